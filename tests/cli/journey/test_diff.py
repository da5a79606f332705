"""rute journey diff"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tests.cli.running import Run

OLD = """journey: Shop
stages:
  Look:
    reached when: Page Viewed
    pains:
      - The page is slow
  Buy:
    reached when: Order Paid
    stalled after: 3 days
"""
NEW = OLD.replace("3 days", "5 days").replace("is slow", "is very <slow>")


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    paths = tmp_path / "old.journey.yaml", tmp_path / "new.journey.yaml"
    for path, text in zip(paths, (OLD, NEW), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


@pytest.mark.parametrize("columns", [80, 120])
def test_changes_are_said_by_stage_within_the_terminal(
    run: Run, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = run("journey", "diff", *two)
    assert shown.code == 0
    lines = [line.rstrip() for line in shown.out.splitlines()]
    assert max(map(len, lines)) <= columns
    assert "Stage Buy" in lines
    assert " ~ Stalled after changed (can change numbers)" in lines
    assert "      [−3] [+5] days" in lines
    assert "      The page is [−slow] [+very <slow>]" in lines


def test_it_speaks_indonesian(run: Run, two: tuple[str, str]) -> None:
    shown = run("journey", "diff", *two, "--language", "id").out
    assert "Mandek setelah diubah (dapat mengubah angka)" in shown
    assert "2 perubahan; 1 dapat mengubah angka." in shown


def test_its_json_has_one_shape(run: Run, two: tuple[str, str]) -> None:
    told = json.loads(run("journey", "diff", *two, "--json").out)
    assert set(told) == {"kind", "old", "new", "same", "can_change_numbers", "changes",
                         "numbers"}  # fmt: skip
    buy = [{"kind": "stage", "name": "Buy"}]
    assert told["changes"][1] == {
        "change": "changed", "was": buy, "place": buy, "key": "stalled after",
        "before": "3 days", "after": "5 days", "can_change_numbers": True,
        "words": [["-", "3"], ["+", "5"], ["=", "days"]],
    }  # fmt: skip


def test_the_exit_code_tells_only_when_asked(run: Run, two: tuple[str, str]) -> None:
    assert run("journey", "diff", *two).code == 0
    assert run("journey", "diff", *two, "--exit-code").code == 1
    same = run("journey", "diff", two[0], two[0], "--exit-code")
    assert (same.code, "no difference" in same.out) == (0, True)


def test_saved_forms_hold_what_was_written_as_text(
    run: Run, two: tuple[str, str], tmp_path: Path
) -> None:
    for form, held in (("html", "very &lt;slow&gt;"), ("md", "very \\<slow\\>"),
                       ("json", "very <slow>")):  # fmt: skip
        target = tmp_path / f"changes.{form}"
        assert run("journey", "diff", *two, "--save", str(target)).code == 0
        assert held in target.read_text(encoding="utf-8")
    refused = run("journey", "diff", *two, "--save", str(tmp_path / "x.png"))
    assert refused.code != 0
    assert ".html, .json, .md" in refused.err


def test_an_unreadable_file_is_named(run: Run, two: tuple[str, str]) -> None:
    Path(two[0]).write_text("journey: [", encoding="utf-8")
    shown = run("journey", "diff", *two)
    assert shown.code != 0
    assert "old.journey.yaml" in shown.err


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Sari", "-c", "user.email=sari@example.com")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def test_one_file_is_compared_with_its_last_commit(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "shop.journey.yaml"
    path.write_text(OLD, encoding="utf-8")
    git(tmp_path, "init", "-q")
    alone = run("journey", "diff", str(path))
    assert alone.code != 0
    assert "no committed version" in alone.err
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    path.write_text(NEW, encoding="utf-8")
    shown = run("journey", "diff", str(path)).out
    assert "as last committed" in shown
    assert "[−3] [+5] days" in shown


DATA = "data: events.csv\n"
EVENTS = """person,time,event
ani,2026-01-01 10:00,Page Viewed
ani,2026-01-05 10:00,Order Paid
budi,2026-01-01 11:00,Page Viewed
budi,2026-01-02 11:00,Cart Filled
"""


def counted(run: Run, folder: Path, old: str, new: str) -> str:
    (folder / "events.csv").write_text(EVENTS, encoding="utf-8")
    paths = folder / "old.journey.yaml", folder / "new.journey.yaml"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(DATA + text, encoding="utf-8")
    return run("journey", "diff", *map(str, paths)).out


def test_numbers_that_moved_stand_beside_the_words(run: Run, tmp_path: Path) -> None:
    new = OLD.replace("Order Paid", "Order Paid or Cart Filled")
    lines = [line.strip() for line in counted(run, tmp_path, OLD, new).splitlines()]
    assert "Buy: reached 1 → 2" in lines
    assert not [line for line in lines if line.startswith("Look: reached")]


def test_that_numbers_are_the_same_is_counted(run: Run, tmp_path: Path) -> None:
    shown = counted(run, tmp_path, OLD, OLD.replace("slow", "late"))
    assert "all the numbers are the same" in shown


def test_numbers_beside_the_main_ones_are_not_called_the_same(run: Run, tmp_path: Path) -> None:
    from tests.cli.conftest import EVENTS, JOURNEY

    point = "    touchpoints:\n      Page:\n        happens when: {}\n"
    (tmp_path / "events.csv").write_text(EVENTS)
    for name, event in (("a", "Page Viewed"), ("b", "Cart Filled")):
        text = JOURNEY.replace("  Cart:\n", point.format(event) + "  Cart:\n")
        (tmp_path / f"{name}.journey.yaml").write_text(text)
    asked = ("journey", "diff", str(tmp_path / "a.journey.yaml"), str(tmp_path / "b.journey.yaml"))
    assert "other numbers of the map differ" in " ".join(run(*asked).out.split())
    told = json.loads(run(*asked, "--json").out)["numbers"]
    assert told["same"] is False
    assert told["moved"] == []
    assert told["as_of"].startswith("2026-03-28T")


def test_numbers_that_moved_are_numbers_in_json(run: Run, tmp_path: Path) -> None:
    from tests.cli.conftest import EVENTS, JOURNEY

    (tmp_path / "events.csv").write_text(EVENTS)
    (tmp_path / "a.journey.yaml").write_text(JOURNEY)
    (tmp_path / "b.journey.yaml").write_text(JOURNEY.replace("after: 7 days", "after: 40 days"))
    asked = ("journey", "diff", str(tmp_path / "a.journey.yaml"), str(tmp_path / "b.journey.yaml"))
    moved = json.loads(run(*asked, "--json").out)["numbers"]["moved"]
    look = {one["figure"]: one for one in moved if one["stage"] == "Cart"}
    assert look["stalled"]["before"] == 1
    assert look["stalled"]["after"] == 0
    assert set(look["conversion"]["before"]) == {"value", "low", "high", "n"}
