"""Customer journeys that measure themselves. `rute.open` a journey, `rute.read` a bare file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rute.errors import (
    JourneyError,
    QuestionError,
    RuleError,
    RuteError,
    SourceError,
    StoreError,
)

if TYPE_CHECKING:
    from rute.session import open, read

    __version__: str

__all__ = [
    "JourneyError",
    "QuestionError",
    "RuleError",
    "RuteError",
    "SourceError",
    "StoreError",
    "__version__",
    "open",
    "read",
]


def __getattr__(name: str) -> Any:
    """Loads what needs time only when it is asked for."""
    if name in {"open", "read"}:
        from rute import session

        return getattr(session, name)
    if name == "__version__":
        from importlib.metadata import version

        return version("rute")
    raise AttributeError(f"module 'rute' has no attribute {name!r}")
