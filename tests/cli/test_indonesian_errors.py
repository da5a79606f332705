"""What goes wrong is said in Indonesian to those who read Indonesian."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run


@pytest.fixture
def toko(shop: Path) -> Path:
    """The shop, its journey written in Indonesian."""
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("written in: en", "written in: id"))
    return shop


@pytest.mark.usefixtures("toko")
def test_an_error_about_a_journey_speaks_its_language(run: Run) -> None:
    assert run("stages", "--by", "chanel").err.startswith(
        'tidak ada aktivitas dengan kolom "chanel"\nMaksud Anda "channel"?\n'
    )
    assert '"besok" bukan hari\n' in run("stages", "--as-of", "besok").err


def test_an_error_about_its_data_does_too(run: Run, toko: Path) -> None:
    (toko / "events.csv").write_bytes(bytes(range(256)) * 20)
    assert "events.csv: ini berkas biner, bukan tabel aktivitas" in run("stages").err
    (toko / "events.csv").unlink()
    assert "events.csv: berkas ini tidak ada\n" in run("stages").err
    assert "events.csv: berkas ini tidak ada\n" in run("check").out


@pytest.mark.usefixtures("toko")
def test_the_language_asked_for_goes_before_the_journeys(run: Run) -> None:
    assert "no event has a field" in run("stages", "--by", "chanel", "--language", "en").err
    assert "no event has a field" in run("stages", "--by", "chanel", "--language=en").err


@pytest.mark.usefixtures("shop")
def test_where_no_journey_is_read_the_terminal_decides(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert run("log", "absen.csv").err.startswith("absen.csv: berkas ini tidak ada\n")
    assert run("map", "absen.journey.yaml").err.startswith("tidak ada berkas absen.journey.yaml\n")


def test_rejected_rows_and_their_reasons_too(run: Run, toko: Path) -> None:
    with (toko / "events.csv").open("a") as events:
        events.write("eka,kemarin,Page Viewed,web,\n,2026-03-05T09:00:00+07:00,Page Viewed,web,\n")
    shown = run("log", "shop.journey.yaml")
    assert "waktu tidak terbaca" in shown.out
    assert "tanpa pelanggan" in shown.out


def test_a_doubt_about_a_name_too(run: Run, toko: Path) -> None:
    journey = toko / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("when: Order Paid", "when: Order Payed"))
    assert (
        'tidak ada aktivitas bernama "Order Payed". Maksud Anda "Order Paid"?' in run("stages").err
    )
