"""The app as `rute journey pull` and `push` see it: one address, one token, one error shape."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, Final
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from rute.cli.language import terminal_language
from rute.errors import AppError
from rute.words.message import Message

TOKEN: Final = "RUTE_TOKEN"
HERE: Final = "http://127.0.0.1:8321"
PATIENCE: Final = 30  # seconds
LARGEST: Final = 4_000_000  # bytes of an answer


class RefusedError(AppError):
    """The app said no. status: the number it said it with."""

    def __init__(self, status: int, told: dict[str, Any]) -> None:
        parts = {key: str(told[key]) for key in ("where", "exists", "do") if told.get(key)}
        super().__init__(str(told.get("what") or status), **parts)
        self.status = status
        self.findings = [str(one.get("said", "")) for one in told.get("findings", [])]

    def said(self, language: str) -> str:
        return "\n".join([super().said(language), *self.findings])


@dataclass(frozen=True, slots=True)
class Published:
    """A version as the app has it."""

    slug: str
    number: int
    text: str
    author: str
    message: str


@dataclass(frozen=True, slots=True)
class Remote:
    """One journey of one app. address: of the app, without a / at its end."""

    address: str
    slug: str

    def newest(self) -> Published:
        return _published(self._asked("GET"))

    def publish(self, text: str, base: int, message: str) -> Published:
        """Raises RefusedError with status 409 where `base` is not the newest version any more."""
        return _published(self._asked("PUT", {"text": text, "base": base, "message": message}))

    def _asked(self, method: str, body: dict[str, Any] | None = None) -> Any:
        request = Request(
            f"{self.address}/api/journeys/{quote(self.slug, safe='')}", method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={
                "Authorization": f"Bearer {token()}", "Accept": "application/json",
                "Content-Type": "application/json", "Accept-Language": terminal_language(),
            },
        )  # fmt: skip
        try:
            with _opener().open(request, timeout=PATIENCE) as answer:
                return json.loads(answer.read(LARGEST))
        except HTTPError as wrong:
            raise self._refusal(wrong) from None
        except (URLError, HTTPException, OSError) as wrong:
            why = getattr(wrong, "reason", wrong)
            raise AppError(
                Message("remote.unreachable", address=self.address, why=why),
                do=Message("remote.unreachable.do"),
            ) from None
        except ValueError:
            raise self._no_app() from None

    def _refusal(self, wrong: HTTPError) -> AppError:
        try:
            told = json.loads(wrong.read(LARGEST))["error"]
        except (ValueError, KeyError, TypeError, OSError):
            return self._no_app()
        return RefusedError(wrong.code, told)

    def _no_app(self) -> AppError:
        return AppError(
            Message("remote.no_app", address=self.address), do=Message("remote.unreachable.do")
        )


def remote_called(given: str) -> Remote:
    """`https://app.example/j/kopi-senja`, or a slug of the app at RUTE_URL. Raises AppError."""
    if "://" not in given:
        return Remote(os.environ.get("RUTE_URL", HERE).rstrip("/"), given.strip("/"))
    address = urlsplit(given)
    steps = [step for step in address.path.split("/") if step]
    if address.scheme not in ("http", "https") or not address.hostname or "j" not in steps[:-1]:
        raise AppError(
            Message("remote.no_address", given=given), do=Message("remote.no_address.do")
        )
    at = steps.index("j")
    below = "".join(f"/{step}" for step in steps[:at])
    return Remote(f"{address.scheme}://{address.netloc}{below}", steps[at + 1])


def token() -> str:
    """The token of RUTE_TOKEN. Raises AppError without one: it is never asked for as an argument,
    which others on the machine could see."""
    found = os.environ.get(TOKEN, "").strip()
    if not found:
        raise AppError(Message("remote.no_token"), do=Message("remote.no_token.do"))
    return found


def _published(told: dict[str, Any]) -> Published:
    return Published(told["slug"], told["number"], told["text"], told["author"], told["message"])


class _NowhereElse(HTTPRedirectHandler):
    """A redirect would carry the token to whoever it names."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _opener() -> OpenerDirector:
    return build_opener(_NowhereElse)
