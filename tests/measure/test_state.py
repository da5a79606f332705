from __future__ import annotations

import numpy as np
import pytest

from rute.measure.state import Sums


def sums(*numbers: int, at: int, name: str = "counts") -> Sums:
    return Sums({name: np.array(numbers)}, at)


def test_sums_add_up_and_the_earliest_change_stands() -> None:
    both = sums(1, 2, at=9).merge(sums(3, 4, at=5))
    assert both["counts"].tolist() == [4, 6]
    assert both.next_change_at == 5


def test_what_was_added_can_be_taken_away() -> None:
    left = sums(4, 6, at=5).take_away(sums(3, 4, at=5))
    assert left["counts"].tolist() == [1, 2]
    assert left.next_change_at == 5


def test_states_of_different_questions_do_not_mix() -> None:
    with pytest.raises(ValueError, match="different questions"):
        sums(1, at=1).merge(sums(1, at=1, name="times"))
