"""Where a long word may be broken with a hyphen: between two syllables, as both languages do."""

from __future__ import annotations

from functools import cache

VOWELS = frozenset("aeiouáéíóúàèìòùâêîôûäëïöü")
TOGETHER = frozenset({"ng", "ny", "sy", "kh", "th", "sh", "ch", "ph", "ck", "qu", "wh", "gh"})
LEAST = 3  # letters before a break, and after it
LONG = 10  # letters of a word that may be broken at all
SOFT = "\u00ad"


@cache
def breaks(word: str) -> tuple[int, ...]:
    """Places in a word before which a hyphen may stand: me|re|ko|men|da|si|kan. None in a word of
    figures, of signs or in capitals, nor nearer to its ends than three letters."""
    if len(word) < LONG or not word.isalpha() or word[1:] != word[1:].lower():
        return ()
    letters = word.lower()
    return tuple(k for k in range(LEAST, len(word) - LEAST + 1) if _between_syllables(letters, k))


def _between_syllables(word: str, k: int) -> bool:
    """Before one consonant (or two letters that are one) which a vowel follows."""
    if word[k - 1 : k + 1] in TOGETHER:
        return False
    onset = 2 if word[k : k + 2] in TOGETHER else 1
    after = word[k + onset : k + onset + 1]
    return word[k] not in VOWELS and after in VOWELS and bool(after)


def softened(text: str) -> str:
    """The text with soft hyphens in its long words, for pages: seen only where a line breaks."""
    return " ".join(_softened(word) for word in text.split(" "))


def _softened(word: str) -> str:
    found = ""
    last = 0
    for place in breaks(word):
        found += word[last:place] + SOFT
        last = place
    return found + word[last:]
