"""People's own words, of those who allowed it, the newest of each person. State: sample."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Heard, Journey, Stage, Touchpoint
from rute.journey.rule_tree import Rating
from rute.kernels.feeling import ONE, UNUSABLE
from rute.measure.feeling import scores_of
from rute.measure.rule_moments import bounds
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.state import NEVER
from rute.results.numbers import Asked, Period
from rute.results.voices import Quote, Voices

MOST = 60  # of the newest are looked at
SHOWN = 6  # at one touchpoint
SHORTEST, LONGEST = 12, 240  # letters
HIDDEN = "▪▪▪"
ADDRESS = re.compile(r"\S+@\S+|@\w[\w.]+|https?://\S+|www\.\S+")
NUMBER = re.compile(r"\+?\d(?:[\s().-]?\d){5,}")

Said = tuple[int, int, int, int]  # −time, hash of the person, code of the words, of the answer


@dataclass(frozen=True)
class Newest:
    """State of kind sample: what was said last, by whom, in codes."""

    said: tuple[Said, ...] = ()
    next_change_at: int = NEVER

    def merge(self, other: Newest) -> Newest:
        return Newest(_one_each((*self.said, *other.said)))


def voices(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    runner: Runner | None = None,
) -> Voices:
    """As of `now` (µs UTC). Only events that pass the whole test count, permission included: words
    whose permission is not there are never looked at. Addresses, numbers of six digits or more
    and links are hidden; what is very short or very long is left out. period: when it was said.
    Raises RuleError for a field no event has."""
    runner, quotes = runner or InTurn(), []
    for stage, point in journey.touchpoints:
        if point.heard:
            quotes += _at(stage, point, point.heard, histories, now, period, runner)
    return Voices(Asked(now, journey.zone, period), tuple(quotes))


def _at(
    stage: Stage, point: Touchpoint, heard: Heard, histories: Histories, now: int, period: Period,
    runner: Runner,
) -> list[Quote]:  # fmt: skip
    rating = _rating_of(stage, heard)
    field = histories.known_field(heard.field)
    ready = histories.prepare([heard.event], [field, *([rating.field] if rating else [])])
    fold = _saying(heard, rating, ready, now, period)
    found = runner.run(fold, ready.blocks, Newest()).said
    words, scores = ready.dictionary(field), _scores(ready, rating)
    quotes = [
        Quote(stage.name, point.name, text, _score(scores, answer))
        for _, _, code, answer in found
        if (text := told(words[code].as_py()))
    ]
    return _of_both_kinds(quotes)


def _of_both_kinds(quotes: list[Quote]) -> list[Quote]:
    """The newest, but as many of those who were not glad as of the others, where there are."""
    low = [quote for quote in quotes if quote.score is not None and quote.score < 0]
    other = [quote for quote in quotes if quote not in low]
    room = max(SHOWN // 2, SHOWN - len(low))
    kept = {id(quote) for quote in [*other[:room], *low[: SHOWN - min(room, len(other))]]}
    return [quote for quote in quotes if id(quote) in kept]


def _rating_of(stage: Stage, heard: Heard) -> Rating | None:
    """What the same event says of how they felt."""
    rated = (point.measured_by for point in stage.touchpoints)
    return next((r for r in rated if r and r.event.names == heard.event.names), None)


def _saying(
    heard: Heard, rating: Rating | None, ready: Histories, now: int, period: Period
) -> Fold[Newest]:
    passing = ready.signatures_of(heard.event)
    start, end = bounds(period)

    def people(block: Block, lo: int, hi: int) -> Newest:
        first, last = int(block.offsets[lo]), int(block.offsets[hi])
        time, some = block.time[first:last], slice(first, last)
        codes = block.field(ready.known_field(heard.field))[some]
        kept = passing[block.signature[some]] & (codes >= 0) & (time <= min(now, end))
        kept &= time >= start
        if block.live is not None:
            kept &= np.repeat(block.live[lo:hi], np.diff(block.offsets[lo : hi + 1]))
        at = np.flatnonzero(kept)
        at = at[np.argsort(-time[at], kind="stable")][: MOST * 4]
        person = np.searchsorted(block.offsets, at + first, side="right") - 1
        answers = block.field(ready.known_field(rating.field))[some][at] if rating else at * 0 - 1
        said = zip(
            (-time[at]).tolist(), block.person_hash[person].tolist(), codes[at].tolist(),
            answers.tolist(), strict=True,
        )  # fmt: skip
        return Newest(_one_each(tuple(said)))

    def fold(block: Block) -> RangeFold[Newest]:
        return partial(people, block)

    return fold


def _one_each(said: Sequence[Said]) -> tuple[Said, ...]:
    """The newest of each person, ties by hash; no more than can be shown."""
    newest: dict[int, Said] = {}
    for one in sorted(said):
        newest.setdefault(one[1], one)
    return tuple(sorted(newest.values())[:MOST])


def _scores(ready: Histories, rating: Rating | None) -> npt.NDArray[np.int64] | None:
    if rating is None:
        return None
    return scores_of(ready.field_numbers(ready.known_field(rating.field)), rating)


def _score(scores: npt.NDArray[np.int64] | None, answer: int) -> float | None:
    if scores is None or answer < 0 or scores[answer] == UNUSABLE:
        return None
    return float(scores[answer]) / ONE


def told(text: str) -> str | None:
    """Words as they may be shown; None for what says too little or too much."""
    hidden = NUMBER.sub(HIDDEN, ADDRESS.sub(HIDDEN, " ".join(text.split())))
    return hidden if SHORTEST <= len(hidden) <= LONGEST else None
