"""`rute map` in its other forms, as a person asks for them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import Run


def test_the_story_is_read_in_the_terminal(shop: Path, run: Run) -> None:  # noqa: ARG001
    done = run("map", "--view", "story")
    assert done.code == 0
    assert "Chapter 1: Look" in done.out
    assert "One person still had time at the end of the data." in done.out


def test_the_terminals_map_is_drawn_where_one_is(shop: Path, run: Run) -> None:  # noqa: ARG001
    done = run("map", "--view", "terminal", "--language", "id")
    assert done.code == 0
    assert "█" in done.out
    assert "\x1b" not in done.out


def test_a_name_or_an_ending_says_which_view_a_file_holds(shop: Path, run: Run) -> None:
    for name, begins in (
        ("shop.story.html", "<!doctype html>"), ("story.txt", "Small shop\n=========="),
        ("map.md", "# Small shop"), ("map.txt", "Small shop"),
    ):  # fmt: skip
        assert run("map", "--save", name).code == 0
        assert (shop / name).read_text(encoding="utf-8").startswith(begins), name
    assert "Chapter 1" in (shop / "shop.story.html").read_text(encoding="utf-8")


def test_the_card_lies_beside_the_journey_unless_told_otherwise(shop: Path, run: Run) -> None:
    done = run("map", "--view", "card", "--no-open")
    assert done.out.strip().endswith("shop.card.png")
    png = (shop / "shop.card.png").read_bytes()
    assert png[:4] == b"\x89PNG"
    assert run("map", "--save", "kartu.png").code == 0
    assert (shop / "kartu.png").read_bytes() == png


def test_paper_is_a_poster_or_pages(shop: Path, run: Run) -> None:
    assert run("map", "--save", "map.pdf").code == 0
    assert run("map", "--paper", "a4", "--save", "pages.pdf").code == 0
    assert run("map", "--view", "halaman", "--save", "same.pdf").code == 0
    assert (shop / "pages.pdf").read_bytes() == (shop / "same.pdf").read_bytes()
    assert (shop / "map.pdf").read_bytes()[:5] == b"%PDF-"
    assert run("map", "--paper", "a4", "--no-open").out.strip().endswith("shop.pages.pdf")
    wrong = run("map", "--paper", "a5")
    assert (wrong.code, wrong.err) == (1, "there is no paper a5\nThere are: a3, a4.\n")


def test_answers_are_saved_for_excel_and_for_paper(shop: Path, run: Run) -> None:
    for question in (
        ("stages",),
        ("leaks",),
        ("funnel", "Page Viewed", "Cart Filled"),
        ("transitions",),
    ):
        for ending, begins in ((".xlsx", b"PK"), (".pdf", b"%PDF-")):
            name = question[0] + ending
            assert run(*question, "--save", name).code == 0, question
            data = (shop / name).read_bytes()
            assert data.startswith(begins)
            assert run(*question, "--save", name).code == 0
            assert (shop / name).read_bytes() == data, "the same question gives the same bytes"
    assert run("map", "--save", "map.xlsx").code == 0
    wrong = run("log", "--save", "log.pdf")
    assert wrong.code == 1
    assert ".json, .csv, .xlsx, .html" in wrong.err


def test_an_unknown_view_lists_those_there_are(shop: Path, run: Run) -> None:  # noqa: ARG001
    done = run("map", "--view", "storry")
    assert done.code == 1
    assert 'there is no view "storry"' in done.err
    assert "story" in done.err
    assert 'Did you mean "story"?' in done.err


def test_an_ending_that_does_not_fit_lists_those_that_do(shop: Path, run: Run) -> None:
    done = run("map", "--view", "story", "--save", "story.docx")
    assert done.code == 1
    assert ".html, .md, .txt" in done.err
    assert not (shop / "story.docx").exists()
