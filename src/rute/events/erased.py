"""Who was erased in the last ninety days: keyed hashes with their days, so that a source, a backup
or a late sender that still holds them does not bring them back.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.files import replacing
from rute.events.texts import hashes
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 1
KEPT = 90 * 86_400_000_000  # µs
FILE = "erased.json"
_UNMISTAKABLE = 8  # letters
_WORD = re.compile(r"[\w@.+/-]+")


@dataclass(frozen=True)
class Erased:
    """salt: the key of the hashes, this store's own. people: (hash, when, whether the identifier
    is unmistakable wherever it stands). numbers: (hash, when) of the numbers by which others know
    these people, who are to forget them too. unfinished: whether an erasure was begun and not yet
    seen through."""

    salt: str = ""
    people: tuple[tuple[str, int, bool], ...] = ()
    unfinished: bool = False
    numbers: tuple[tuple[str, int], ...] = ()

    def at(self, now: int) -> Erased:
        """Without those whose time is up."""
        return replace(
            self,
            people=tuple(one for one in self.people if one[1] + KEPT > now),
            numbers=tuple(one for one in self.numbers if one[1] + KEPT > now),
        )

    def also(self, identifiers: Iterable[str], now: int, numbers: Iterable[int] = ()) -> Erased:
        """With these, from now on; an erasure that is to be seen through. numbers: the hashes of
        their canonical identifiers."""
        salt = self.salt or os.urandom(16).hex()
        keyed = Erased(salt)
        new = [(keyed.hashed(one), now, unmistakable(one)) for one in identifiers]
        found = {one[0]: one for one in (*self.people, *new)}
        known = dict(self.numbers) | {keyed.numbered(one): now for one in numbers}
        return Erased(
            salt, tuple(sorted(found.values())), unfinished=True,
            numbers=tuple(sorted(known.items())),
        )  # fmt: skip

    def numbered(self, number: int) -> str:
        data = number.to_bytes(8, "little")
        return hashlib.blake2b(data, key=bytes.fromhex(self.salt), digest_size=8).hexdigest()

    def among_numbers(self, numbers: Iterable[int]) -> list[int]:
        """Which of these are of people who were erased."""
        gone = {one for one, _ in self.numbers}
        return [one for one in numbers if self.numbered(one) in gone] if gone else []

    @property
    def unmistakably(self) -> Erased:
        """Only those who may be looked for in any text."""
        return replace(self, people=tuple(one for one in self.people if one[2]))

    def hashed(self, identifier: str) -> str:
        """Its first four digits are those of a plain hash: a sieve that is quick over columns
        and tells nobody apart."""
        text = told(identifier)
        sieve = int(_sieved(_column([text]))[0])
        keyed = hashlib.blake2b(text.encode(), key=bytes.fromhex(self.salt), digest_size=16)
        return f"{sieve:04x}{keyed.hexdigest()}"

    def among(self, column: pa.ChunkedArray | pa.Array) -> NDArray[np.bool_]:
        """bool[n]: which of these texts is an identifier that was erased."""
        import pyarrow as pa
        import pyarrow.compute as pc

        out = np.zeros(len(column), np.bool_)
        if not self.people:
            return out
        texts = pc.utf8_lower(column.cast(pa.string()).fill_null(""))
        likely = np.flatnonzero(self._sieve[_sieved(texts)])
        if likely.size:
            found = texts.take(pa.array(likely)).to_pylist()
            known = {text: self.hashed(text) in self._hashes for text in set(found)}
            out[likely] = [known[text] for text in found]
        return out

    def named_in(self, texts: pa.StringArray) -> NDArray[np.bool_]:
        """bool[n]: which of these texts is such an identifier, or has one among its words."""
        import pyarrow.compute as pc

        out = self.among(texts)
        several = pc.match_substring_regex(texts, r"[^\w@.+/-]").fill_null(False)
        places = np.flatnonzero(several.to_numpy(zero_copy_only=False))
        said = texts.take(places).to_pylist()
        out[places] |= np.array([self.mentioned(text) for text in said], np.bool_)
        return out

    def mentioned(self, text: str) -> bool:
        """Whether any word of a text is an identifier that was erased."""
        words = words_of(text) if self.people else []
        return bool(words) and bool(self.among(_column(words)).any())

    @cached_property
    def _hashes(self) -> frozenset[str]:
        return frozenset(found for found, *_ in self.people)

    @cached_property
    def _sieve(self) -> NDArray[np.bool_]:
        out = np.zeros(1 << 16, np.bool_)
        out[[int(found[:4], 16) for found in self._hashes]] = True
        return out


NOBODY = Erased()


def told(identifier: str) -> str:
    """An identifier as it is compared: blanks around and capitals make no difference."""
    return identifier.strip().lower()


def unmistakable(identifier: str) -> bool:
    """Whether it is no amount, no code and no plain word of somebody else's."""
    return "@" in identifier or len(told(identifier)) >= _UNMISTAKABLE


def words_of(text: str) -> list[str]:
    return [word.rstrip(".+/-").lstrip("./-") for word in _WORD.findall(text.lower())]


def read_erased(log: Path) -> Erased:
    """The list in a log's folder. Raises StoreError where it is damaged: nobody must come back
    because a list was lost."""
    path = log / FILE
    try:
        content = json.loads(path.read_bytes())
        if content["version"] != VERSION:
            raise ValueError(content["version"])
        people = tuple((found, at, clear) for found, at, clear in content["people"])
        numbers = tuple((found, at) for found, at in content.get("numbers", ()))
        return Erased(content["salt"], people, content["unfinished"], numbers)
    except FileNotFoundError:
        return NOBODY
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(
            Message("erase.damaged"), where=str(path), do=Message("erase.damaged.do")
        ) from error


def write_erased(log: Path, erased: Erased) -> None:
    content = {
        "version": VERSION,
        "salt": erased.salt,
        "unfinished": erased.unfinished,
        "people": list(erased.people),
        "numbers": list(erased.numbers),
    }
    log.mkdir(parents=True, exist_ok=True)
    with replacing(log / FILE) as file:
        file.write(json.dumps(content, indent=1).encode())


def _sieved(texts: pa.ChunkedArray | pa.Array) -> NDArray[np.uint64]:
    return hashes(texts) >> np.uint64(48)


def _column(texts: list[str]) -> pa.Array:
    import pyarrow as pa

    return pa.array(texts, pa.string())
