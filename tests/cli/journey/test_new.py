"""rute journey new"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

from rute.journey.file import read_journey
from rute.journey.templates import TEMPLATES


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_alone_it_lists_the_templates_in_the_language_of_the_terminal(run: Run, here: Path) -> None:
    shown = run("journey", "new")
    assert shown.code == 0, shown.err
    assert all(f"  {name}\n" in shown.out for name in TEMPLATES)
    assert "A bank: account by phone" in shown.out
    assert "Bank: rekening lewat ponsel" in run("journey", "new", "--language", "id").out
    assert list(here.iterdir()) == []


def test_it_writes_a_template_and_says_how_to_draw_it(run: Run, here: Path) -> None:
    shown = run("journey", "new", "Toko Maju", "--template", "retail", "--language", "id")
    assert shown.code == 0, shown.err
    assert "rute map toko-maju.journey.yaml" in shown.out
    journey = read_journey(here / "toko-maju.journey.yaml")
    assert journey.name == "Toko Maju, dari orang lewat menjadi promotor"
    assert run("map", "toko-maju.journey.yaml", "--no-open").code == 0
    assert run("check", "toko-maju.journey.yaml").code == 0


def test_two_commands_lead_from_a_template_to_a_map_with_numbers(run: Run, here: Path) -> None:
    made = run("journey", "new", "--template", "shop", "--with-data", "--people", "800")
    assert made.code == 0, made.err
    assert run("map", "shop.journey.yaml", "--save", "map.html").code == 0
    page = (here / "map.html").read_text("utf-8")
    assert "imulated" in page
    assert "800" in page


def test_no_file_is_ever_written_over(run: Run, here: Path) -> None:
    (here / "shop.journey.yaml").write_text("journey: Mine\n", encoding="utf-8")
    shown = run("journey", "new", "--template", "shop", "--with-data")
    assert shown.code == 1
    assert "shop.journey.yaml is there already" in shown.err
    assert [path.name for path in here.iterdir()] == ["shop.journey.yaml"]
    assert run("journey", "new", "--template", "shop", "--out", "a/b.journey.yaml").code == 0
    assert (here / "a/b.journey.yaml").exists()


def test_where_the_events_cannot_be_written_nothing_stays(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rute.simulate.write.write", full)
    shown = run("journey", "new", "--template", "shop", "--with-data")
    assert shown.code == 1
    assert "No space left" in shown.err
    assert list(here.iterdir()) == []


def test_a_file_that_is_not_called_like_a_journey_is_refused(run: Run, here: Path) -> None:
    shown = run("journey", "new", "--template", "shop", "--out", "shop.yaml")
    assert shown.code == 1
    assert "shop.yaml is not called like a journey: NAME.journey.yaml" in shown.err
    assert list(here.iterdir()) == []


def test_a_misspelt_template_is_told_with_what_was_meant(run: Run) -> None:
    shown = run("journey", "new", "--template", "retial")
    assert shown.code == 1
    assert 'there is no template "retial"' in shown.err
    assert 'Did you mean "retail"?' in shown.err


def test_a_name_without_a_template_is_asked_which(run: Run) -> None:
    shown = run("journey", "new", "Toko Maju")
    assert shown.code == 1
    assert "There are: retail, finance, telecom, shop, seller." in shown.err
    assert "rute journey new 'Toko Maju' --template retail" in shown.err


@pytest.mark.parametrize("name", ["../..", "///", "x" * 200])
def test_a_name_that_is_no_name_writes_nothing(run: Run, here: Path, name: str) -> None:
    assert run("journey", "new", name, "--template", "shop").code == 1
    assert list(here.iterdir()) == []
