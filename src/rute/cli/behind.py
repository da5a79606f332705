"""Work that comes behind an answer: it is done once the answer is printed."""

from __future__ import annotations

from collections.abc import Callable

_WAITING: list[Callable[[], object]] = []


def do_behind(work: Callable[[], object]) -> None:
    """Puts off some work until the command has answered; without an answer it is not done."""
    _WAITING.append(work)


def forget_what_waits() -> None:
    _WAITING.clear()


def do_what_waits() -> None:
    while _WAITING:
        _WAITING.pop(0)()
