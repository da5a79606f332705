"""E-mail addresses and loyalty cards as everybody would write the same one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from rute.events.people.identifiers import identifiers

if TYPE_CHECKING:
    import pyarrow as pa

_EMAIL = r"^[^\s@,;<>\"*]+@[^\s@,;<>\"*]+\.[^\s@.,;<>\"*]{2,}$"
_NO_ONE = (
    r"^(no-?reply|do-?not-?reply|no-?email|no-?mail|none|test|tes|guest|tamu|unknown|anonymous"
    r"|tidak-?ada|x+)@|@(test\.com|email\.(com|test)|localhost\..*)$"
)


def emails(column: pa.Array) -> pa.StringArray:
    """Trimmed, in small letters, out of "Ani <ani@…>"; missing where it is no address, is masked
    or a placeholder."""
    return each_once(column, _addresses)


def cards(column: pa.Array) -> pa.StringArray:
    """Card numbers without the blanks and strokes they are printed with, in capitals."""
    return each_once(column, _cards)


def each_once(column: pa.Array, clean: Callable[[pa.StringArray], Any]) -> pa.StringArray:
    """What `clean` makes of each distinct text; missing for what is no identifier at all."""
    import pyarrow as pa
    import pyarrow.compute as pc

    texts, given = identifiers(column)
    kept = pc.if_else(pa.array(given), texts, pa.scalar(None, pa.string()))
    coded = kept.dictionary_encode()
    return clean(coded.dictionary).take(coded.indices)


def _addresses(texts: pa.StringArray) -> pa.StringArray:
    import pyarrow as pa
    import pyarrow.compute as pc

    found: Any = pc.replace_substring_regex(texts, r"^.*<([^<>]+)>\s*$", r"\1")
    found = pc.replace_substring_regex(found, r"^(?i:mailto):", "")
    found = pc.utf8_lower(pc.utf8_trim_whitespace(found))
    fits = pc.match_substring_regex(found, _EMAIL)
    fits = pc.and_(fits, pc.invert(pc.match_substring_regex(found, _NO_ONE)))
    return pc.if_else(fits, found, pa.scalar(None, pa.string()))


def _cards(texts: pa.StringArray) -> pa.StringArray:
    import pyarrow.compute as pc

    return pc.utf8_upper(pc.replace_substring_regex(texts, r"[\s\-]", ""))
