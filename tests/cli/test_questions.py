"""Questions on the command line: screens, JSON, files, periods, corrections."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run


def plain(run: Run, *arguments: str) -> dict[str, object]:
    """The JSON a command prints, which must be all it prints."""
    shown = run(*arguments, "--json")
    assert shown.code == 0, shown.err
    return dict(json.loads(shown.out))


@pytest.mark.usefixtures("shop")
def test_stages_counts_the_journey_of_this_folder(run: Run) -> None:
    answer = plain(run, "stages")
    stages = {stage["name"]: stage for stage in answer["stages"]}  # type: ignore[attr-defined]
    assert (answer["people"], answer["people_in_data"], answer["events"]) == (4, 4, 9)
    assert [stages[name]["reached"] for name in ("Look", "Cart", "Pay")] == [4, 3, 2]
    assert stages["Cart"]["moved_on_late"] == 1
    assert stages["Look"]["open"] == 1
    assert stages["Pay"]["conversion"]["n"] is None


@pytest.mark.usefixtures("shop")
def test_the_screen_says_people_and_notes_and_keeps_to_its_width(run: Run) -> None:
    shown = run("stages")
    assert shown.code == 0
    assert "4 people in a stage, of 4 in the data · 9 events" in shown.out
    assert "as of 28 Mar 2026, 23:59 WIB" in shown.out
    assert max(len(line) for line in shown.out.splitlines()) <= 100


@pytest.mark.usefixtures("shop")
def test_a_screen_can_be_asked_for_in_indonesian(run: Run) -> None:
    shown = run("stages", "--language", "id")
    assert "Small shop · tahap" in shown.out
    assert "per 28 Mar 2026, 23.59 WIB" in shown.out


@pytest.mark.usefixtures("shop")
def test_a_period_is_of_whole_days_in_the_zone_of_the_journey(run: Run) -> None:
    answer = plain(run, "stages", "--from", "2026-03-03", "--to", "2026-03-03")
    assert answer["period"] == {
        "from": "2026-03-02T17:00:00Z",
        "to": "2026-03-03T16:59:59.999999Z",
    }
    look = answer["stages"][0]  # type: ignore[index]
    assert look["moved_on_in_time"] == 1


@pytest.mark.usefixtures("shop")
def test_as_of_is_the_end_of_that_day(run: Run) -> None:
    answer = plain(run, "stages", "--as-of", "2026-03-02")
    assert answer["as_of"] == "2026-03-02T16:59:59.999999Z"
    assert answer["people"] == 2


@pytest.mark.usefixtures("shop")
def test_by_gives_one_answer_for_each_value(run: Run) -> None:
    answer = plain(run, "stages", "--by", "channel")
    assert answer["by"] == "channel"
    assert [group["value"] for group in answer["groups"]] == ["web", "instagram", "shop"]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("shop")
def test_a_funnel_needs_no_journey(run: Run) -> None:
    answer = plain(
        run, "funnel", "events.csv", "Page Viewed", "Cart Filled or Order Paid", "Order Paid",
        "--within", "7 days",
    )  # fmt: skip
    assert [step["people"] for step in answer["steps"]] == [4, 3, 1]  # type: ignore[attr-defined]
    assert (answer["within"], answer["within_assumed"]) == ("7 days", False)


@pytest.mark.usefixtures("shop")
def test_a_window_that_nobody_chose_is_said_to_be_assumed(run: Run) -> None:
    assert "30 days is assumed" in run("funnel", "events.csv", "Page Viewed", "Order Paid").out


@pytest.mark.usefixtures("shop")
def test_a_funnel_asks_the_journey_of_this_folder_when_no_file_is_given(run: Run) -> None:
    answer = plain(run, "funnel", "Page Viewed", "Order Paid")
    assert answer["zone"] == "Asia/Jakarta"


@pytest.mark.usefixtures("shop")
def test_an_argument_that_equals_an_event_name_is_that_event(run: Run, shop: Path) -> None:
    text = (shop / "events.csv").read_text().replace("Order Paid", "never paid or late")
    (shop / "odd.csv").write_text(text)
    answer = plain(run, "funnel", "odd.csv", "Page Viewed", "never paid or late")
    assert [step["people"] for step in answer["steps"]] == [4, 2]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("shop")
def test_transitions_go_between_events_and_between_stages(run: Run) -> None:
    bare = plain(run, "transitions", "events.csv")
    assert bare["nodes"] == ["start", "Page Viewed", "Cart Filled", "Order Paid", "end"]
    stages = plain(run, "transitions", "--of", "stages")
    assert stages["kind"] == "stages"
    assert "Cart" in stages["nodes"]  # type: ignore[operator]


@pytest.mark.usefixtures("shop")
def test_leaks_and_log_answer(run: Run) -> None:
    leaks = plain(run, "leaks")["leaks"]
    assert {leak["from"] for leak in leaks} == {"Look", "Cart"}  # type: ignore[attr-defined]
    log = plain(run, "log")
    assert log["events"] == 9
    assert plain(run, "log", "events.csv")["people"] == 4


@pytest.mark.usefixtures("shop")
def test_wrong_columns_can_be_corrected(run: Run, shop: Path) -> None:
    (shop / "odd.csv").write_text(
        "user,customer,time,event\nx,ana,2026-03-01,Look\ny,ana,2026-03-02,Pay\n"
    )
    assert plain(run, "log", "odd.csv")["people"] == 2
    assert plain(run, "log", "odd.csv", "--person", "customer")["people"] == 1


@pytest.mark.parametrize("ending", ["json", "csv", "html", "svg", "png"])
def test_an_answer_is_saved_as_its_name_says(run: Run, shop: Path, ending: str) -> None:
    shown = run("stages", "--save", f"out.{ending}")
    assert (shown.code, shown.out) == (0, "")
    assert shown.err == f"Saved: out.{ending}\n"
    assert (shop / f"out.{ending}").read_bytes().find(b"Cart") > 0 or ending == "png"


@pytest.mark.parametrize("ending", ["html", "svg", "png", "json"])
def test_a_map_is_saved_as_its_name_says(run: Run, shop: Path, ending: str) -> None:
    assert run("map", "--save", f"out.{ending}").code == 0
    assert (shop / f"out.{ending}").stat().st_size > 500


@pytest.mark.usefixtures("shop")
def test_an_ending_that_does_not_fit_lists_those_that_do(run: Run) -> None:
    shown = run("stages", "--save", "out.docx")
    assert shown.code == 1
    assert shown.err == (
        "out.docx: this answer cannot be saved as .docx\n"
        "It can be saved as .json, .csv, .xlsx, .html, .svg, .png, .pdf.\n"
        "For instance: out.json\n"
    )


def test_the_map_lies_beside_the_journey_and_its_path_is_printed(run: Run, shop: Path) -> None:
    shown = run("map")
    assert shown.out.strip() == str(shop / "shop.map.html")
    assert "Small shop" in (shop / "shop.map.html").read_text(encoding="utf-8")


def test_a_journey_without_data_is_a_map_too(run: Run, shop: Path) -> None:
    text = (shop / "shop.journey.yaml").read_text()
    (shop / "shop.journey.yaml").write_text(text.replace("data:\n  - events.csv\n", ""))
    assert run("map").code == 0
    assert run("stages").err.startswith("Small shop names no data")


def test_data_in_another_folder_is_read_instead(run: Run, shop: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    lines = (shop / "events.csv").read_text().splitlines(keepends=True)
    (other / "events.csv").write_text("".join(lines[:4]))
    assert plain(run, "stages", "--data", str(other))["people"] == 1
    assert plain(run, "stages")["people"] == 4


def test_a_store_that_cannot_lie_beside_the_journey_lies_in_the_cache(
    run: Run, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rute.session.places.writable", lambda _: False)
    shown = run("stages", "--json")
    assert shown.code == 0
    assert f"lies in {tmp_path / 'cache'}" in shown.err
    assert json.loads(shown.out)["people"] == 4
    assert not (shop / ".rute").exists()


@pytest.mark.usefixtures("shop")
def test_a_journey_is_shown_in_another_stage_model(run: Run, shop: Path) -> None:
    file = shop / "shop.journey.yaml"
    text = file.read_text(encoding="utf-8")
    for name, anchor in (
        ("Look", "interested"),
        ("Cart", "contactable"),
        ("Pay", "first purchase"),
    ):
        text = text.replace(f"  {name}:\n", f"  {name}:\n    anchor: {anchor}\n")
    file.write_text(text, encoding="utf-8")
    answer = plain(run, "stages", "--as", "empat fase")
    stages = {stage["name"]: stage["reached"] for stage in answer["stages"]}  # type: ignore[attr-defined]
    assert stages == {"Discovery": None, "Consideration": 4, "Retention": 2, "Advocacy": None}
    assert answer["people"] == 4
    assert any("Consideration holds Look, Cart" in note for note in answer["notes"])  # type: ignore[attr-defined]
    shown = run("stages", "--as", "four phases", "--language", "id")
    assert "Consideration memuat Look, Cart" in " ".join(shown.out.split())


@pytest.mark.usefixtures("shop")
def test_a_stage_model_nobody_knows_is_refused_with_those_there_are(run: Run) -> None:
    shown = run("stages", "--as", "four fases")
    assert shown.code == 1
    assert "four phases" in shown.err


@pytest.mark.usefixtures("shop")
def test_a_funnel_takes_its_conditions(run: Run) -> None:
    answer = plain(
        run, "funnel", "events.csv", "Page Viewed", "Cart Filled", "Order Paid",
        "--within", "30 days", "--order", "unmixed", "--optional", "2", "--count", "attempts",
        "--step-within", "Order Paid: 7 days", "--without", "Page Viewed between 1 and 3",
        "--by", "channel", "--by", "amount",
    )  # fmt: skip
    assert [step["people"] for step in answer["steps"]] == [4, 3, 1]  # type: ignore[attr-defined]
    assert (answer["order"], answer["count"], answer["by"]) == (
        "unmixed", "attempts", "channel · value",
    )  # fmt: skip
    assert answer["exclusions"] == [
        {"rule": "Page Viewed", "first": "Page Viewed", "last": "Order Paid"}
    ]


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--order", "loose"), "ordered, strict, unmixed, any"),
        (("--optional", "Cart Fill"), 'Did you mean "Cart Filled"?'),
        (("--step-within", "2 days"), "Order Paid: 2 days"),
        (("--without", "Page Viewed between 2 and 2"), "Required steps, in order: 1, 2, 3"),
    ],
)
def test_a_condition_that_cannot_be_says_what_can(
    run: Run, options: tuple[str, ...], said: str
) -> None:
    shown = run("funnel", "events.csv", "Page Viewed", "Cart Filled", "Order Paid", *options)
    assert shown.code == 1
    assert said in shown.err
