"""What went wrong, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "fault.did_you_mean": 'Did you mean "{word}"?',
    "text.lines": "{first}\n{rest}",
    "text.two": "{first} {rest}",
}
