"""People of real files: columns found, identifiers joined, histories that follow."""

from __future__ import annotations

from pathlib import Path

from tests.events.reading_files import events_of, opened, written

from rute.events.sources.corrections import Corrections
from rute.events.store import Store

ORDERS = "Email,Nomor HP,time,event\nAni@X.id,0812-3456-7801,2026-01-05 10:00,Order Paid\n"
VISITS = (
    "user_id,anonymousId,time,event\n"
    ",dev-1,2026-01-01 09:00,Page Viewed\n"
    "u7,dev-1,2026-01-02 09:00,Logged In\n"
    ",dev-1,2026-01-03 09:00,Page Viewed\n"
)
CARDS = "user_id,email,phone,time,event\nu7,ani@x.id,+62 812 3456 7801,2026-02-01 08:00,Joined\n"
CHAT = "phone,time,event\n6281234567801,2026-03-01 08:00,Message Sent\n"


def people_in(store: Store) -> dict[str, int]:
    found: dict[str, int] = {}
    for person, _, _ in events_of(store.histories):
        found[person] = found.get(person, 0) + 1
    return found


def roles(store: Store, source: int = 0) -> dict[str, str]:
    return {c.role: c.column for c in store.summary().sources[source].columns}


def test_identifiers_are_found_by_their_headings_and_said(tmp_path: Path) -> None:
    store = opened(written(tmp_path, "c.csv", CARDS), country="ID")
    assert roles(store)["person"] == "user_id"
    assert (roles(store)["email"], roles(store)["phone"]) == ("email", "phone")
    assert {"email", "phone"} <= set(store.histories.fields)


def test_a_file_with_one_column_of_people_goes_on_as_it_was(tmp_path: Path) -> None:
    store = opened(written(tmp_path, "o.csv", ORDERS.replace(",Nomor HP", ",x")))
    assert people_in(store) == {"email:ani@x.id": 1}
    assert roles(store)["person"] == "Email"


def test_one_person_in_four_files_is_one_once_a_row_links_them(tmp_path: Path) -> None:
    orders, visits = written(tmp_path, "o.csv", ORDERS), written(tmp_path, "v.csv", VISITS)
    chat = written(tmp_path, "w.csv", CHAT)
    apart = opened(orders, visits, chat, country="ID")
    assert people_in(apart) == {"email:ani@x.id": 2, "u7": 3}
    cards = written(tmp_path, "c.csv", CARDS)
    refreshed = opened(orders, visits, chat, cards, country="ID")
    assert people_in(refreshed) == {"u7": 6}
    (tmp_path / "anew").mkdir()
    anew = [written(tmp_path / "anew", n, t) for n, t in
            (("c.csv", CARDS), ("w.csv", CHAT), ("v.csv", VISITS), ("o.csv", ORDERS))]  # fmt: skip
    assert people_in(opened(*anew, country="ID")) == {"u7": 6}


def test_a_masked_export_names_nobody(tmp_path: Path) -> None:
    text = "email,time,event\na***@x.id,2026-01-01,Paid\nbudi@x.id,2026-01-01,Paid\n"
    summary = opened(written(tmp_path, "m.csv", text)).summary()
    assert (summary.people, summary.rejected) == (1, 1)


def test_masked_and_blank_cells_do_not_speak_against_a_column_of_phones(tmp_path: Path) -> None:
    text = (
        "email,phone,date,event,value,currency\n"
        "ani@x.id,081234567890,2026-01-01,Paid,1,IDR\nbudi@x.id,62812***90,2026-01-02,Paid,1,IDR\n"
        ",+62 812-3456-7890,2026-01-03,Paid,1,IDR\ncici@x.id,,2026-01-04,Paid,1,IDR\n"
        "dodi@x.id,8.12E+11,2026-01-05,Paid,1,IDR\n,6281298765432,2026-01-06,Paid,1,IDR\n"
    )
    store = opened(written(tmp_path, "p.csv", text), country="ID")
    assert roles(store)["phone"] == "phone"
    assert people_in(store) == {
        "email:ani@x.id": 2, "email:budi@x.id": 1, "email:cici@x.id": 1, "email:dodi@x.id": 1,
        "phone:+6281298765432": 1,
    }  # fmt: skip
    assert store.summary().rejected == 0


def test_the_recipient_is_not_the_buyer(tmp_path: Path) -> None:
    text = (
        "user_id,Nama Penerima,No Telepon,time,event\n"
        "u1,Ibu Sri,081234567801,2026-01-01,Paid\nu2,Ibu Sri,081234567801,2026-01-02,Paid\n"
    )
    assert "phone" not in roles(opened(written(tmp_path, "p.csv", text), country="ID"))


def test_a_column_is_what_somebody_said_it_is(tmp_path: Path) -> None:
    text = "user_id,kontak,lama,time,event\nu1,0812-3456-7801,u0,2026-01-01,Paid\n"
    said = Corrections(phone="kontak", alias="lama", country="ID")
    store = opened(written(tmp_path, "p.csv", text), corrections=said)
    assert people_in(store) == {"u0": 1}
    assert roles(store)["phone"] == "kontak"
