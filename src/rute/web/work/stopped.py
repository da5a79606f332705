"""What a job meets when it may not go on."""

from __future__ import annotations


class Stopped(Exception):
    """Raised by tell: the job was cancelled, or is another worker's by now. Let it pass."""
