"""Identifiers as a stranger behind one's back may see them: a***@x.id, +62812****01."""

from __future__ import annotations

STARS = "***"
_SHORTEST = 5


def masked(identifier: str) -> str:
    """An address, a number, a card or a marketplace's name with its middle away. A plain user id
    or device stays: it is nobody's name outside."""
    kind, colon, value = identifier.partition(":")
    if (colon and kind == "email") or "@" in identifier:
        name, at, host = (value if colon and kind == "email" else identifier).partition("@")
        return f"{identifier[: len(identifier) - len(name + at + host)]}{name[:1]}{STARS}{at}{host}"
    if colon and kind in ("phone", "card"):
        return f"{kind}:{_middle(value)}"
    if colon and kind != "anonymous":
        return f"{kind}:{_middle(value)}"
    return identifier


def masked_value(kind: str, text: str) -> str:
    """As `masked`, without the kind before it."""
    if kind in ("email", "phone", "card"):
        return masked(f"{kind}:{text}").partition(":")[2]
    return text if kind == "anonymous" else masked(text)


def _middle(text: str) -> str:
    if len(text) < _SHORTEST:
        return STARS
    ends = 2 if len(text) < 2 * _SHORTEST else 4
    return f"{text[:ends]}{STARS}{text[-2:]}"
