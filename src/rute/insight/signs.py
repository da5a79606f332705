"""What a touchpoint is about, read from the words people give it, in either language."""

from __future__ import annotations

import re
from collections.abc import Callable

from rute.journey.model import Touchpoint

PAYING = frozenset({
    "cart", "carts", "basket", "checkout", "pay", "pays", "paying", "payment", "keranjang", "troli",
    "bayar", "membayar", "pembayaran",
})  # fmt: skip
SOCIAL = frozenset({
    "instagram", "ig", "facebook", "fb", "tiktok", "youtube", "twitter", "threads", "linkedin",
    "pinterest", "social", "sosial", "medsos", "reels",
})  # fmt: skip
WORD = re.compile(r"[^\W_]+")


def asks_for_payment(words: str | None) -> bool:
    """A cart, a checkout, a payment."""
    return not PAYING.isdisjoint(_words(words))


def is_social(words: str | None) -> bool:
    """A social network, by its name or as such."""
    return not SOCIAL.isdisjoint(_words(words))


def matches(point: Touchpoint, sign: Callable[[str | None], bool]) -> bool:
    """Whether a touchpoint's name or the rule that finds it shows a sign."""
    rule = point.happens_when.text if point.happens_when else None
    return sign(point.name) or sign(rule)


def _words(text: str | None) -> set[str]:
    return {word.casefold() for word in WORD.findall(text or "")}
