"""The app is an optional part: commands that need it say how to get it."""

from __future__ import annotations

from importlib.util import find_spec

from rute.errors import QuestionError
from rute.words.message import Message

NEEDED = ("django", "granian", "allauth", "msgspec", "structlog", "whitenoise", "csp")


def needs_the_app() -> None:
    """Raises QuestionError where the packages of the app are not installed."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise QuestionError(
            Message("serve.no_app", missing=", ".join(missing)), do=Message("serve.no_app.do")
        )
