"""What went wrong, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "fault.did_you_mean": 'Maksud Anda "{word}"?',
    "text.lines": "{first}\n{rest}",
    "text.two": "{first} {rest}",
}
