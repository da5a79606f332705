"""Every text a person reads, by key and language; formats.py writes the figures in it.

A key lives in `en.py` or a `…_en.py` of this folder, with its twin in `id.py` or `…_id.py`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

LANGUAGES = ("en", "id")


@cache
def texts(language: str) -> dict[str, str]:
    """All texts of one language. Raises KeyError for a language that is not spoken here."""
    if language not in LANGUAGES:
        raise KeyError(f"no texts in {language!r}; there are: {', '.join(LANGUAGES)}")
    package = import_module("rute.words")
    found: dict[str, str] = {}
    for module in iter_modules(package.__path__):
        if module.name == language or module.name.endswith(f"_{language}"):
            found.update(import_module(f"rute.words.{module.name}").TEXTS)
    return found


def say(key: str, language: str, /, **values: object) -> str:
    """The text of `key`, its placeholders filled. Raises KeyError for an unknown key."""
    text = texts(language)[key]
    return text.format(**values) if values else text


def has(key: str, language: str) -> bool:
    """Whether the catalog knows `key`."""
    return key in texts(language)
