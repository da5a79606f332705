import locale

import pytest

from rute.words import formats as f

DAY = 86_400


@pytest.mark.parametrize(
    ("n", "en", "id_"),
    [(None, "—", "—"), (0, "0", "0"), (38_412, "38,412", "38.412"),
     (1_900_000_000, "1,900,000,000", "1.900.000.000")],
)  # fmt: skip
def test_counts_have_their_thousands_apart(n: int | None, en: str, id_: str) -> None:
    assert (f.count(n, "en"), f.count(n, "id")) == (en, id_)


@pytest.mark.parametrize(
    ("n", "en", "id_"),
    [(999_999, "999,999", "999.999"), (1_900_000, "1.9 million", "1,9 juta"),
     (2_000_000, "2 million", "2 juta"), (186_400_000, "186 million", "186 juta"),
     (1_900_000_000, "1.9 billion", "1,9 miliar"), (3 * 10**12, "3 trillion", "3 triliun")],
)  # fmt: skip
def test_large_counts_are_said_in_words(n: int, en: str, id_: str) -> None:
    assert (f.large_count(n, "en"), f.large_count(n, "id")) == (en, id_)


@pytest.mark.parametrize(
    ("major", "currency", "en", "id_"),
    [(186_000_000, "IDR", "Rp 186 million", "Rp 186 juta"),
     (285_000, "IDR", "Rp 285,000", "Rp 285.000"),
     (999_999.7, "IDR", "Rp 1 million", "Rp 1 juta"),
     (1_900_000_000, "IDR", "Rp 1.9 billion", "Rp 1,9 miliar"),
     (1234.5, "EUR", "€1,234.50", "€1.234,50"), (-12.3, "USD", "−$12.30", "−$12,30"),
     (12.3, "CHF", "CHF 12.30", "CHF 12,30"), (3.0, None, "3.00", "3,00"),
     (None, "IDR", "—", "—")],
)  # fmt: skip
def test_money_is_written_without_letters_for_millions(
    major: float | None, currency: str | None, en: str, id_: str
) -> None:
    assert (f.money(major, currency, "en"), f.money(major, currency, "id")) == (en, id_)


@pytest.mark.parametrize(
    ("major", "said"),
    [(41_372_911, "Rp 41 juta"), (186_401_000, "Rp 186 juta"), (6_814_000, "Rp 6,8 juta"),
     (412_300, "Rp 410.000"), (12, "Rp 12"), (0, "Rp 0")],
)  # fmt: skip
def test_a_sentence_does_not_pretend_precision(major: float, said: str) -> None:
    assert f.about_money(major, "IDR", "id") == said


@pytest.mark.parametrize(
    ("seconds", "en", "id_"),
    [(None, "—", "—"), (0, "0 seconds", "0 detik"), (45, "45 seconds", "45 detik"),
     (90, "2 minutes", "2 menit"), (36_000, "10 hours", "10 jam"), (DAY, "1 day", "1 hari"),
     (30 * 3600, "30 hours", "30 jam"), (3 * DAY, "3 days", "3 hari"),
     (14 * DAY, "14 days", "14 hari"), (35 * DAY, "5 weeks", "5 minggu"),
     (100 * DAY, "3 months", "3 bulan"), (900 * DAY, "2 years", "2 tahun")],
)  # fmt: skip
def test_lengths_are_in_the_unit_people_say(seconds: float | None, en: str, id_: str) -> None:
    assert (f.span(seconds, "en"), f.span(seconds, "id")) == (en, id_)


def test_a_written_length_keeps_its_own_unit() -> None:
    assert f.length(30, "days", "en") == "30 days"
    assert f.length(1, "months", "en") == "1 month"
    assert f.length(14, "days", "id") == "14 hari"


def test_shares_and_points() -> None:
    assert f.percent(0.394, "en") == "39%"
    assert f.percent(0.394, "id", 1) == "39,4%"
    assert f.percent(None, "id") == "—"
    assert f.bounds(0.3801, 0.3972, "id", 1) == "38,0–39,7"
    assert f.points(0.031, "en") == "+3.1 points"
    assert f.points(-0.004, "id") == "−0,4 poin"


def test_scores_carry_their_sign() -> None:
    assert [f.score(v, "en") for v in (1.1, -0.44, 0.0, -0.04, None)] == [
        "+1.1", "−0.4", "0.0", "0.0", "—",
    ]  # fmt: skip


def test_moments_are_in_the_zone_and_the_language() -> None:
    end = 1_793_465_999_999_999
    assert f.moment(end, "Asia/Jakarta", "en") == "31 Oct 2026, 23:59 WIB"
    assert f.moment(end, "Asia/Jakarta", "id") == "31 Okt 2026, 23.59 WIB"
    assert f.moment(end, "Asia/Kathmandu", "en").endswith("UTC+5:45")
    assert f.day(None, "UTC", "en") == "—"


def test_a_range_of_days_says_once_what_both_ends_share() -> None:
    def at(days: int) -> int:
        return (20_454 + days) * DAY * 10**6  # 1 Jan 2026

    assert f.days_between(at(0), at(303), "UTC", "id") == "1 Jan – 31 Okt 2026"
    assert f.days_between(at(0), at(4), "UTC", "en") == "1 – 5 Jan 2026"
    assert f.days_between(at(-1), at(4), "UTC", "en") == "31 Dec 2025 – 5 Jan 2026"
    assert f.days_between(at(4), at(4), "UTC", "en") == "5 Jan 2026"


def test_amounts_do_not_break_over_lines() -> None:
    assert f.unbroken("Rp 50 juta lebih") == "Rp\u00a050\u00a0juta lebih"
    assert f.unbroken("361 million of 1.9 billion") == "361\u00a0million of 1.9\u00a0billion"


def test_the_machines_locale_changes_nothing() -> None:
    before = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, "C")
        assert f.money(1234.5, "EUR", "id") == "€1.234,50"
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_a_share_of_nearly_all_is_not_called_all() -> None:
    assert f.percent(0.997, "en") == "99.7%"
    assert f.percent(0.99999, "id") == ">99,9%"
    assert f.percent(0.0004, "en") == "<0.1%"
    assert f.percent(1.0, "en") == "100%"
    assert f.percent(0.0, "en") == "0%"


def test_a_length_that_was_set_is_said_as_it_is() -> None:
    assert [f.window(days * 86_400, "id") for days in (1, 14, 30)] == [
        "1 hari", "14 hari", "30 hari",
    ]  # fmt: skip
    assert f.window(5_400, "en") == "90 minutes"
    assert f.window(None, "en") == f.DASH
