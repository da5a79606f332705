"""What may stand where somebody types, in texts that need not read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tried import tried

from rute.journey.completing import completions
from rute.journey.file import examine_text

KOPI = (Path(__file__).parent / "kopi-senja.journey.yaml").read_text(encoding="utf-8")
EVENTS = {"Order Completed": 90, "Order: new": 12, "Page Viewed": 400}
FIELDS = ("channel", "order_id", "item")


def ways(text: str, language: str = "en") -> list[str]:
    """What is offered where | stands, each with what was begun replaced."""
    at = text.index("|")
    bare = text.replace("|", "")
    found = completions(bare, at, EVENTS, FIELDS, language)
    return [bare[found.start : found.start] + one.write for one in found.ways]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("jour|", "journey: "),
        ("journey: X\nsta|", "stages from: "),
        ("journey: X\nstages:\n  Buy:\n    rea|", "reached when: "),
        ("journey: X\nstages:\n  Buy:\n    touchpoints:\n      Till:\n        fe|", "feels: "),
        ("journey: X\nstages:\n  Buy:\n    pains:\n      - pain: Slow\n        se|", "seen as: "),
        ("journey: X\nstages:\n  Buy:\n    pains:\n      - pa|", "pain: "),
        (
            "journey: X\nstages:\n  Buy:\n    pains:\n      - pain: Slow\n        fixes:\n"
            "          - fix: Faster\n            st|",
            "status: ",
        ),
        ("journey: X\ncampaigns:\n  Pack:\n    as|", "asks: "),
        ("perjalanan: X\ntahap:\n  Beli:\n    sam|", "sampai bila: "),
        ("journey: [\nstages:\n  Buy:\n    rea|", "reached when: "),
    ],
)
def test_keys_of_the_part_the_line_stands_in(text: str, first: str) -> None:
    assert ways(text)[0] == first


STAGE = "journey: X\nstages:\n  Buy:\n    "


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("reached when: Ord|", ["Order Completed", "'Order: new'"]),
        ("reached when: Page Viewed or Ord|", ["Order Completed"]),
        ("reached when: never view|", ["Page Viewed"]),
        ("reached when: Order Completed where ch|", ["channel"]),
        ("reached when: Order Completed at least 2 times by o|", ["order_id"]),
        ("once per: or|", ["order_id"]),
        ("repeats: |", ["yes", "no"]),
        ("pains:\n      - pain: Slow\n        fixes:\n          - fix: F\n            status: do|",
         ["doing", "done"]),
    ],
)  # fmt: skip
def test_values_come_from_the_data_and_the_words_there_are(line: str, offered: list[str]) -> None:
    assert ways(STAGE + line) == offered


def test_a_campaign_is_offered_the_stages() -> None:
    text = KOPI.replace("|", "/").replace("moves: Subscribe to Convert", "moves: |")
    assert ways(text)[:3] == ["Aware", "Engage", "Subscribe"]


@pytest.mark.parametrize("text", ["# jour|", "journey: X\nstages:\n  B|", "journey: X # sta|",
                                  "journey: X\nsta|ges: y"])  # fmt: skip
def test_nothing_is_offered_where_nothing_is_known(text: str) -> None:
    assert ways(text) == []


def test_explanations_are_in_the_readers_language() -> None:
    text = "journey: X\nstages:\n  Buy:\n    ow"
    [one] = completions(text, len(text), {}, (), "id").ways
    assert (one.write, one.says) == ("owner: ", "siapa yang bertanggung jawab")


@settings(max_examples=tried(50), deadline=None)
@given(st.integers(0, len(KOPI)), st.sampled_from(["", "\n", "x", "- ", '"', "#"]))
def test_wherever_one_types_there_is_an_answer_that_starts_behind_the_line_start(
    at: int, typed: str
) -> None:
    text = KOPI[:at] + typed + KOPI[at:]
    place = at + len(typed)
    found = completions(text, place, EVENTS, FIELDS, "en")
    assert text.rfind("\n", 0, place) < found.start <= place


@settings(max_examples=tried(25), deadline=None)
@given(st.data())
def test_a_key_that_is_taken_is_a_key_the_file_may_have(data: st.DataObject) -> None:
    lines = KOPI.split("\n")
    number = data.draw(st.sampled_from([n for n, line in enumerate(lines) if ": " in line]))
    indent = len(lines[number]) - len(lines[number].lstrip(" -"))
    before = "\n".join([*lines[: number + 1], " " * indent])
    found = completions(before, len(before), EVENTS, FIELDS, "en")
    for one in found.ways:
        text = before + one.write + "\n"
        codes = {each.code for each in examine_text(text).findings if each.line == number + 2}
        assert "unknown_key" not in codes, (one, text[-80:])
