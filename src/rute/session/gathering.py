"""Several exports at once: which hold events, which belong together, which only count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rute.errors import QuestionError, SourceError
from rute.events.files import replacing
from rute.events.sources.corrections import Corrections
from rute.events.sources.recipes.shaped import totals_only
from rute.session.linking import Linked, link
from rute.session.starting import Look, look
from rute.words.message import Message


@dataclass(frozen=True)
class Gathered:
    """Files at first sight. joined: the names of those that one query joins, and `query` where it
    lies; apart: those of events that are not about what the query joins."""

    looks: tuple[Look, ...]
    query: Path | None = None
    joined: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def events(self) -> list[Look]:
        return [found for found in self.looks if found.is_events]

    @property
    def reports(self) -> list[Look]:
        return [found for found in self.looks if found.report]

    @property
    def left_out(self) -> list[Look]:
        return [found for found in self.looks if found.problem]


def gather(
    looks: Sequence[Look], journey: Path, said: Corrections, language: str, *, force: bool = False
) -> Gathered:
    """Joins what belongs together by a query beside the journey, which is written. force: over
    another query that lies there. Raises QuestionError where one does, SourceError where nothing
    holds events."""
    linked = link(looks, journey.resolve().parent, language)
    if linked is None:
        found = Gathered(tuple(looks))
    else:
        query = write_query(journey, linked, force=force)
        others = [one for one in looks if one.file not in linked.files]
        joined = look(query, said, said.zone or "UTC")
        found = Gathered(
            (joined, *(one for one in others if not one.is_events)),
            query,
            tuple(file.name for file in linked.files),
            tuple(one.file.name for one in others if one.is_events),
        )
    refuse_nothing(found)
    return found


def write_query(journey: Path, linked: Linked, *, force: bool) -> Path:
    """The query that joins files, beside the journey and under its name."""
    path = journey.with_name(journey.name.split(".")[0] + ".sql")
    same = path.exists() and path.read_text("utf-8") == linked.sql
    if path.exists() and not same and not force:
        raise QuestionError(
            Message("start.sql_exists", path=str(path)), do=Message("start.sql_exists_do")
        )
    with replacing(path) as file:
        file.write(linked.sql.encode())
    return path


def refuse_nothing(found: Gathered) -> None:
    """Raises the first file's problem where none can be used."""
    if found.events:
        return
    for one in found.left_out:
        assert one.problem is not None
        raise nobody(one.problem)
    first = found.reports[0]
    assert first.report is not None
    raise totals_only(first.report, first.file.name)


def nobody(problem: SourceError) -> SourceError:
    """The problem of a file that says neither who nor when, and what can be done about it."""
    more = Message("start.nobody_do")
    do = Message("recipe.and", one=problem.do, more=more) if problem.do else more
    return SourceError(problem.what, where=problem.where, exists=problem.exists, do=do)


def title_of(found: Look) -> str:
    """The export's own name where it is known; else web_orders-2026.csv → Web orders 2026."""
    if found.known_as:
        return found.known_as
    words = found.file.name.split(".")[0].replace("_", " ").replace("-", " ").split()
    return " ".join(words)[:1].upper() + " ".join(words)[1:]
