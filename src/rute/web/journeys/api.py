"""The text of a journey for programs: GET and PUT /api/journeys/SLUG.

Whoever asks shows a key (`Authorization: Bearer rute_…`) and may do what its maker may. Every
refusal has one shape:

    {"error": {"what": …, "where": …, "exists": …, "do": …, "findings": [{"line": …,
     "severity": …, "code": …, "said": …}]}}
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from rute.errors import AppError, JourneyError, RuteError
from rute.journey.findings import Finding
from rute.web.accounts.access import Asked, Guarded, open_page
from rute.web.accounts.services import May, journeys_of, may
from rute.web.journeys.models import Journey, Version
from rute.web.journeys.services import Differs, publish_and_show
from rute.web.journeys.tokens import user_of
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
    """GET: the newest version. PUT {"text", "base", "message"}: another one, made from `base`."""
    found = journeys_of(user).select_related("published").filter(slug=slug).first()
    if found is None:
        raise ApiError(404, Message("api.no_journey", slug=slug))
    if request.method == "GET":
        return JsonResponse(_told(found, _newest(found)))
    if not may(user, found, May.EDIT):
        raise ApiError(403, Message("api.may_not"), Message("web.may_not.do"))
    asked = _body(request)
    version = publish_and_show(found, asked["text"], user, asked["base"], asked["message"][:300])
    return JsonResponse(_told(found, version))


def refusal(error: RuteError, status: int, language: str) -> JsonResponse:
    """What was wrong, in the one shape."""
    parts = {
        name: said_text(getattr(error, name) or "", language)
        for name in ("what", "where", "exists", "do")
    }
    found = error.findings if isinstance(error, JourneyError) else ()
    findings = [_finding(one, language) for one in found if isinstance(one, Finding)]
    answer = JsonResponse({"error": {**parts, "findings": findings}}, status=status)
    if status == 405:
        answer["Allow"] = ", ".join(METHODS)
    if status == 401:
        answer["WWW-Authenticate"] = 'Bearer realm="rute"'
    return answer


def _finding(one: Finding, language: str) -> dict[str, Any]:
    return {"line": one.line, "severity": one.severity, "code": one.code,
            "said": one.said(language)}  # fmt: skip


def _whose(request: HttpRequest) -> User:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    user = user_of(token.strip()) if kind.lower() == "bearer" else None
    if user is None:
        raise ApiError(401, Message("api.no_key"), Message("api.no_key.do"))
    return user


def _body(request: HttpRequest) -> dict[str, Any]:
    """The three parts of a change. Raises ApiError for anything else."""
    wrong = ApiError(400, Message("api.body"), Message("api.body.do"))
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        raise ApiError(413, Message("api.large", most=LARGEST))
    try:
        asked = json.loads(request.body)
    except (ValueError, RecursionError):
        raise wrong from None
    if not isinstance(asked, dict) or set(asked) - {"text", "base", "message"}:
        raise wrong
    text, base, message = asked.get("text"), asked.get("base"), asked.get("message", "")
    if not can_be_kept(text, message) or type(base) is not int or not isinstance(message, str):
        raise wrong
    return {"text": text, "base": base, "message": message}


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


def _told(found: Journey, version: Version) -> dict[str, Any]:
    return {
        "slug": found.slug, "name": found.name, "number": version.number, "text": version.text,
        "author": str(version.author) if version.author else "", "message": version.message,
        "created": version.created.isoformat(),
    }  # fmt: skip
