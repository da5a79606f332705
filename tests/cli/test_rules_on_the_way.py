"""A journey in Indonesian words from file to screen, page and JSON: orders, repeats, stages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

JOURNEY = """perjalanan: Toko
bahasa: id
zona waktu: Asia/Jakarta
mata uang: IDR
data: [pesanan.csv]
tahap:
  Beli:
    sampai bila: Pesanan Dibayar dengan order_id ada
    sekali per: order_id
    mandek setelah: 7 hari
    titik kontak:
      Kasir:
        saluran: web
        terjadi bila: Pesanan Dibayar dan juga di tahap Beli
        sekali per: order_id
  Ulas:
    sampai bila: Ulasan Diberikan dengan bintang minimal 4
  Beli lagi:
    sampai bila: Pesanan Dibayar minimal 2 kali menurut order_id dalam 90 hari
    berulang: ya
"""
EVENTS = """pelanggan,waktu,aktivitas,order_id,bintang
ana,2026-03-01 09:00,Pesanan Dibayar,1,
ana,2026-03-02 09:00,Pesanan Dibayar,2,
ana,2026-03-03 09:00,Ulasan Diberikan,2,5
ana,2026-03-04 09:00,Pesanan Dibayar,3,
ana,2026-03-05 09:00,Pesanan Dibayar,4,
budi,2026-03-01 10:00,Pesanan Dibayar,1,
budi,2026-03-02 10:00,Ulasan Diberikan,1,3
citra,2026-03-30 10:00,Pesanan Dibayar,9,
"""


@pytest.fixture(autouse=True)
def toko(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pesanan.csv").write_text(EVENTS, encoding="utf-8")
    (tmp_path / "toko.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_stages_count_people_orders_and_repeats(run: Run) -> None:
    shown = run("stages", "--json")
    assert shown.code == 0, shown.err
    buy, _, again = json.loads(shown.out)["stages"]
    assert (buy["reached"], buy["once_per"]["values"], buy["once_per"]["reached"]) == (3, 6, 6)
    assert (buy["once_per"]["moved_on_in_time"], buy["once_per"]["open"]) == (1, 1)
    assert again["repeats"] == [1, 1]


def test_the_screen_says_so_in_both_languages(run: Run) -> None:
    own, english = run("stages").out, run("stages", "--language", "en").out
    assert "Seberapa sering" in own
    assert "Per order_id" in own
    assert "By order_id: 6 in the data" in english


def test_the_map_counts_orders_and_says_rules_in_the_reader_s_language(run: Run) -> None:
    (met,) = json.loads(run("map", "--json").out)["meetings"]
    assert (met["people"], met["once_per"], met["values"]) == (3, "order_id", 6)
    assert run("map", "--language", "en", "--save", "en.html").code == 0
    page = Path("en.html").read_text(encoding="utf-8")
    assert "Pesanan Dibayar and also in stage Beli" in page
    assert "Pesanan Dibayar at least 2 times by order_id within 90 days" in page
    assert run("map", "--save", "id.html").code == 0
    assert "Pesanan Dibayar dan juga di tahap Beli" in Path("id.html").read_text(encoding="utf-8")


def test_a_step_of_a_funnel_may_ask_for_a_stage(run: Run) -> None:
    step = "Pesanan Dibayar dan juga di tahap Beli"
    shown = run("funnel", "toko.journey.yaml", step, "Ulasan Diberikan", "--json")
    assert shown.code == 0, shown.err
    assert [each["people"] for each in json.loads(shown.out)["steps"]] == [3, 2]


def test_what_is_wrong_is_said_in_the_language_of_the_file(run: Run) -> None:
    wrong = JOURNEY.replace("dengan bintang minimal 4", "dengan bintang adalah kosong")
    Path("toko.journey.yaml").write_text(wrong, encoding="utf-8")
    shown = run("check")
    assert shown.code != 0
    assert '"adalah kosong" akan membandingkan dengan kata-kata itu sendiri' in shown.out
    assert "^" in shown.out
