"""What `rute check` says while it mends, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mend.nothing": "Nothing here can be mended for certain.",
    "mend.done": "Mended in {name}: {n}",
    "mend.would": "Would be mended in {name}: {n}. Nothing is written.",
    "check.one_note": "{n} note",
    "find.data": "{where}: {what}",
    "option.fix": "Mend what is certain: misspelt keys and names, text that needs quotes.",
    "option.dry_run": "Show what --fix would change, and write nothing.",
    "option.notes": "Show every note by itself, with its line.",
    "option.quiet": "Show errors and warnings alone.",
}
