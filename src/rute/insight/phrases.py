"""Numbers and lists inside sentences: nobody, one person, about one in three, a, b and c."""

from __future__ import annotations

from collections.abc import Sequence

from rute.words.catalog import say
from rute.words.formats import large_count

# Shares that people say as one in so many; nearer than a fiftieth is near enough.
SPOKEN = ((1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (4, 5), (9, 10))
NEAR = 0.02
MOODS = ((1.5, "delighted"), (0.5, "pleased"), (-0.5, "neither"), (-1.5, "unhappy"))
SUBJECTS = frozenset(
    {
        "i", "we", "you", "he", "she", "they", "it", "people", "customers", "the", "a", "an",
        "saya", "kami", "kita", "anda", "ia", "dia", "mereka", "pelanggan", "orang",
    }
)  # fmt: skip


def people(n: int | None, language: str) -> str:
    """ "nobody", "one person", "38,412 people"; None is "an unknown number of people"."""
    if n is None:
        return say("phrase.people_unknown", language)
    key = {0: "phrase.nobody", 1: "phrase.one_person"}.get(n, "phrase.people")
    return say(key, language, n=large_count(n, language))


def some(n: int | None, language: str) -> str:
    """Of people already spoken of: "one", "21,872"."""
    return say("phrase.one", language) if n == 1 else large_count(n, language)


def share_in_words(share: float, language: str) -> str | None:
    """0.33 → "about one in three"; None where no such words are near enough."""
    if share in (0.0, 1.0):
        return say(f"phrase.share_{share:.0f}", language)
    some, of = min(SPOKEN, key=lambda pair: abs(pair[0] / pair[1] - share))
    if abs(some / of - share) <= NEAR:
        return say(f"phrase.share_{some}_{of}", language)
    return None


def mood(score: float, language: str) -> str:
    """A feeling on −2 … +2 in words."""
    name = next((name for least, name in MOODS if score >= least), "upset")
    return say(f"phrase.{name}", language)


def listed(parts: Sequence[str], language: str) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return say("phrase.and", language, first=", ".join(parts[:-1]), last=parts[-1])


def sentence(text: str) -> str:
    """What somebody wrote, as a sentence: capital first, an end at its end."""
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…", "”", '"')) else f"{text}."


def clause(text: str) -> str:
    """What somebody wrote, to stand inside a sentence: no full stop, a small letter first unless
    the word is written in capitals."""
    text = text.strip().rstrip(".")
    first = text.split(" ", 1)[0]
    proper = first != first.capitalize() or (len(first) == 1 and first != "A")
    return text if proper else text[:1].lower() + text[1:]


def says_who(text: str) -> bool:
    """Whether what somebody wrote has its own subject, and can stand alone as a sentence."""
    words = text.split()
    return bool(words) and words[0].casefold().strip(",.") in SUBJECTS


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
