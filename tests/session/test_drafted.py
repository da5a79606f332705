"""A journey that is not published yet, asked of the events of the one that is."""

from __future__ import annotations

from pathlib import Path

import pytest

import rute
from rute.errors import QuestionError
from rute.journey.file import read_journey
from rute.session.drafted import as_drafted, main_numbers
from rute.session.questions import Session
from rute.session.truth import truth_of

TEXT = """\
journey: Shop
time zone: Asia/Jakarta
money: IDR
data: [events.csv]
stages:
  Look:
    reached when: Seen
    stalled after: 2 days
  Buy:
    reached when: Paid
"""
ROWS = ["user,time,event,channel"] + [
    f"p{n},2026-03-0{day}T08:00:00,{event},web"
    for n in range(9)
    for day, event in ((1, "Seen"), (3, "Paid"))
    if event == "Seen" or n % 3 == 0
]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    (tmp_path / "events.csv").write_text("\n".join(ROWS) + "\n")
    (tmp_path / "shop.journey.yaml").write_text(TEXT)
    return rute.open(tmp_path / "shop.journey.yaml")


def test_the_same_design_gives_the_same_numbers(session: Session) -> None:
    drafted = main_numbers(as_drafted(session, read_journey(TEXT)))
    assert drafted.stages == session.stages().result
    assert drafted.leaks == session.leaks().result


def test_another_rule_is_counted_over_the_same_events(session: Session) -> None:
    draft = read_journey(TEXT.replace("reached when: Paid", "reached when: Seen"))
    assert [stage.reached for stage in main_numbers(session).stages.stages] == [9, 3]
    counted = main_numbers(as_drafted(session, draft))
    assert [stage.reached for stage in counted.stages.stages] == [9, 9]
    opened = session.path.with_name("other.journey.yaml")
    opened.write_text(draft.text)
    assert rute.open(opened).stages().result.stages == counted.stages.stages


@pytest.mark.parametrize(
    ("old", "new"),
    [("Asia/Jakarta", "Asia/Makassar"), ("IDR", "MYR"), ("[events.csv]", "[other.csv]"),
     ("data: [events.csv]", "data:\n  - file: events.csv\n    event: channel")],
)  # fmt: skip
def test_what_reads_its_data_otherwise_is_not_compared(
    session: Session, old: str, new: str
) -> None:
    with pytest.raises(QuestionError, match="another way"):
        as_drafted(session, read_journey(TEXT.replace(old, new)))


def test_lines_that_moved_are_no_other_data(session: Session) -> None:
    assert as_drafted(session, read_journey("# a remark\n" + TEXT)).journey is not None


def test_a_rule_may_ask_for_the_stages_of_a_draft(session: Session) -> None:
    draft = read_journey(TEXT.replace("  Look:", "  See:"))
    assert truth_of(session, "in stage See", draft).true == 6
    assert truth_of(session, "Paid").people == 9
