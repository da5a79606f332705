"""What a letter that came back may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """A letter did not arrive. names: texts that quote whose name it bears; to: addresses that it
    says it is about; lasting: whether there is nobody, for good; why: the server's own words."""

    names: tuple[str, ...]
    to: tuple[str, ...]
    lasting: bool
    why: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Somebody called a letter spam (RFC 5965). leaving: they only asked for no more."""

    names: tuple[str, ...]
    to: tuple[str, ...]
    leaving: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """Somebody wrote. names: texts that quote what it answers; text: all of it; own: without what
    it quotes; name: its own, to know it by when it is read again."""

    writer: str
    subject: str
    text: str
    own: str
    names: tuple[str, ...]
    name: str
