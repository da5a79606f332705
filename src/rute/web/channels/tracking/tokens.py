"""The word in the address of a link: which delivery, which link, and a signature. It holds no
target, so nobody can make one that leads elsewhere; without a row of ours behind it it is none."""

from __future__ import annotations

from typing import Final

from rute.web.site.signing import said_in, signed

SALT: Final = "rute.channels.link"
BYTES: Final = 12  # of the signature: 96 bits
_SIGNS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def token_of(delivery: int, link: int) -> str:
    """link: 0 for the picture that tells of opening."""
    return signed(f"{_written(delivery)}.{_written(link)}", SALT, BYTES)


def read(token: str) -> tuple[int, int] | None:
    """(delivery, link); None for a word that is not ours."""
    said = said_in(token, SALT, BYTES)
    if said is None:
        return None
    delivery, _, link = said.partition(".")
    return int(delivery, 36), int(link, 36)


def _written(number: int) -> str:
    signs = ""
    while True:
        number, sign = divmod(number, 36)
        signs = _SIGNS[sign] + signs
        if not number:
            return signs
