"""Texts of forms and errors that are said in the language of whoever reads them then."""

from __future__ import annotations

from typing import cast

from django.utils.functional import lazystr
from django.utils.translation import get_language

from rute.words.catalog import LANGUAGES, say


class _Spoken:
    def __init__(self, key: str) -> None:
        self.key = key

    def __str__(self) -> str:
        return say(self.key, reading())


def spoken(key: str) -> str:
    """A text of the catalog, said when it is shown."""
    return cast(str, lazystr(_Spoken(key)))


def reading() -> str:
    """The language in which the current request is read."""
    language = get_language() or LANGUAGES[0]
    return language if language in LANGUAGES else LANGUAGES[0]
