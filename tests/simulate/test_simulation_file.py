"""A simulation file: read as written, in two languages, and everything wrong at once."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulate.simulations import HEAD, SHOP, small

from rute.errors import SimulationError
from rute.simulate import values
from rute.simulate.file import read_simulation
from rute.simulate.model import Between

INDONESIAN = """simulasi: Small
pelanggan per bulan: 1000
mulai: 2025-01-01
per tanggal: 2025-12-31
zona waktu: Asia/Jakarta
mata uang: IDR
ciri:
  channel: {web: 60%, shop: 40%}
  device: {phone: 70%, desktop: 30%}
persona:
  Sari: {porsi: 40%, ciri: {channel: {web: 90%, shop: 10%}}}
  Budi: {porsi: 60%}
berawal dari: Page Viewed
langkah:
  Page Viewed:
    lalu:
      Order Placed:
        kemungkinan: 50%
        kemungkinan untuk: {phone: 30%, Budi: 40%}
        setelah: 2 hari (1 jam sampai 7 hari)
  Order Placed:
    nomor baru: order_id
    nilai: 75000 (50000 sampai 250000)
    lalu:
      Order Completed: 90% setelah 3 hari (1 hari sampai 9 hari)
      Order Cancelled: 10% setelah 1 hari (1 menit sampai 3 hari)
  Order Completed:
    nilai: sama
    lalu:
      Order Placed: 40% setelah 20 hari (5 hari sampai 60 hari)
    juga:
      Review Given: 30% setelah 1 hari (1 jam sampai 3 hari)
      Order Refunded: 5% setelah 4 hari
  Order Refunded: {nilai: sama}
  Order Cancelled:
  Review Given:
    saluran: e-mail
    isian:
      rating: {1: 5%, 2: 5%, 3: 10%, 4: 30%, 5: 50%}
"""


def found(text: str) -> list[str]:
    """Each finding as `line: message / fix`."""
    with pytest.raises(SimulationError) as raised:
        read_simulation(text)
    return [f"{one.line}: {one.message} / {one.fix}" for one in raised.value.findings]


def test_it_is_read_as_it_is_written() -> None:
    shop = small()
    assert (shop.people, shop.days, shop.currency) == (12_000, 365, "IDR")
    placed = shop.step("Page Viewed").then[0]
    assert placed.chance.groups == ((("device", "phone"), 0.3), (("persona", "Budi"), 0.4))
    assert placed.wait == Between(3600, 172_800, 604_800)
    assert shop.step("Order Completed").value_kept


def test_the_indonesian_file_says_the_same() -> None:
    import re

    def without_lines(one: object) -> str:
        return re.sub(r"line=\d+", "", repr(one))

    assert without_lines(read_simulation(INDONESIAN)) == without_lines(small())


def test_seasons_are_read_in_both_languages() -> None:
    expected = (date(2026, 2, 18), date(2026, 3, 19), 1.4)
    assert values.season("2026-02-18 to 2026-03-19 at 140%") == expected
    assert values.season("2026-02-18 sampai 2026-03-19 menjadi 140%") == expected


def test_everything_wrong_is_found_at_once_with_its_line_and_what_was_meant() -> None:
    text = HEAD.replace("people per month", "people per munth") + SHOP
    text = text.replace("Budi: {share: 60%}", "Budi: {share: 65%}")
    text = text.replace("phone: 30%, Budi", "fone: 30%, Budi")
    text = text.replace("40% after 20 days", "40% aftr 20 days")
    text = text.replace("75000 (50000", "75.000 (50000")
    told = "\n".join(found(text))
    for part in (
        '2: there is no "people per munth" in a simulation / Did you mean "people per month"?',
        'the shares of "personas" are together 105%, not 100%',
        'nobody belongs to a group "fone" / Did you mean "phone"?',
        '"40% aftr 20 days (5 days to 60 days)" does not say how likely it is',
        '"75.000" is not an amount / Write digits without thousands marks',
    ):
        assert part in told


def test_a_step_that_is_not_there_is_named_with_what_was_meant() -> None:
    assert found(HEAD + SHOP.replace("Review Given: 30%", "Reveiw Given: 30%")) == [
        '33: there is no step "Reveiw Given" / Did you mean "Review Given"?'
    ]


def test_of_what_follows_no_group_may_exceed_everybody() -> None:
    told = found(HEAD + SHOP.replace("Order Cancelled: 10%", "Order Cancelled: 11%"))
    assert len(told) == 1
    assert 'after "Order Placed" the chances of `then` are together 101%' in told[0]


def test_a_value_of_two_traits_needs_the_traits_name() -> None:
    twice = SHOP.replace("device: {phone: 70%, desktop", "device: {web: 70%, desktop")
    told = found(HEAD + twice.replace("{phone: 30%, Budi: 40%}", "{web: 30%}"))
    assert '"channel web", "device web"' in told[0]
    assert small(twice.replace("{phone: 30%, Budi: 40%}", "{device web: 30%}")).steps


def test_findings_are_said_in_indonesian() -> None:
    with pytest.raises(SimulationError) as raised:
        read_simulation(HEAD + "begins with: A\nsteps:\n  A:\n    then:\n      B: 10%\n")
    assert 'tidak ada langkah "B"' in raised.value.said("id")


ROUND = "begins with: A\nsteps:\n  A:\n    then:\n      B: 100%\n  B:\n    then:\n      A: 100%\n"
HOSTILE = {
    "empty": "",
    "comments": "# nothing\n",
    "a list": "- a\n- b\n",
    "deep": HEAD + "begins with: A\nsteps:\n" + "".join(" " * n + "A:\n" for n in range(1, 400)),
    "alias": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "huge": HEAD + "#" * 300_000,
    "round": HEAD + ROUND,
    "many steps": HEAD + "begins with: A0\nsteps:\n" + "".join(f"  A{n}:\n" for n in range(300)),
    "many groups": HEAD + "traits:\n"
    + "".join(f"  t{n}: {{a{n}: 50%, b{n}: 50%}}\n" for n in range(12))
    + "begins with: A\nsteps:\n  A:\n    also:\n      B:\n        chance: 1%\n        chance for:\n"
    + "".join(f"          a{n}: 2%\n" for n in range(12)) + "  B:\n",
    "no time": HEAD.replace("2025-12-31", "2024-12-31") + "begins with: A\nsteps:\n  A:\n",
    "a millennium": HEAD.replace("2025-12-31", "2999-12-31") + "begins with: A\nsteps:\n  A:\n",
    "taken": HEAD + "traits:\n  person: {a: 100%}\nbegins with: A\nsteps:\n  A:\n",
    "binary": "simulation: \x00\x01\x02\n",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_quickly_with_findings(name: str) -> None:
    start = time.monotonic()
    assert found(HOSTILE[name])
    assert time.monotonic() - start < 5


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    (tmp_path / "latin").write_bytes("simulation: café".encode("latin-1"))
    for name in ("absent", "latin", "."):
        with pytest.raises(SimulationError):
            read_simulation(tmp_path / name)


@given(st.text(max_size=40))
def test_no_text_breaks_a_reader_of_values(text: str) -> None:
    for read in (values.share, values.wait, values.amount, values.branch, values.season):
        with suppress(values.Unreadable):
            assert read(text) is not None
