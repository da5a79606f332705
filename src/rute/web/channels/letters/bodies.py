"""Where the words of a message are: in the journey's text, or in a file beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rute.errors import did_you_mean
from rute.journey.model_moving import Content
from rute.journey.named_files import is_body_file
from rute.web.channels.letters.liquid import LARGEST, Wrong
from rute.words.message import Message

Kind = Literal["mjml", "html", "text"]
Read = Callable[[str], bytes]
"""The bytes of a file beside the journey, by the name its text gives it; raises Wrong."""


@dataclass(frozen=True, slots=True)
class Body:
    """kind: how it is drawn; file: the name of its file, "" where the journey's text has it."""

    kind: Kind
    text: str
    file: str = ""


def body_of(content: Content, language: str, read: Read) -> Body | None:
    """The words of a message in a language, else in the one there is; None where it has none (a
    template that the channel keeps). Raises Wrong."""
    text = content.body.said(language) if content.body else ""
    if not text:
        return None
    if not is_body_file(text):
        return Body(_kind("", text), text)
    try:
        words = read(text).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Wrong(Message("letter.not_text", file=text)) from None
    return Body(_kind(text, words), words, text)


def texts_in(files: Mapping[str, str]) -> Read:
    """Reads bodies that were kept under the names of their files."""

    def read(name: str) -> bytes:
        if name not in files:
            raise Wrong(Message("letter.no_file", file=name), do=did_you_mean(name, files))
        return files[name].encode()

    return read


def files_in(folder: Path) -> Read:
    """Reads what lies in a folder, and nothing that only seems to."""

    def read(name: str) -> bytes:
        whole = folder.resolve()
        place = (whole / name).resolve()
        if not place.is_relative_to(whole) or not place.is_file():
            near = list(place.parent.glob("*")) if place.is_relative_to(whole) else []
            others = [p.relative_to(whole).as_posix() for p in near if p.is_relative_to(whole)]
            raise Wrong(Message("letter.no_file", file=name), do=did_you_mean(name, others))
        if place.stat().st_size > 4 * LARGEST:
            raise Wrong(Message("letter.large", most=LARGEST))
        return place.read_bytes()

    return read


def _kind(name: str, words: str) -> Kind:
    """By the name, and by how it begins where the name says only that it is a template."""
    plain = name.lower().removesuffix(".liquid")
    start = words.lstrip()[:200].lower()
    if plain.endswith(".mjml") or start.startswith("<mjml"):
        return "mjml"
    if plain.endswith(".html") or start.startswith(("<!doctype html", "<html")):
        return "html"
    return "text"
