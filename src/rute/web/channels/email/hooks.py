"""Where providers call back."""

from __future__ import annotations

from typing import Any, Final

import structlog
from anymail.exceptions import AnymailError
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from rute.web.accounts.access import Asked, open_page
from rute.web.channels.email import answering
from rute.web.channels.email.arriving import signal_of
from rute.web.channels.email.providers import PROVIDERS, Provider, hook_of
from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Post

LARGEST: Final = 40_000_000  # bytes
log = structlog.get_logger("rute.channels")
UNREADABLE = (
    AnymailError,
    AttributeError,
    ImproperlyConfigured,
    LookupError,
    TypeError,
    ValueError,
)  # ImproperlyConfigured: anymail's word for a call that belongs to the other address


@csrf_exempt
@open_page
def told(request: Asked, word: str, provider: str) -> HttpResponse:
    """The word in the address says which journey; the provider's own proof, whether it is they.
    What proves nothing is answered with 400."""
    post, known, secrets = _called(word, provider)
    return _taken(request, hook_of(known, secrets, signal_of(post.journey)), provider)


@csrf_exempt
@open_page
def answered(request: Asked, word: str, provider: str) -> HttpResponse:
    """Letters that people wrote back, as the provider passes them on; proved as above."""
    post, known, secrets = _called(word, provider, answers=True)
    if not known.answers:
        raise Http404
    _read_whole(request)
    signal = answering.signal_of(post.journey)
    return _taken(request, hook_of(known, secrets, signal, answers=True), provider)


def _called(
    word: str, provider: str, *, answers: bool = False
) -> tuple[Post, Provider, dict[str, str]]:
    """Whose letters it is about. Raises Http404."""
    found = Post.objects.select_related("journey").filter(hook=word, way=provider)
    post = found.filter(journey__deleted=None).first()
    if post is None or provider not in PROVIDERS:
        raise Http404
    known = PROVIDERS[provider]
    secrets = secrets_of(post)
    proof = known.proof_of(answers=answers)
    if proof and not secrets.get(proof):
        raise Http404  # nobody could prove anything
    return post, known, secrets


def _read_whole(request: Asked) -> None:
    """A letter comes with its pictures, which some providers write into the same JSON: more than
    forms may have. Only who knows the word in the address comes so far."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if "json" in (request.content_type or "") and length.isdigit() and int(length) <= LARGEST:
        request._body = request.read(int(length))


def _taken(request: Asked, view: Any, provider: str) -> HttpResponse:
    view.setup(request)
    try:
        answer: HttpResponse = view.dispatch(request)
    except UNREADABLE as error:  # whoever proves nothing, and what is no call of a provider
        log.warning("call of a provider refused", provider=provider, error=type(error).__name__)
        return HttpResponse(status=400)
    return answer
