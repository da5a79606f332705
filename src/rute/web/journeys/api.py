"""The text of a journey for programs: GET and PUT /api/journeys/SLUG.

Whoever asks shows a key (`Authorization: Bearer rute_…`) and may do what its maker may. What is
read and answered is in wire.py, every refusal in one shape; describing.py says it as OpenAPI.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Final

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from rute.errors import AppError, JourneyError, RuteError
from rute.journey.findings import Finding
from rute.web.accounts.access import Asked, Guarded, open_page
from rute.web.accounts.services import May, journeys_of, may
from rute.web.journeys.models import Journey, Version
from rute.web.journeys.services import Differs, publish_and_show
from rute.web.journeys.tokens import user_of
from rute.web.journeys.wire import Change, Refusal, Refused, Told, ToldFinding
from rute.words.message import Message, said_text

if TYPE_CHECKING:
    from rute.web.accounts.models import User

LARGEST: Final = 1_000_000  # bytes of a request
METHODS: Final = ("GET", "PUT")
CONFLICT: Final = 409


class ApiError(AppError):
    """A refusal with its status."""

    def __init__(self, status: int, what: str, do: str | None = None) -> None:
        super().__init__(what, do=do)
        self.status = status


Answering = Callable[["Asked", "User", str], HttpResponse]


def api(view: Answering) -> Guarded:
    """A view for programs: by key, not by cookie, so that no page can ask in somebody's name."""

    @csrf_exempt
    @open_page
    @wraps(view)
    def answered(request: Asked, slug: str) -> HttpResponse:
        try:
            if request.method not in METHODS:
                raise ApiError(405, Message("api.method", method=request.method or "?"))
            return view(request, _whose(request), slug)
        except Differs as error:
            return refusal(error, CONFLICT, request.language)
        except ApiError as error:
            return refusal(error, error.status, request.language)
        except RuteError as error:
            return refusal(error, 400, request.language)

    return answered


@api
def journey(request: Asked, user: User, slug: str) -> HttpResponse:
    """GET: the newest version. PUT a Change: another one, made from its `base`."""
    mine = journeys_of(user).select_related("published")
    found = mine.filter(slug=slug).first() if can_be_kept(slug) else None
    if found is None:
        raise ApiError(404, Message("api.no_journey", slug=slug))
    if request.method == "GET":
        return _answer(_told(found, _newest(found)))
    if not may(user, found, May.EDIT):
        raise ApiError(403, Message("api.may_not"), Message("web.may_not.do"))
    asked = _body(request)
    version = publish_and_show(found, asked.text, user, asked.base, asked.message[:300])
    return _answer(_told(found, version))


def _answer(told: Told | Refusal, status: int = 200) -> JsonResponse:
    return JsonResponse(msgspec.to_builtins(told), status=status)


def refusal(error: RuteError, status: int, language: str) -> JsonResponse:
    """What was wrong, in the one shape."""
    what, where, exists, do = (
        said_text(one or "", language) for one in (error.what, error.where, error.exists, error.do)
    )
    found = error.findings if isinstance(error, JourneyError) else ()
    findings = [_finding(one, language) for one in found if isinstance(one, Finding)]
    answer = _answer(Refusal(Refused(what, where, exists, do, findings)), status)
    if status == 405:
        answer["Allow"] = ", ".join(METHODS)
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="rute"'
    return answer


def _finding(one: Finding, language: str) -> ToldFinding:
    return ToldFinding(one.line, one.severity, one.code, one.said(language))


def _whose(request: HttpRequest) -> User:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    user = user_of(token.strip()) if kind.lower() == "bearer" else None
    if user is None:
        raise ApiError(401, Message("api.no_key"), Message("api.no_key.do"))
    return user


def _body(request: HttpRequest) -> Change:
    """Raises ApiError for anything but a change that can be kept."""
    wrong = ApiError(400, Message("api.body"), Message("api.body.do"))
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        raise ApiError(413, Message("api.large", most=LARGEST))
    try:
        asked = msgspec.json.decode(request.body, type=Change)
    except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
        raise wrong from None
    if not can_be_kept(asked.text, asked.message):
        raise wrong
    return asked


def can_be_kept(*texts: object) -> bool:
    """Whether all are texts that a file and a database can hold."""
    try:
        return all(isinstance(one, str) and "\x00" not in one and bool(one.encode() or True)
                   for one in texts)  # fmt: skip
    except UnicodeEncodeError:
        return False


def _newest(found: Journey) -> Version:
    newest = found.versions.select_related("author").first()
    if newest is None:
        raise ApiError(404, Message("editor.no_version"))
    return newest


def _told(found: Journey, version: Version) -> Told:
    return Told(
        found.slug, found.name, version.number, version.text,
        author=str(version.author) if version.author else "", message=version.message,
        created=version.created.isoformat(),
    )  # fmt: skip
