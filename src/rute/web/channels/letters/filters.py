"""What a template may do to a value: the filters of Liquid that cannot be made to cost much.

A template may be anybody's. So nothing here grows a text beyond LONGEST, a list beyond MOST or a
number beyond LARGEST, whatever it is given, and what comes out is never taken for HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import wraps
from typing import Any, Final

from liquid.builtin.filters import array, math, misc, string
from liquid.exceptions import FilterArgumentError
from liquid.undefined import Undefined

LONGEST, MOST, LARGEST, DIGITS = 5_000, 500, 10**15, 6

TOO_MUCH: Final = "more than a letter needs"

Filter = Callable[..., Any]

KEPT: Final[dict[str, Any]] = {
    "append": string.append, "capitalize": string.capitalize, "downcase": string.downcase,
    "escape": string.escape, "lstrip": string.lstrip, "prepend": string.prepend,
    "remove": string.remove, "remove_first": string.remove_first, "rstrip": string.rstrip,
    "slice": string.slice_, "split": string.split, "squish": string.squish,
    "strip": string.strip, "strip_newlines": string.strip_newlines, "truncate": string.truncate,
    "truncatewords": string.truncatewords, "upcase": string.upcase,
    "url_encode": string.url_encode, "first": array.first, "last": array.last,
    "reverse": array.reverse, "uniq": array.uniq, "size": misc.size, "default": misc.default,
    "abs": math.abs_, "at_least": math.at_least, "at_most": math.at_most, "ceil": math.ceil,
    "divided_by": math.divided_by, "floor": math.floor, "minus": math.minus,
    "modulo": math.modulo, "plus": math.plus, "times": math.times,
}  # fmt: skip


def filters() -> dict[str, Filter]:
    """By the name under which a template says them."""
    found = {name: bounded(one) for name, one in KEPT.items()}
    own: dict[str, Filter] = {
        "replace": replaced,
        "replace_first": replaced_first,
        "join": joined,
        "round": rounded,
    }
    return dict(sorted((found | {name: bounded(one) for name, one in own.items()}).items()))


def replaced(text: object, old: object, new: object = "") -> str:
    whole, part, other = _text(text), _text(old), _text(new)
    if part and whole.count(part) * len(other) > LONGEST:
        raise _too_much()
    return whole.replace(part, other) if part else whole


def replaced_first(text: object, old: object, new: object = "") -> str:
    whole, part = _text(text), _text(old)
    return whole.replace(part, _text(new), 1) if part else whole


def joined(items: object, between: object = " ") -> str:
    texts, apart = list(_texts(items)), _text(between)
    if sum(map(len, texts)) + len(texts) * len(apart) > LONGEST:
        raise _too_much()
    return apart.join(texts)


def rounded(number: object, digits: Any = 0) -> object:
    places = digits if isinstance(digits, int) and 0 <= digits <= DIGITS else 0
    return math.round_(number, places)


def bounded(one: Filter) -> Filter:
    """The filter, given and giving only what is small."""

    @wraps(one)
    def narrow(*values: Any, **named: Any) -> Any:
        return small(one(*map(small, values), **named))

    return narrow


def small(value: Any) -> Any:
    """The value where it is small; text never as HTML. Raises FilterArgumentError."""
    match value:
        case str():
            return str(_held(value, LONGEST))
        case bool() | None:
            return value
        case int() | float() | Decimal():
            if not -LARGEST <= value <= LARGEST:  # nor what is no number
                raise _too_much()
            return value
        case range():
            raise _too_much()
        case list() | tuple() | dict() | Undefined():
            return _held(value, MOST)
        case _:
            return str(_held(str(value), LONGEST))


def _held(value: Any, most: int) -> Any:
    if len(value) > most:
        raise _too_much()
    return value


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, Undefined) else str(value)


def _texts(items: object) -> Iterator[str]:
    if isinstance(items, list | tuple):
        yield from map(_text, items)
    else:
        yield _text(items)


def _too_much() -> FilterArgumentError:
    return FilterArgumentError(TOO_MUCH, token=None)
