"""Rules put together from pieces: each piece in English, in Indonesian and as what it means.

The trees are built here, without the reader, so that hundreds of rules have a meaning that does
not come from what is tested.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from rute.journey.rule_tree import (
    AllOf,
    Anchor,
    AnyOf,
    Comparison,
    Count,
    Duration,
    EventTest,
    Happening,
    InStage,
    IsPersona,
    Never,
    Node,
    Not,
    Then,
    Trait,
    Without,
)


class Piece(NamedTuple):
    en: str
    id: str
    meaning: object


class Example(NamedTuple):
    en: str
    id: str
    tree: Node


EVENTS = (
    Piece("Order Completed", "Order Completed", ("Order Completed",)),
    Piece("Pesanan Selesai", "Pesanan Selesai", ("Pesanan Selesai",)),
    Piece('"Bayar dengan QRIS"', '"Bayar dengan QRIS"', ("Bayar dengan QRIS",)),
    Piece('"Sign up by phone"', '"Sign up by phone"', ("Sign up by phone",)),
    Piece("A_SUBMITTED", "A_SUBMITTED", ("A_SUBMITTED",)),
    Piece("(Page Viewed or QR Scanned)", "(Page Viewed atau QR Scanned)",
          ("Page Viewed", "QR Scanned")),
    Piece("any event", "aktivitas apa pun", ()),
)  # fmt: skip
COMPARISONS = (
    Piece("channel is web", "channel adalah web", ("is", "web", "channel")),
    Piece("channel is not web", "channel bukan web", ("is not", "web", "channel")),
    Piece("harga over 100000", "harga lebih dari 100000", ("over", "100000", "harga")),
    Piece("discount under 0.5", "discount kurang dari 0,5", ("under", "0.5", "discount")),
    Piece("rating at least 4", "rating minimal 4", ("at least", "4", "rating")),
    Piece("rating at least 4", "rating paling sedikit 4", ("at least", "4", "rating")),
    Piece("berat at most 2.5", "berat maksimal 2,5", ("at most", "2.5", "berat")),
    Piece("berat at most 2.5", "berat paling banyak 2.5", ("at most", "2.5", "berat")),
    Piece("catatan contains kado", "catatan berisi kado", ("contains", "kado", "catatan")),
    Piece("phone starts with 0812", "phone diawali 0812", ("starts with", "0812", "phone")),
    Piece("phone starts with 0812", "phone diawali dengan 0812", ("starts with", "0812", "phone")),
    Piece("tgl before 2026-01-31", "tgl sebelum 2026-01-31", ("before", "2026-01-31", "tgl")),
    Piece("tgl after 2026-01-31", "tgl sesudah 2026-01-31", ("after", "2026-01-31", "tgl")),
    Piece("tgl after 2026-01-31", "tgl setelah 2026-01-31", ("after", "2026-01-31", "tgl")),
    Piece("kupon is given", "kupon ada", ("is given", None, "kupon")),
    Piece("kupon is given", "kupon diketahui", ("is given", None, "kupon")),
    Piece("kupon is missing", "kupon kosong", ("is missing", None, "kupon")),
    Piece("kupon is missing", "kupon tidak ada", ("is missing", None, "kupon")),
    Piece("item is one of kopi, teh, teh merah", "item salah satu dari kopi, teh, teh merah",
          ("is one of", ("kopi", "teh", "teh merah"), "item")),
    Piece("item is one of kopi, teh", "item adalah salah satu dari kopi, teh",
          ("is one of", ("kopi", "teh"), "item")),
    Piece("kota is Bandung Barat", "kota adalah Bandung Barat", ("is", "Bandung Barat", "kota")),
    Piece('jawab is "ada"', 'jawab adalah "ada"', ("is", "ada", "jawab")),
)  # fmt: skip
LENGTHS = (
    Piece("30 minutes", "30 menit", Duration(30, "minutes")),
    Piece("1 hour", "1 jam", Duration(1, "hours")),
    Piece("14 days", "14 hari", Duration(14, "days")),
    Piece("2 weeks", "2 minggu", Duration(2, "weeks")),
    Piece("3 months", "3 bulan", Duration(3, "months")),
)
COUNTS = (
    Piece("at least 2 times", "minimal 2 kali", Count("at least", 2)),
    Piece("at least 2 times", "paling sedikit 2 kali", Count("at least", 2)),
    Piece("exactly 1 time", "tepat 1 kali", Count("exactly", 1)),
    Piece("exactly 3 times", "tepat 3 kali", Count("exactly", 3)),
    Piece("for the 2nd time", "untuk ke-2 kalinya", Count("nth", 2)),
    Piece("for the 2nd time", "untuk kedua kalinya", Count("nth", 2)),
    Piece("for the 1st time", "untuk pertama kalinya", Count("nth", 1)),
    Piece("for the 10th time", "untuk yang kesepuluh kali", Count("nth", 10)),
    Piece("total qty over 12.5", "total qty lebih dari 12,5",
          Count("total", field="qty", op="over", value=12.5)),
    Piece("total value at least 1000000", "total value minimal 1000000",
          Count("total", field="value", op="at least", value=1e6)),
)  # fmt: skip
BYS = (
    Piece("by order_id", "menurut order_id", "order_id"),
    Piece("by order_id", "berdasarkan order_id", "order_id"),
)


def compared(piece: Piece) -> Comparison:
    op, value, field = piece.meaning  # type: ignore[misc]
    values = () if value is None else value if isinstance(value, tuple) else (value,)
    return Comparison(field, op, values)


def events() -> Iterator[tuple[Piece, EventTest]]:
    for piece in EVENTS:
        yield piece, EventTest(piece.meaning)  # type: ignore[arg-type]


def tests() -> Iterator[Example]:
    """Every comparison behind `where`, alone and beside another."""
    for place, piece in enumerate(COMPARISONS):
        event, test = list(events())[place % len(EVENTS)]
        one = compared(piece)
        yield Example(
            f"{event.en} where {piece.en}", f"{event.id} dengan {piece.id}",
            Happening(replace(test, where=(one,))),
        )  # fmt: skip
        other = COMPARISONS[(place * 7 + 3) % len(COMPARISONS)]
        yield Example(
            f"{event.en} where {other.en} and {piece.en}",
            f"{event.id} dengan {other.id} dan {piece.id}",
            Happening(replace(test, where=(compared(other), one))),
        )


def counts() -> Iterator[Example]:
    for place, (piece, length) in enumerate((c, d) for c in COUNTS for d in LENGTHS):
        event, test = list(events())[place % len(EVENTS)]
        count = piece.meaning
        assert isinstance(count, Count)
        yield Example(
            f"{event.en} {piece.en}", f"{event.id} {piece.id}", Happening(test, count=count)
        )
        within = replace(count, within=length.meaning)
        yield Example(
            f"{event.en} {piece.en} within {length.en}", f"{event.id} {piece.id} dalam {length.id}",
            Happening(test, count=within),
        )  # fmt: skip
        if count.kind != "total":
            by = BYS[place % 2]
            yield Example(
                f"{event.en} {piece.en} {by.en} within {length.en}",
                f"{event.id} {piece.id} {by.id} dalam {length.id}",
                Happening(test, count=replace(within, by="order_id")),
            )


def windows() -> Iterator[Example]:
    pairs = [(one, other) for one in events() for other in events() if one != other]
    for place, ((a, first), (b, second)) in enumerate(pairs):
        length = LENGTHS[place % len(LENGTHS)]
        d = length.meaning
        assert isinstance(d, Duration)
        en, own = length.en, length.id
        yield from (
            Example(f"{a.en} then {b.en} within {en}", f"{a.id} lalu {b.id} dalam {own}",
                    Happening(first, then=(Then(second, d),))),
            Example(f"{a.en} without {b.en} within {en}", f"{a.id} tanpa {b.id} dalam {own}",
                    Happening(first, without=Without(second, within=d))),
            Example(f"{a.en} without {b.en} in the last {en}",
                    f"{a.id} tanpa {b.id} dalam {own} terakhir",
                    Happening(first, without=Without(second, in_last=d))),
            Example(f"{a.en} within {en} after {b.en}", f"{a.id} dalam {own} sesudah {b.id}",
                    Happening(first, anchor=Anchor(d, "after", second))),
            Example(f"{a.en} within {en} before {b.en}", f"{a.id} dalam {own} sebelum {b.id}",
                    Happening(first, anchor=Anchor(d, "before", second))),
        )  # fmt: skip


def conditions() -> Iterator[Example]:
    for place, (event, test) in enumerate(events()):
        length = LENGTHS[place % len(LENGTHS)]
        d = length.meaning
        assert isinstance(d, Duration)
        never, paid = Never(test), Happening(EventTest(("Order Paid",)))
        yield from (
            Example(f"never {event.en}", f"belum pernah {event.id}", never),
            Example(f"never {event.en}", f"tidak pernah {event.id}", never),
            Example(f"no {event.en} in the last {length.en}",
                    f"tidak ada {event.id} dalam {length.id} terakhir", Never(test, d)),
            Example(f"never {event.en} in the last {length.en}",
                    f"belum pernah {event.id} dalam {length.id} terakhir", Never(test, d)),
            Example(f"{event.en} in the last {length.en}",
                    f"{event.id} dalam {length.id} terakhir", Happening(test, in_last=d)),
            Example(f"first {event.en}", f"{event.id} pertama", Happening(test, first=True)),
            Example(f"first {event.en}", f"pertama kali {event.id}", Happening(test, first=True)),
            Example(f"first {event.en}", f"pertama {event.id}", Happening(test, first=True)),
            Example(f"Order Paid and also never {event.en}",
                    f"Order Paid dan juga belum pernah {event.id}", AllOf((paid, never))),
            Example(f"not {event.en}", f"tidak {event.id}", Not(_bare(test))),
            Example(f"not {event.en}", f"bukan {event.id}", Not(_bare(test))),
        )  # fmt: skip


def _bare(test: EventTest) -> Node:
    return Happening(test)


def traits() -> Iterator[Example]:
    for piece in COMPARISONS:
        test, (field, rest) = compared(piece), piece.id.split(maxsplit=1)
        first, last = Trait("first", test), Trait("last", test)
        yield from (
            Example(f"first {piece.en}", f"{field} pertama {rest}", first),
            Example(f"first {piece.en}", f"pertama {piece.id}", first),
            Example(f"last {piece.en}", f"{field} terakhir {rest}", last),
            Example(f"last {piece.en}", f"terakhir {piece.id}", last),
        )
        yield Example(piece.en, piece.id, last)


def places() -> Iterator[Example]:
    paid, tim = Happening(EventTest(("Order Paid",))), IsPersona("Tim")
    kontak, beli = InStage("Beri kontak"), InStage("Beli")
    yield from (
        Example("in stage Beli", "di tahap Beli", beli),
        Example("is persona Tim", "persona adalah Tim", tim),
        Example("not in stage Beli", "tidak di tahap Beli", Not(beli)),
        Example("not is persona Tim", "bukan persona adalah Tim", Not(tim)),
        Example("in stage Beli or in stage Beri kontak", "di tahap Beli atau di tahap Beri kontak",
                AnyOf((beli, kontak))),
        Example("Order Paid and also in stage Beli", "Order Paid dan juga di tahap Beli",
                AllOf((paid, beli))),
        Example("(Order Paid or in stage Beli) and also is persona Tim",
                "(Order Paid atau di tahap Beli) dan juga persona adalah Tim",
                AllOf((AnyOf((paid, beli)), tim))),
        Example("not (Order Paid and also in stage Beli)",
                "tidak (Order Paid dan juga di tahap Beli)", Not(AllOf((paid, beli)))),
    )  # fmt: skip


EXAMPLES = tuple(
    example for part in (tests, counts, windows, conditions, traits, places) for example in part()
)
