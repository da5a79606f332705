"""What the process says of itself: lines for a person at a terminal, JSON for everything else.

A line never holds a secret or anybody's data. Of a request it has the number, the method, the
name of the view (an address may name a person or carry a token), the status and how long it took.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping, MutableMapping
from typing import Any

import structlog

SECRET = re.compile(r"(?i)password|secret|token|write_?key|authorization|cookie|email|phone")
# Addresses that are a secret themselves: whoever reads one could use it.
TOKEN = re.compile(r"/(share|invitation|email|enter|reset|stop|confirm)/[^\s/?\"']+")
HIDDEN = "***"
# In the words of an error: who entered where, addresses, and numbers long enough to be a phone's.
PRIVATE = (
    (re.compile(r"(?<=://)[^/\s@]+(?=@)"), HIDDEN),
    (re.compile(r"[^\s@()<>\"'=]+@[^\s@()<>\"',]+\.[^\s@()<>\"',]+"), HIDDEN),
    (re.compile(r"\+?\d[\d\s-]{7,}\d"), HIDDEN),
)
QUIET = ("django.security", "django.request", "django.server", "asyncio")
BROKE_OFF = "the request broke off"  # Django would write its address


def set_up_logs(level: str = "info", *, terminal: bool | None = None) -> None:
    """One stream, standard error. terminal: for a person (default: as the stream is)."""
    watched = sys.stderr.isatty() if terminal is None else terminal
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        hide_secrets,
        hide_address,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared, processors=_last(watched, level == "debug")
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)


def hide_secrets(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Neither values under names that sound like a secret are written, nor tokens in addresses."""
    return {name: hidden(name, value) for name, value in event.items()}


def hide_address(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    if event.get("logger") == "django.request":
        event["event"] = BROKE_OFF
    return event


def hidden(name: str, value: Any) -> Any:
    if SECRET.search(name):
        return HIDDEN
    if isinstance(value, str):
        return TOKEN.sub(rf"/\1/{HIDDEN}", value)
    if isinstance(value, Mapping):
        return {inner: hidden(str(inner), found) for inner, found in value.items()}
    return value


def hide_people(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The words of an error may quote a row: what may be somebody's is taken out of them."""
    for error in event.get("exception", ()):
        if isinstance(error, dict):
            error["exc_value"] = without_people(str(error.get("exc_value", "")))
    return event


def without_people(text: str) -> str:
    for pattern, instead in PRIVATE:
        text = pattern.sub(instead, text)
    return text


def _last(watched: bool, everything: bool) -> list[Any]:
    drop = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if watched:
        traces = structlog.dev.plain_traceback
        return [drop, structlog.dev.ConsoleRenderer(exception_formatter=traces)]
    named = structlog.processors.ExceptionRenderer(
        structlog.tracebacks.ExceptionDictTransformer(show_locals=everything)
    )
    return [drop, named, hide_people, structlog.processors.JSONRenderer()]
