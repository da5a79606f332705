"""What stands under each key of a journey file: words, a list, or parts with keys of their own.

A key that is not named here holds one text, or is kept as it is written.
"""

from __future__ import annotations

from typing import Final

from rute.journey.reading.keys import TABLES, known, spoken

# (kind, key) → the kind of the parts under it, each with a heading of its own
NAMED: Final[dict[tuple[str, str], str]] = {
    ("journey", "stages"): "stage",
    ("journey", "personas"): "persona",
    ("journey", "campaigns"): "campaign",
    ("journey", "messages"): "message",
    ("journey", "forms"): "form",
    ("journey", "surveys"): "survey",
    ("journey", "offers"): "offer",
    ("journey", "rewards"): "reward",
    ("stage", "touchpoints"): "touchpoint",
    ("stage", "stages"): "stage",
}
# (kind, key) → the kind of the parts listed under it
LISTED: Final[dict[tuple[str, str], str]] = {
    ("journey", "data"): "data file",
    ("stage", "pains"): "pain",
    ("stage", "opportunities"): "opportunity",
    ("touchpoint", "pains"): "pain",
    ("touchpoint", "opportunities"): "opportunity",
    ("pain", "fixes"): "fix",
    ("campaign", "steps"): "step",
    ("step", "then"): "step",
    ("step", "else"): "step",
}
NAMED_TEXTS: Final = {("journey", "calendar")}
TEXTS: Final = {
    ("journey", "leave out"), ("persona", "wants"), ("persona", "fears"), ("persona", "prefers"),
    ("campaign", "from"), ("form", "asks for"), ("survey", "by"),
}  # fmt: skip
# The key that a part has alone when it is written as mere words.
SHORT: Final = {
    "persona": "who", "pain": "pain", "opportunity": "opportunity", "fix": "fix",
    "data file": "file",
}  # fmt: skip
VOICE: Final = "for "
# Parts that may have keys of their own: channels of a message, ways of a split, languages.
WITH_OWN_KEYS: Final = frozenset({"message", "step", "wording"})
RULES: Final = frozenset({"reached when", "also here when", "left when", "happens when", "seen as",
                          "found by", "leads to"})  # fmt: skip
VALUES: Final = frozenset({"worth", "measured by"})
LENGTHS: Final = frozenset({"stalled after", "worth within", "within"})
YES_NO: Final = frozenset({"moment of truth", "after reaching", "simulated", "day first",
                           "repeats"})  # fmt: skip


def canonical(kind: str, key: str) -> str | None:
    """The English name of a key of a part; None where the part has no such key."""
    name = spoken(key)
    if name in (ways := known(TABLES[kind])):
        return ways[name]
    for opening in ("for ", "untuk "):
        if kind == "touchpoint" and name.startswith(opening):
            return VOICE + " ".join(key.replace("_", " ").split()[1:])
    return None


def in_language(kind: str, key: str, language: str) -> str:
    """A key as it is written in a language."""
    if language == "en":
        return key
    if kind == "touchpoint" and key.startswith(VOICE):
        return "untuk " + key[len(VOICE) :]
    ways = TABLES.get(kind, {}).get(key)
    return ways[0] if ways else key


def is_voice(kind: str, key: str) -> bool:
    return kind == "touchpoint" and key.startswith(VOICE)
