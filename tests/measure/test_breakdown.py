from __future__ import annotations

import numpy as np

from rute.measure.breakdown import group_codes

LETTERS = list("abcdefghijklmnop")


def named(weights: list[int] | list[list[int]], texts: list[str]) -> dict[str | None, list[str]]:
    """The texts in each group; "?" stands for unknown."""
    groups = group_codes(np.array(weights), texts)
    found: dict[str | None, list[str]] = {value: [] for value in groups.values}
    for text, group in zip([*texts, "?"], groups.group_of, strict=True):
        found[groups.values[group]].append(text)
    return found


def test_the_largest_come_first_and_ties_by_name() -> None:
    assert list(named([3, 9, 3, 0], ["b", "c", "a"])) == ["c", "a", "b", None]


def test_further_rows_settle_ties_of_people() -> None:
    assert list(named([[1, 1, 0], [2, 5, 0]], ["a", "b"])) == ["b", "a", None]


def test_past_twelve_the_rest_is_other() -> None:
    found = named([*range(16, 0, -1), 5], LETTERS)
    assert list(found) == [*LETTERS[:12], "other", None]
    assert found["other"] == LETTERS[12:]
    assert found[None] == ["?"]


def test_twelve_need_no_other() -> None:
    assert list(named([1] * 12 + [0], LETTERS[:12])) == [*LETTERS[:12], None]


def test_a_value_called_other_joins_the_rest() -> None:
    found = named([*range(17, 0, -1), 0], ["Other", *LETTERS])
    assert list(found) == [*LETTERS[:12], "other", None]
    assert found["other"] == ["Other", *LETTERS[12:]]


def test_no_values_leave_only_unknown() -> None:
    assert named([4], []) == {None: ["?"]}
