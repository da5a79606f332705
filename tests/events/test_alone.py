"""One person's histories, cut out of everybody's."""

from __future__ import annotations

import pytest
from tests.measure.people import histories, rows

from rute.events.alone import alone
from rute.events.people.kinds import hash_of
from rute.journey.rule_tree import Comparison, EventTest

DATA = histories(
    rows("ann 0 View web", "bob 1 Order shop 5", "ann 2 Order shop 7", "cy 3 View web"),
    block_events=2,
)


def test_it_has_one_persons_events_with_their_columns() -> None:
    one = alone(DATA, hash_of("ann"))
    assert one is not None
    (block,) = one.blocks
    assert (block.people, block.events, one.people) == (1, 2, 1)
    assert [one.names[code] for code in one.signature_names()[block.signature]] == ["View", "Order"]
    texts = one.dictionary("channel").to_pylist()
    assert [texts[code] for code in block.field("channel")] == ["web", "shop"]
    assert block.value().tolist()[1] == 7
    assert block.person_ids().to_pylist() == ["ann"]


def test_nobody_has_none() -> None:
    assert alone(DATA, hash_of("dee")) is None


def test_what_was_not_prepared_of_everybody_is_refused() -> None:
    one, test = (
        alone(DATA, hash_of("ann")),
        EventTest(("View",), (Comparison("channel", "is", ("web",)),)),
    )
    assert one is not None
    with pytest.raises(AssertionError, match="not prepared"):
        one.prepare([test])
    ready = alone(DATA.prepare([test]), hash_of("ann"))
    assert ready is not None
    assert ready.prepare([test]).signatures_of(test)[ready.blocks[0].signature].tolist() == [
        True,
        False,
    ]
