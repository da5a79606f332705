"""What a person is called in an address: an opaque name that says nothing of who it is.

The hash of an identifier can be found again by whoever guesses the identifier; enciphered with the
installation's secret it cannot. Nothing is stored, so everybody has a name from the start, and it
stays theirs while their identifier does.
"""

from __future__ import annotations

from hashlib import blake2b

from django.conf import settings

from rute.web.journeys.models import Journey

_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"  # no i, l, o, u: nothing is misread
_ROUNDS = 4
_HALF = 32
LENGTH = 13


def name_of(journey: Journey, person: int) -> str:
    """The opaque name of a person by hash."""
    left, right = person >> _HALF, person & ((1 << _HALF) - 1)
    for turn in range(_ROUNDS):
        left, right = right, left ^ _mixed(journey, turn, right)
    return _written(left << _HALF | right)


def person_of(journey: Journey, name: str) -> int | None:
    """Whose name it is, by hash; None for what is no name at all."""
    number = _read(name)
    if number is None:
        return None
    left, right = number >> _HALF, number & ((1 << _HALF) - 1)
    for turn in reversed(range(_ROUNDS)):
        left, right = right ^ _mixed(journey, turn, left), left
    return left << _HALF | right


def key_of(journey: Journey, identifier: str) -> str:
    """A word that stands for an address in tables that may outlive its erasure: the same address
    gives the same word, and nobody can tell the address from it."""
    return blake2b(identifier.encode(), key=_key(journey), digest_size=16).hexdigest()


def shown_name(name: str) -> str:
    """As a screen says it: three groups."""
    return f"{name[:4]}-{name[4:8]}-{name[8:]}"


def _mixed(journey: Journey, turn: int, half: int) -> int:
    text = half.to_bytes(4, "big") + bytes([turn])
    return int.from_bytes(blake2b(text, key=_key(journey), digest_size=4).digest(), "big")


def _key(journey: Journey) -> bytes:
    return blake2b(f"people {journey.pk} {settings.SECRET_KEY}".encode(), digest_size=32).digest()


def _written(number: int) -> str:
    signs = []
    for _ in range(LENGTH):
        number, sign = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[sign])
    return "".join(reversed(signs))


def _read(name: str) -> int | None:
    plain, number = name.replace("-", "").lower(), 0
    if len(plain) != LENGTH or any(sign not in _SIGNS for sign in plain):
        return None
    for sign in plain:
        number = number * len(_SIGNS) + _SIGNS.index(sign)
    return number if number < 1 << 64 else None
