"""Who came by what Rute does not send: the tagged links and the codes of a campaign. They are
counted, by the source they came through; nobody was held out, so nothing is proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

from rute.errors import RuleError
from rute.events.histories import Block, Histories
from rute.journey.campaigns.links import word_of
from rute.journey.fields import plain
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Comparison, EventTest
from rute.measure.enrolments import TREATED, Entries, first_events, together

CODES: Final = frozenset(plain(name) for name in (
    "code", "promo code", "promocode", "coupon", "coupon code", "voucher", "voucher code",
    "discount code", "referral code", "kode", "kode promo", "kode voucher", "kode kupon", "kupon",
))  # fmt: skip
"""Fields in which shops keep what somebody typed or said."""
BY_CODE: Final = "code"


def is_outside(campaign: Campaign) -> bool:
    """Whether it moves people through what Rute does not send: who is enrolled in steps of ours is
    counted by that."""
    return not campaign.steps and (campaign.links is not None or campaign.compares is not None)


def arrival_tests(campaign: Campaign, histories: Histories) -> tuple[EventTest, ...]:
    """Of what a person did: what carries the campaign's mark, then what carries its code."""
    return tuple(_tests(campaign, histories)) if is_outside(campaign) else ()


def arrival_fields(histories: Histories) -> tuple[str, ...]:
    source = _known(histories, "source")
    return (source,) if source else ()


def arrivals_in(
    campaign: Campaign, histories: Histories, now: int
) -> tuple[Entries, tuple[str, ...]]:
    """Everybody's first arrival by `now` (µs UTC), for prepared histories, as entries of whom all
    are treated; and of each by which source they came, "" where nothing says."""
    tests = arrival_tests(campaign, histories)
    passing = np.zeros(len(histories.signature_names()), np.bool_)
    by_mark = passing.copy()
    for test in tests:
        own = histories.signatures_of(test)
        passing |= own
        by_mark |= own if test.where[0].field == _known(histories, "campaign") else False
    field = next(iter(arrival_fields(histories)), None)
    parts, sources = [], list[str]()
    for block in histories.blocks:
        event, owner = first_events(block, passing, now)
        parts.append(_entries(block, event, owner))
        sources += _sources(histories, block, event, field, by_mark)
    whole = together(parts, ())
    order = np.argsort(np.concatenate([part.person for part in parts] or [whole.person]),
                       kind="stable")  # fmt: skip
    return whole, tuple(sources[place] for place in order.tolist())


def most_first(sources: tuple[str, ...]) -> list[str]:
    """The different sources, by how many came through each."""
    return [source for source, _ in Counter(sorted(sources)).most_common()]


def _tests(campaign: Campaign, histories: Histories) -> Iterator[EventTest]:
    links, field = campaign.links, _known(histories, "campaign")
    if links is None:
        return
    marks = dict.fromkeys((links.tag or word_of(campaign.name), campaign.name))
    if field is not None:
        yield EventTest((), (Comparison(field, "is one of", tuple(marks)),))
    if links.code:
        for name in histories.fields:
            if plain(name) in CODES:
                yield EventTest((), (Comparison(name, "is", (links.code,)),))


def _known(histories: Histories, field: str) -> str | None:
    try:
        return histories.known_field(field)
    except RuleError:
        return None


def _entries(block: Block, event: npt.NDArray[np.int64], owner: npt.NDArray[np.int64]) -> Entries:
    n = event.size
    return Entries(
        block.person_hash[owner], block.time[event], np.full(n, TREATED, np.int8), np.zeros(n),
        np.zeros(n), np.full(n, -1, np.int32), (),
    )  # fmt: skip


def _sources(
    histories: Histories, block: Block, event: npt.NDArray[np.int64], field: str | None,
    by_mark: npt.NDArray[np.bool_],
) -> list[str]:  # fmt: skip
    marked = by_mark[block.signature[event]].tolist()
    if field is None:
        return ["" if mark else BY_CODE for mark in marked]
    texts = histories.dictionary(field).to_pylist()
    codes = block.field(field)[event].tolist()
    return [
        (str(texts[code]) if code >= 0 else "") if mark else BY_CODE
        for mark, code in zip(marked, codes, strict=True)
    ]
