import csv
import io
from dataclasses import replace

import pytest
from tests.render import cases

from rute.render.csv import as_csv
from rute.results.funnel import Funnel, FunnelStep
from rute.results.meetings import Meetings
from rute.results.stages import StageGroup
from rute.results.transitions import Transitions

NUMBERS = cases.coffee_numbers()


def rows(result: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(result))))


def test_a_stage_is_a_row_and_unknown_is_empty() -> None:
    found = rows(NUMBERS.stages)
    assert [row["name"] for row in found][:2] == ["Aware", "Engage"]
    assert found[0]["reached"] == ""
    assert found[1]["reached"] == "38412"
    assert float(found[1]["conversion_value"]) == pytest.approx(0.458, abs=1e-3)


def test_groups_stand_in_a_column_of_their_own() -> None:
    group = StageGroup(None, 4, NUMBERS.stages.stages[:2])
    found = rows(replace(NUMBERS.stages, by="channel", groups=(group, replace(group, value="web"))))
    assert [row["channel"] for row in found] == ["", "", "web", "web"]


def test_what_a_spreadsheet_would_run_is_disarmed() -> None:
    first, *rest = NUMBERS.stages.stages
    bad = replace(NUMBERS.stages, stages=(replace(first, name='=HYPERLINK("x")'), *rest))
    assert rows(bad)[0]["name"] == '\'=HYPERLINK("x")'


def test_only_transitions_that_happened_are_rows() -> None:
    result = Transitions(NUMBERS.stages.asked, "events", ("start", "@a", "end"),
                         ((0, 3, 0), (0, 0, 3), (0, 0, 0)))  # fmt: skip
    assert [(row["from"], row["to"], row["times"]) for row in rows(result)] == [
        ("start", "'@a", "3"), ("'@a", "end", "3"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "result", [NUMBERS, NUMBERS.leaks, NUMBERS.feelings, NUMBERS.meetings],
    ids=lambda result: type(result).__name__,
)  # fmt: skip
def test_every_answer_has_a_table(result: object) -> None:
    found = rows(result)
    assert len(found) > 3
    assert {row["as_of"] for row in found} == {"2026-10-31T16:59:59.999999Z"}


def test_what_a_stage_or_step_has_none_of_leaves_no_column_behind() -> None:
    steps = (FunnelStep("a", 3, 0, None, None), FunnelStep("b", 1, 0, cases.ratio(1, 3), 60.0))
    funnel = Funnel(NUMBERS.stages.asked, 3, "7 days", True, steps)
    for result in (NUMBERS.stages, funnel):
        heading = set(rows(result)[0])
        assert "conversion_value" in heading
        assert not heading & {"conversion", "time_to_next_s", "time_from_previous_s"}


def test_an_empty_answer_is_an_empty_table() -> None:
    assert as_csv(Meetings(NUMBERS.stages.asked, (), (), (), None)) == "\n"
