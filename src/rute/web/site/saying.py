"""Texts as the app says them: some speak of commands or of the file, for which it has pages."""

from __future__ import annotations

from rute.words.catalog import has
from rute.words.message import Message, said_text


def said_here(message: str | None, language: str) -> str:
    """In a language; the app's own text `in_app.KEY` where there is one."""
    if isinstance(message, Message) and has(f"in_app.{message.key}", language):
        message = Message(f"in_app.{message.key}", **message.values)
    return said_text(message or "", language)
