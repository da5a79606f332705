"""A text that can be said in any language after it was raised, found or noted.

Whoever finds something wrong rarely knows who will read it. A Message is its English text, so
that it stands wherever a str stands, and remembers its key and values.
"""

from __future__ import annotations

from rute.words.catalog import say


class Message(str):
    """`Message("fault.no_file", name=…)`. Values may be Messages themselves."""

    __slots__ = ("key", "values")

    key: str
    values: dict[str, object]

    def __new__(cls, key: str, /, **values: object) -> Message:
        message = super().__new__(cls, say(key, "en", **values))
        message.key = key
        message.values = values
        return message

    def said(self, language: str) -> str:
        values = {name: said(value, language) for name, value in self.values.items()}
        return say(self.key, language, **values)

    def __reduce__(self) -> tuple[object, ...]:
        return _message, (self.key, self.values)


class Spelt(str):
    """A value that each language writes its own way, such as a count: `Spelt(en=…, id=…)`."""

    __slots__ = ("ways",)

    ways: dict[str, str]

    def __new__(cls, /, **ways: str) -> Spelt:
        spelt = super().__new__(cls, ways["en"])
        spelt.ways = ways
        return spelt

    def said(self, language: str) -> str:
        return self.ways[language]

    def __reduce__(self) -> tuple[object, ...]:
        return _spelt, (self.ways,)


def lines_of(*parts: str | None) -> str | None:
    """Texts one under the other, as one text that can be said again; None where there is none."""
    found = [part for part in parts if part]
    if len(found) < 2:
        return found[0] if found else None
    return Message("text.lines", first=found[0], rest=lines_of(*found[1:]))


def said(value: object, language: str) -> object:
    """A Message or Spelt in a language; anything else as it is."""
    return value.said(language) if isinstance(value, Message | Spelt) else value


def said_text(text: str, language: str) -> str:
    """A text in a language, as far as it is a Message."""
    return text.said(language) if isinstance(text, Message | Spelt) else text


def _message(key: str, values: dict[str, object]) -> Message:
    return Message(key, **values)


def _spelt(ways: dict[str, str]) -> Spelt:
    return Spelt(**ways)
