from collections import Counter
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

from rute.words.catalog import LANGUAGES, has, say, texts

STATISTICIANS = ("wilson", "cuped", "srm", "censor")


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


def test_both_languages_have_the_same_texts() -> None:
    assert set(texts("en")) == set(texts("id"))


def test_a_text_asks_for_the_same_values_in_both_languages() -> None:
    english, indonesian = texts("en"), texts("id")
    asked = {key: (placeholders(text), placeholders(indonesian[key]))
             for key, text in english.items()}  # fmt: skip
    assert {key: both for key, both in asked.items() if both[0] != both[1]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_statisticians_words_stay_off_the_screens(language: str) -> None:
    for key, text in texts(language).items():
        assert not any(word in text.lower() for word in STATISTICIANS), key


def test_the_fixed_words_are_those_of_the_vision() -> None:
    fixed = {
        "journey": "perjalanan pelanggan", "stage": "tahap", "touchpoint": "titik kontak",
        "channel": "saluran", "pain": "titik masalah", "opportunity": "peluang",
        "fix": "perbaikan", "event": "aktivitas", "person": "pelanggan", "reached": "sampai",
        "moved_on": "lanjut", "stalled": "mandek", "open": "masih berjalan",
        "asleep": "tidak aktif", "leak": "kebocoran", "believed": "perkiraan tim",
        "measured": "terukur", "campaign": "kampanye", "call_to_action": "ajakan bertindak",
        "source": "sumber", "at_stake": "nilai yang bisa diselamatkan",
    }  # fmt: skip
    assert {key: say(f"word.{key}", "id") for key in fixed} == fixed


def test_saying_fills_in_the_values() -> None:
    assert say("map.people", "id", n="12") == "12 pelanggan"
    assert has("map.people", "en")
    assert not has("map.nonsense", "en")


def test_an_unknown_language_says_which_there_are() -> None:
    with pytest.raises(KeyError, match="en, id"):
        say("map.people", "nl", n="1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_said_in_two_places(language: str) -> None:
    """The second would silently take the place of the first."""
    package = import_module("rute.words")
    names = [module.name for module in iter_modules(package.__path__)]
    keys = [
        key for name in names if name == language or name.endswith(f"_{language}")
        for key in import_module(f"rute.words.{name}").TEXTS
    ]  # fmt: skip
    assert [key for key, n in Counter(keys).items() if n > 1] == []
