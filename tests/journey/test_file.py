"""A journey file is read whole, and everything wrong with it is said at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rute.errors import JourneyError
from rute.events.sources.formats import EVENTS
from rute.journey.file import examine, read_journey
from rute.journey.findings import Finding
from rute.journey.model import CountedBy, Feeling, Season, Target
from rute.journey.reading.section import Unreadable
from rute.journey.reading.values import DATA_FILES, data_file, feeling
from rute.journey.rule_tree import Duration, TotalOf

KOPI = Path(__file__).parent / "kopi-senja.journey.yaml"
POINT = "    touchpoints:\n      Web:\n        "
SMALL = "journey: Shop\ntime zone: Asia/Jakarta\nstages:\n  Buy:\n    reached when: Order Paid\n"


def errors(text: str) -> list[Finding]:
    return [finding for finding in examine(text).findings if finding.severity == "error"]


def only_error(text: str) -> Finding:
    found = errors(text)
    assert len(found) == 1, found
    return found[0]


def test_the_journey_of_the_guide_is_read_whole() -> None:
    journey = read_journey(KOPI)
    assert (journey.name, journey.model, journey.zone, journey.currency, journey.country) == (
        "Kopi Senja, from stranger to promoter", "value journey", "Asia/Jakarta", "IDR", "ID"
    )  # fmt: skip
    assert [stage.name for stage in journey.stages] == [
        "Aware", "Engage", "Subscribe", "Convert", "Excite", "Ascend", "Advocate", "Promote"
    ]  # fmt: skip
    assert journey.data == ("web.parquet", "orders.sql", "shopee-orders.xlsx")
    assert journey.calendar[1] == Season("Twelve twelve", date(2026, 12, 12), date(2026, 12, 12))

    assert journey.path == KOPI


def test_a_season_may_list_its_days_of_several_years() -> None:
    listed = "calendar:\n  Lebaran: [2025-03-25 to 2025-04-10, 2026-03-14]\n"
    found = examine(SMALL.replace("stages:", f"{listed}stages:"))
    assert found.journey is not None
    assert found.journey.calendar == (
        Season("Lebaran", date(2025, 3, 25), date(2025, 4, 10)),
        Season("Lebaran", date(2026, 3, 14), date(2026, 3, 14)),
    )


def test_stages_keep_the_models_texts_and_say_what_is_assumed() -> None:
    aware, engage, subscribe, *_ = read_journey(KOPI).stages
    assert (aware.anchor, engage.anchor) == ("aware", "interested")
    assert aware.counted_by == (CountedBy("meta-ads.csv", "reach"),)
    assert engage.stalled_after_assumed
    assert engage.explanation is not None
    assert (subscribe.stalled_after, subscribe.stalled_after_assumed) == (
        Duration(14, "days"),
        False,
    )
    assert subscribe.target == Target(0.4, date(2026, 12, 31))


def test_a_touchpoint_keeps_its_words_feelings_pains_and_voices() -> None:
    form = read_journey(KOPI).stages[2].touchpoints[0]
    assert form.feels == Feeling("wary", -1)
    assert form.measured_by is not None
    assert form.pains[0].fixes[0].since == date(2026, 9, 1)
    assert form.opportunities[0].impact == "high"
    assert (form.voices[0].persona, form.voices[0].thinks) == (
        "Traditional Trudy", "I would rather ask in the shop."
    )  # fmt: skip


def test_a_persona_in_one_line_says_who_it_is() -> None:
    tim, trudy = read_journey(KOPI).personas
    assert tim.found_by is not None
    assert tim.motive == "want"
    assert trudy.who == "Retiree, prefers personal service and a real shop."
    assert trudy.found_by is None


def test_a_campaign_moves_people_between_stages() -> None:
    (campaign,) = read_journey(KOPI).campaigns
    assert (campaign.from_stage, campaign.to_stage, campaign.sources) == (
        "Subscribe", "Convert", ("whatsapp",)
    )  # fmt: skip
    assert campaign.within == Duration(14, "days")
    assert campaign.leads_to is not None


def test_a_worth_named_once_is_the_journeys() -> None:
    journey = read_journey(KOPI)
    assert isinstance(journey.worth, TotalOf)
    assert journey.worth == journey.stages[3].worth
    assert journey.worth_within == Duration(12, "months")


def test_once_per_and_repeats_are_read_for_stages_and_touchpoints() -> None:
    *_, convert, excite, ascend, _, _ = read_journey(KOPI).stages
    assert convert.touchpoints[0].once_per == "order_id"
    assert (excite.once_per, excite.repeats) == ("order_id", False)
    assert (ascend.once_per, ascend.repeats) == (None, True)


def test_keys_may_be_indonesian_and_their_spelling_is_free() -> None:
    journey = read_journey(
        "Perjalanan: Kopi\nbahasa: id\nZona_Waktu: Asia/Jakarta\nmata uang: idr\nTAHAP:\n"
        "  Beli:\n    sampai bila: Pesanan Selesai\n    Titik_Kontak:\n      Kasir:\n"
        "        saluran: toko\n        merasa: tenang +1\n        momen penentu: ya\n"
    )
    point = journey.stages[0].touchpoints[0]
    assert (journey.language, journey.currency, point.channel) == ("id", "IDR", "toko")
    assert point.moment_of_truth


def test_an_indonesian_journey_names_the_models_stages_in_indonesian() -> None:
    journey = read_journey(
        "journey: Kopi\nstages from: value journey\nwritten in: id\nleave out: [Kenal, Promote]\n"
        "stages:\n  Coba beli:\n    reached when: Pesanan Selesai\n"
    )
    assert [stage.name for stage in journey.stages] == [
        "Tertarik", "Beri kontak & izin", "Coba beli", "Puas", "Beli lagi", "Merekomendasikan"
    ]  # fmt: skip
    assert journey.stages[2].anchor == "first purchase"


def test_own_stages_stand_behind_the_stage_they_name() -> None:
    journey = read_journey(
        "journey: x\nstages from: five stages\nstages:\n"
        "  Second:\n    after: First\n  First:\n    after: Decision\n"
        "  Third:\n    after: decision\n  Advocacy:\n    after: Awareness\n"
    )
    assert [stage.name for stage in journey.stages] == [
        "Awareness", "Advocacy", "Consideration", "Decision", "First", "Second", "Third",
        "Retention",
    ]  # fmt: skip


def test_own_stages_without_a_model_keep_the_order_of_the_file() -> None:
    journey = read_journey(SMALL + "  Use:\n  Love:\n    after: Buy\n")
    assert [stage.name for stage in journey.stages] == ["Buy", "Love", "Use"]
    assert journey.stages[0].stalled_after == Duration(30, "days")
    assert journey.stages[0].stalled_after_assumed


def test_simulated_and_worth_may_stand_at_the_journey_or_the_stage() -> None:
    journey = read_journey(
        SMALL.replace("stages:", "simulated: yes\nworth: total of A\nstages:")
        + "    worth within: 6 months\n"
    )
    assert journey.simulated
    assert journey.worth is not None
    assert journey.worth_within == Duration(6, "months")


@pytest.mark.parametrize(
    ("lines", "line", "message", "fix"),
    [
        ("    reached wen: A", 6, 'unknown key "reached wen" in a stage',
         'Did you mean "reached when"?'),
        ("    target: 140%", 6, "100% at most", None),
        ("    target: soon", 6, '"soon" is not a target', "40% by 2026-12-31"),
        ("    stalled after: a while", 6, "not a length of time", "7 days"),
        ("    left when: no Order", 6, "it expects", None),
        ("    left when: in stage Buy", 6, "stages are found by rules", None),
        ("    worth: total", 6, "cannot read this worth", None),
        ("    counted by: ads.csv", 6, "not a file and its column", "ads.csv reach"),
        ("    wants: [a, b]", 6, '"wants" wants one text, not a list', None),
        ("    wants:", 6, 'nothing stands after "wants:"', "Fill it in"),
        ("    Reached_When: B", 6, "second time (first on line 5)", None),
        ("    touchpoints: web", 6, "wants a heading for each", None),
        (POINT + "feels: good", 8, "not a word and a score", "wary -1"),
        (POINT + "feels: good +3", 8, "outside -2 to +2", None),
        (POINT + "moment of truth: maybe", 8, "wants yes or no", None),
        (POINT + "happens when: never A", 8, "nothing in it happens", None),
        (POINT + "measured by: x of A on 1", 8, "cannot read this rating", None),
        ("    pains:\n      - pain: Slow\n        sen as: A", 8, 'unknown key "sen as" in a pain',
         'Did you mean "seen as"?'),
        ("    pains:\n      - owner: Dewi", 7, 'needs a "pain:" line', None),
        ("    pains:\n      - Shipping cost: too high", 7, "read as a heading",
         "- 'Shipping cost: too high'"),
        ("  buy:", 6, "stands here a second time", None),
        ("  Use:\n    after: Byu", 7, 'there is no stage "Byu"', 'Did you mean "Buy"?'),
        ("xyz: red", 6, 'unknown key "xyz" in a journey', "Keys here"),
        ("written in: fr", 6, "speaks en and id", None),
        ("country: Indonesia", 6, "two-letter country code", "ID"),
        ("money: Rupiah", 6, "three-letter currency code", "IDR"),
        ("stages from: value jorney", 6, "no stage model", 'Did you mean "value journey"?'),
        ("leave out: Promote", 6, 'no stage of the model is called "Promote"', None),
        ("simulated: perhaps", 6, "wants yes or no", None),
        ("calendar:\n  Lebaran: next spring", 7, '"next spring" is not a date', "2026-12-31"),
        ("calendar:\n  Lebaran: 2026-04-05 to 2026-03-20", 7, "ends before it begins", None),
        ("data: https://x.y/z.csv", 6, "is an address", "Download it"),
        ("data: ['*.csv']", 6, "is a pattern", None),
        ("data: [.secret.csv]", 6, "is hidden", None),
        ("data: .secret/", 6, "is hidden", None),
        ("data: /etc/passwd", 6, "not a kind of file Rute reads", ".csv"),
        ("personas:\n  Tim:\n    motive: love", 8, "not one of: need", None),
        ("personas:\n  Tim:\n    found by: in stage Buy", 8, "found by events and traits", None),
        ("campaigns:\n  Go:\n    moves: Buy to Use\n    asks: [Buy, Join]\n    from: web", 9,
         "exactly one call to action, not a list", "a campaign of each"),
    ],
)  # fmt: skip
def test_a_mistake_is_found_with_its_line(
    lines: str, line: int, message: str, fix: str | None
) -> None:
    found = [f for f in errors(SMALL + lines + "\n") if message in f.message]
    assert found, errors(SMALL + lines + "\n")
    assert found[0].line == line
    assert fix is None or fix in (found[0].fix or "")


def test_an_unknown_stage_of_a_model_gets_a_likely_one() -> None:
    found = only_error("journey: x\nstages from: value journey\nstages:\n  Subscibe:\n")
    assert found.fix == (
        'Did you mean "Subscribe"? If it is your own stage, say where it stands: after: STAGE'
    )


def test_an_unknown_time_zone_gets_a_likely_one() -> None:
    found = only_error(SMALL.replace("Asia/Jakarta", "Asia/Jakata"))
    assert (found.line, found.fix) == (2, 'Did you mean "Asia/Jakarta"?')


def test_all_findings_come_at_once_and_the_error_lists_them() -> None:
    text = "journey: x\nmoney: Rp\nstages:\n  A:\n    target: x\n    reached when: never B\n"
    with pytest.raises(JourneyError) as caught:
        read_journey(text)
    assert [f.line for f in caught.value.findings if f.severity == "error"] == [2, 5, 6]  # type: ignore[attr-defined]
    assert str(caught.value).startswith("3 errors in this journey file\n")
    assert "error: line 5:" in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_says_so(tmp_path: Path) -> None:
    (tmp_path / "shop.journey.yaml").write_text(SMALL)
    with pytest.raises(JourneyError, match=r'Did you mean "shop\.journey\.yaml"'):
        read_journey(tmp_path / "shp.journey.yaml")
    binary = tmp_path / "b.journey.yaml"
    binary.write_bytes(bytes(range(256)))
    with pytest.raises(JourneyError, match="not a text in UTF-8"):
        read_journey(binary)
    binary.write_bytes(b"x" * 5_000_000)
    with pytest.raises(JourneyError, match="too large"):
        read_journey(binary)


def test_a_file_of_another_system_is_read_the_same(tmp_path: Path) -> None:
    path = tmp_path / "shop.journey.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert read_journey(path).stages == read_journey(SMALL).stages


def test_the_endings_named_are_those_of_files_that_are_read() -> None:
    with pytest.raises(Unreadable) as caught:
        data_file("events.docx")
    assert caught.value.fix == (
        "Files end in .csv .tsv .txt .json .jsonl .xes (or these with .gz), "
        ".xlsx .xls .ods .parquet .zip or .sql, folders in /."
    )
    assert data_file("events.pq") == "events.pq"
    assert set(DATA_FILES) == set(EVENTS)
    assert {data_file(f"a{ending}") for ending in EVENTS} == {f"a{ending}" for ending in EVENTS}


@pytest.mark.parametrize(
    ("written", "word", "score"),
    [("wary -1", "wary", -1), ("curious +1", "curious", 1), ("senang: 1,5", "senang", 1.5),
     ("😀 +2", "😀", 2), ("at 5 to 12, tense −2", "at 5 to 12, tense", -2), ("meh 0", "meh", 0)],
)  # fmt: skip
def test_a_feeling_is_a_word_and_a_score(written: str, word: str, score: float) -> None:
    assert feeling(written) == Feeling(word, score)


@pytest.mark.parametrize("written", ["-1", "+2", "−1", "1", "1.5", "- 1", ", 1", "wary"])
def test_a_score_without_a_word_is_refused_and_never_changes_its_sign(written: str) -> None:
    with pytest.raises(Unreadable):
        feeling(written)
