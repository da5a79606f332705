"""The reference of rules, in both languages: every phrase is read, and means the same in both;
every worked rule is run over its events and has just these moments."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pytest
from tests.docs.test_docs import ROOT, Block, blocks

from rute.events.histories import Histories
from rute.journey.grammar import indonesian, keywords
from rute.journey.rules import read_duration, read_moment, read_rating, read_rule, read_value
from rute.measure.moments import conditions, moments, needs

DOCUMENTS = {name: ROOT / "docs" / "reference" / f"{name}.md" for name in ("rules", "aturan")}
ZONE = ZoneInfo("Asia/Jakarta")
LATER = "2027-01-01T00:00"
CODE = re.compile(r"`([^`]+)`")


def what(text: str, read: Callable[[str], object]) -> object:
    """What a text was read as, without its wording."""
    found = read(text)
    if read is read_rule:
        return found.tree  # type: ignore[attr-defined]
    kept = ("kind", "later", "rule", "field", "event", "less", "low", "high", "amount", "unit")
    return [getattr(found, name, None) for name in kept]


READERS: dict[str, Callable[[str], object]] = {
    "worth": read_value, "rating": read_rating, "moment": read_moment, "length": read_duration,
}  # fmt: skip


def rows(document: Path) -> Iterator[tuple[Callable[[str], object], str, str]]:
    for line in document.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if not line.startswith("| ") or not CODE.search(line):
            continue
        read = READERS.get(cells[0], read_rule)
        both = cells[1:3] if cells[0] in READERS else cells[:2]
        yield read, *(CODE.fullmatch(cell)[1] for cell in both)  # type: ignore[index, misc]


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_every_phrase_means_the_same_in_both_languages(document: Path) -> None:
    found = list(rows(document))
    assert len(found) > 50
    for read, english, own in found:
        assert what(english, read) == what(own, read), own


def test_both_documents_have_the_same_phrases() -> None:
    one, other = ([texts[1:] for texts in rows(path)] for path in DOCUMENTS.values())
    assert one == other


def test_no_phrase_is_left_out() -> None:
    """Every keyword phrase, alternatives of its pattern included, is met by some row."""
    phrases = (
        *keywords.BETWEEN, *keywords.OPENING, *keywords.OF_VALUES, *keywords.OF_RATINGS,
        *keywords.OF_MOMENTS, *indonesian.BETWEEN, *indonesian.AFTER_EVENT, *indonesian.OPENING,
        *indonesian.OPENING_ONLY, *indonesian.AFTER_COUNT, *indonesian.OF_VALUES,
        *indonesian.OF_RATINGS, *indonesian.OF_MOMENTS,
    )  # fmt: skip
    written = "\n".join(text for row in rows(DOCUMENTS["rules"]) for text in row[1:])
    unmet = {text for _, text in phrases if not re.search(rf"(?<!\S){text}(?!\S)", written, re.M)}
    assert unmet == set()


@dataclass(frozen=True)
class Worked:
    name: str
    events: list[dict[str, str]]
    rule: str
    answer: Block


def worked(name: str) -> Iterator[Worked]:
    waiting: list[Block] = []
    for block in blocks(DOCUMENTS[name]):
        waiting.append(block)
        if block.language not in ("csv", "rule"):
            table, rule, answer = waiting
            events = list(csv.DictReader(io.StringIO(table.text)))
            yield Worked(f"{name}:{block.line}", events, rule.text.strip(), answer)
            waiting = []


def instant(local: str) -> int:
    when = datetime.fromisoformat(local).replace(tzinfo=ZONE)
    return int(when.timestamp()) * 1_000_000


def histories(events: list[dict[str, str]]) -> Histories:
    person, time, event, *fields = events[0]
    columns = {
        "person": [row[person] for row in events],
        "time": pa.array([instant(row[time]) for row in events], pa.int64()),
        "name": [row[event] for row in events],
        **{f: pa.array([row[f] or None for row in events], pa.string()) for f in fields},
    }
    return Histories.from_table(pa.table(columns), zone=ZONE.key)


def shown(time: int) -> str:
    when = datetime.fromtimestamp(time // 1_000_000, UTC).astimezone(ZONE)
    return f"{when:%Y-%m-%d %H:%M}"


def happened(rule: str, ready: Histories, now: int) -> Iterator[str]:
    for block in ready.blocks:
        found = moments([read_rule(rule)], ready, block, now)
        for person, name in enumerate(block.person_ids().to_pylist()):
            places = range(block.offsets[person], block.offsets[person + 1])
            times = [block.time[i] for i in places if found.masks[block.signature[i]]]
            extras = slice(found.extra_offsets[person], found.extra_offsets[person + 1])
            times += found.extra_time[extras].tolist()
            yield from (f"{name} {shown(int(time))}" for time in times if time <= now)


def held(rule: str, ready: Histories, now: int) -> Iterator[str]:
    for block in ready.blocks:
        answers = conditions(read_rule(rule), ready, block, np.full(block.people, now, np.int64))
        yield from np.array(block.person_ids().to_pylist())[answers].tolist()


EXAMPLES = [example for name in DOCUMENTS for example in worked(name)]


def test_there_are_ten_in_each_language() -> None:
    assert len(EXAMPLES) == 20


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_a_worked_rule_has_just_these_moments(example: Worked) -> None:
    ready = histories(example.events).prepare(*needs([read_rule(example.rule)]))
    now = instant(example.answer.mark or LATER)
    answer = held if example.answer.language in ("holds", "berlaku") else happened
    assert sorted(answer(example.rule, ready, now)) == example.answer.text.split("\n")[:-1]
