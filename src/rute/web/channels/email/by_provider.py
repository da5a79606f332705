"""One letter to a provider's interface, and what its answer means."""

from __future__ import annotations

from typing import Final

from anymail.exceptions import (
    AnymailAPIError,
    AnymailError,
    AnymailRecipientsRefused,
)
from django.core.mail import EmailMultiAlternatives

from rute.web.channels.email.posting import Posting
from rute.web.channels.email.providers import PROVIDERS, backend_of
from rute.web.channels.email.smtp import Answer, Fate

OURS: Final = frozenset({401, 402, 403, 404})  # keys, money, set-up: not the letter's fault
REFUSED: Final = frozenset({"failed", "invalid", "rejected"})
NOT_REACHED: Final = frozenset((
    "ConnectTimeout", "ConnectTimeoutError", "NewConnectionError", "NameResolutionError",
    "SSLError",
))  # fmt: skip


def sent(posting: Posting, letter: EmailMultiAlternatives) -> tuple[Answer, str]:
    """What the provider said, and its name for the letter."""
    provider = PROVIDERS[posting.post.way]
    backend = backend_of(provider, posting.secrets)
    try:
        backend.send_messages([letter])
    except AnymailRecipientsRefused as error:
        return Answer("nobody", _said(error)), ""
    except AnymailAPIError as error:
        return Answer(_fate(error), _said(error)), ""
    except (AnymailError, ValueError) as error:
        return Answer("refused", _said(error)), ""
    status = letter.anymail_status  # type: ignore[attr-defined]
    if not status.status or status.status & REFUSED:
        return Answer("refused", ", ".join(map(str, status.status or ()))), ""
    return Answer("taken"), str(status.message_id or "")


def _fate(error: AnymailAPIError) -> Fate:
    """No provider here keeps idempotency keys, so what may have been taken is not sent again."""
    code = error.status_code
    if code is None:
        return "later" if _never_reached(error) else "lost"
    if code in OURS or code in (408, 425, 429, 503):
        return "later"
    return "lost" if code >= 500 else "refused"


def _never_reached(error: AnymailAPIError) -> bool:
    """Whether no connection was made at all: then nothing was said to anybody."""
    cause = error.__cause__
    inner = getattr(cause.args[0], "reason", None) if cause and cause.args else None
    kinds = {each.__name__ for one in (cause, inner) if one for each in type(one).__mro__}
    return bool(kinds & NOT_REACHED)


def _said(error: Exception) -> str:
    """Without the letter itself, which some errors carry along."""
    lines = str(error).strip().splitlines()
    return " ".join(lines[:2])[:300] or type(error).__name__
