"""The mark that a letter of ours carries in its name, and in its return address where that is
asked for: whoever quotes it has had the letter, or was told of it by a server that had.

A row of a delivery and a word made of it with the app's secret: nobody who has not seen the letter
can write it, so what comes back about somebody can be told from what anybody makes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

PURPOSE: Final = "rute: marks of letters"
MARK: Final = re.compile(r"rute\.([0-9a-z]{1,12})\.([0-9a-f]{20})(?![0-9a-z])", re.IGNORECASE)
MOST: Final = 50  # marks looked at in one text


def message_id(delivery: int) -> str:
    """The name of a letter: the same each time it is tried, so that mail programs show it once."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return f"<{mark_of(delivery)}@{host}>"


def mark_of(delivery: int) -> str:
    """delivery: the number of its row."""
    number = int_to_base36(delivery)
    return f"rute.{number}.{_word(number)}"


def marked_in(texts: Iterable[str]) -> Iterator[int]:
    """The rows whose marks stand in some texts, each mark proved to be ours."""
    for text in texts:
        for at, found in enumerate(MARK.finditer(text)):
            number, word = found[1].lower(), found[2].lower()
            if constant_time_compare(word, _word(number)):
                yield base36_to_int(number)
            if at >= MOST:
                break


def returns_to(address: str, delivery: int) -> str:
    """The return address of one letter: halo@shop.example becomes halo+MARK@shop.example."""
    name, _, host = address.rpartition("@")
    return f"{name}+{mark_of(delivery)}@{host}"


def _word(number: str) -> str:
    return salted_hmac(PURPOSE, number, algorithm="sha256").hexdigest()[:20]
