"""After an erasure no byte that the app keeps names the person: every file of the folder and of
the database is read, what is packed unpacked."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import xlsxwriter
from django.db import connection

from rute.events.people.kinds import hash_of
from rute.web.accounts.models import User
from rute.web.collect.damaged import keep_damaged
from rute.web.collect.frames import Frame, packed
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of, publish, text_of
from rute.web.live.services import session_of
from rute.web.people.erasing import erase, look, run_erase, run_look
from rute.web.people.identities import name_of
from rute.web.people.models import Erasure
from rute.web.people.permission import Proof, give
from rute.web.start.leaving import pack_of
from rute.web.start.places import place_of
from rute.web.start.services import begin
from rute.web.work.models import Job

NAMES = (b"w9@kopi.example", b"08125550009", b"+628125550009", b'device9"', b"device9,")
ROWS = "user,email,phone,time,event\nw9,,08125550009,2026-03-05 10:00,Viewed\n"
OTHER = "w13,w13@kopi.example,,2026-03-05 11:00,Viewed\n"


def quiet(what: str, done: int, total: int | None) -> None: ...


def contents(place: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file as it is; what is packed also as it reads."""
    for path in place.rglob("*"):
        if not path.is_file():
            continue
        raw = path.read_bytes()
        yield path, raw
        if raw[:2] == b"\x1f\x8b":
            yield path, gzip.decompress(raw)
        elif raw[:4] == b"PAR1":
            yield path, repr(pq.read_table(path).to_pylist()).encode()
        elif zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as file:
                yield from ((path, file.read(name)) for name in file.namelist())


def naming(*places: Path) -> dict[str, int]:
    """The files that name the person, with how often."""
    found: dict[str, int] = {}
    for place in places:
        for path, content in contents(place):
            if n := sum(content.count(name) for name in NAMES):
                found[path.name] = found.get(path.name, 0) + n
    return found


def filled(shop: Journey, owner: User, folder: Path) -> None:
    """Puts the person wherever an app may hold somebody."""
    data = folder_of(shop) / "data"
    (data / "more.csv.gz").write_bytes(gzip.compress((ROWS + OTHER).encode()))
    with xlsxwriter.Workbook(data / "sheet.xlsx") as book:
        for at, line in enumerate((ROWS + OTHER).splitlines()):
            book.worksheets() or book.add_worksheet()
            book.worksheets()[0].write_row(at, 0, line.split(","))
    (data / "notes.txt").write_text("Ring w9@kopi.example\n", encoding="utf-8")
    text = text_of(shop).replace(
        "data: [data/shop.csv]", "data: [data/shop.csv, data/more.csv.gz, data/sheet.xlsx]"
    )
    publish(shop, text, owner, 1)
    proof = Proof(at=datetime(2026, 3, 20, tzinfo=UTC), place="till", wording="Yes.")
    give(shop, "email:w9@kopi.example", "email", "marketing", proof)
    pack_of(shop, 1).parent.mkdir()
    with zipfile.ZipFile(pack_of(shop, 1), "w") as pack:
        pack.write(data / "shop.csv", "shop.csv")
    waits = place_of(begin(owner, "en", shop)) / "data" / "new.csv"
    waits.parent.mkdir(parents=True)
    waits.write_text(ROWS + OTHER, encoding="utf-8")
    damaged_arrivals(folder / "arrivals" / "1")


def damaged_arrivals(slot: Path) -> None:
    """A write-ahead file with two damaged places: one names the person, as JSON may write it."""
    frames = [
        bytearray(packed(Frame(k, 1, "00" * 12, "track", body)))
        for k, body in enumerate((
            b'{"userId":"w9","traits":{"email":"w9@kopi.example"}}', b'{"userId":"w2"}',
            b'{"email":"w9\\u0040kopi.example"}', b'{"userId":"w13"}', b'{"userId":"w4"}',
        ))
    ]  # fmt: skip
    for place in (0, 2, 3):
        frames[place][20] ^= 0xFF
    slot.mkdir(parents=True)
    (slot / "0000000001-5.ahead").write_bytes(b"".join(frames))
    keep_damaged(slot / "0000000001-5.ahead")


@pytest.mark.django_db(transaction=True)
def test_no_byte_names_who_was_erased(shop: Journey, owner: User, own_folder: Path) -> None:
    filled(shop, owner, own_folder)
    session_of(shop)
    sqlite = connection.vendor == "sqlite"
    database = Path(str(connection.settings_dict["NAME"])).parent if sqlite else own_folder
    before = naming(own_folder, database)
    assert {"shop.csv", "more.csv.gz", "sheet.xlsx", "new.csv", "notes.txt",
            "kopi-pagi-1.zip", "0000000001-5.damaged"} <= before.keys()  # fmt: skip
    assert any(name.startswith("app.sqlite3") for name in before) == sqlite
    erasure = look(shop, name_of(shop, hash_of("w9")), owner)
    run_look({"erasure": erasure.pk}, quiet)
    erasure.refresh_from_db()
    erase(erasure, owner)
    Job.objects.all().delete()
    run_erase({"erasure": erasure.pk}, quiet)

    assert naming(own_folder, database).keys() == {"notes.txt"}
    found = Erasure.objects.get().found
    assert found["files"] == ["notes.txt"]
    assert sorted(found["cut"]) == [
        ["more.csv.gz", 1, 0], ["new.csv", 1, 0], ["sheet.xlsx", 1, 0], ["shop.csv", 2, 0],
    ]  # fmt: skip
    kept = (own_folder / "arrivals" / "1" / "0000000001-5.damaged").read_bytes()
    assert b"w13" in kept
    assert not pack_of(shop, 1).exists()
    assert session_of(shop).person("w13").result.events == 3  # the same row of two files is one
    buyers = io.StringIO((folder_of(shop) / "data" / "shop.csv").read_text("utf-8"))
    assert sum(line.startswith("w9,") for line in buyers) == 0
