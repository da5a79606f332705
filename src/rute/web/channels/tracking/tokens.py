"""The word in the address of a link: which delivery, which link, and a signature. It holds no
target, so nobody can make one that leads elsewhere; without a row of ours behind it it is none."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from typing import Final

from django.utils.crypto import constant_time_compare, salted_hmac

SALT: Final = "rute.channels.link"
BYTES: Final = 12  # of the signature: 96 bits
_SIGNS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def token_of(delivery: int, link: int) -> str:
    """link: 0 for the picture that tells of opening."""
    said = f"{_written(delivery)}.{_written(link)}"
    return f"{said}.{_signed(said)}"


def read(token: str) -> tuple[int, int] | None:
    """(delivery, link); None for a word that is not ours."""
    said, _, signature = token.rpartition(".")
    if not constant_time_compare(signature, _signed(said)):
        return None
    delivery, _, link = said.partition(".")
    return int(delivery, 36), int(link, 36)


def _signed(said: str) -> str:
    digest = salted_hmac(SALT, said, algorithm="sha256").digest()[:BYTES]
    return urlsafe_b64encode(digest).decode()


def _written(number: int) -> str:
    signs = ""
    while True:
        number, sign = divmod(number, 36)
        signs = _SIGNS[sign] + signs
        if not number:
            return signs
