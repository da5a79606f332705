"""Workers of this process look at once when there is work; those of others within a second."""

from __future__ import annotations

import threading

BELL = threading.Event()


def wake_workers() -> None:
    BELL.set()
