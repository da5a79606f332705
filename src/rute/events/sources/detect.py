"""Which column is what: by correction, by heading, by content; every choice says why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError, did_you_mean
from rute.events.amounts import Mark, decimal_mark
from rute.events.sources import looking
from rute.events.sources.corrections import NO_CORRECTIONS, Corrections
from rute.events.sources.headings import candidates, plain
from rute.events.sources.plan import Plan
from rute.events.sources.row_names import row_name
from rute.events.sources.who import besides, kind_of_column
from rute.events.texts import is_plain
from rute.kernels.time_text import ABSOLUTE, UNREADABLE
from rute.results.log import ColumnChoice
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

SAMPLE_ROWS = 10_000
_SHOWN = 40  # columns named in an error
_OPTIONS = {"person": "--person", "time": "--time", "event": "--event"}
_PIECES = (("year", "tahun"), ("month", "bulan"), ("day", "hari", "tanggal"))
_EITHER = "detect.either"
_CLOCKS = ("time", "jam", "waktu", "clock", "hour", "pukul", "order time", "transaction time",
           "event time", "jam transaksi", "waktu transaksi")  # fmt: skip
_SEQUENCES = ("order", "sequence", "seq", "step number", "urutan", "click order", "event number",
              "nomor urut")  # fmt: skip
_LAST_IN_SEQUENCE = 1_000_000
_ID_ENDINGS = ("id", "no", "number", "nomor", "key")
_NUMBERED = {"email": "an e-mail address", "phone": "a phone number", "card": "a card"}
_BESIDES = ("anonymous", "email", "phone", "card", "alias")
_ROLES = ("channel", "source", "medium", "campaign", "currency", "id", "order", "value")


def detect(
    sample: pa.Table,
    *,
    label: str,
    stem: str,
    corrections: Corrections = NO_CORRECTIONS,
    zone: str = "UTC",
    currency: str | None = None,
    country: str | None = None,
) -> Plan:
    """The plan for a source from its first rows. Raises SourceError, listing every column with
    its first values, where a role is missing or a corrected column does not exist."""
    search = _Search(sample, label, stem, corrections)
    person, time = search.find("person"), search.find_time()
    if person is None or time is None:
        raise search.missing([r for r, c in (("person", person), ("time", time)) if c is None])
    event = search.find("event")
    who: dict[str, Any] = search.find_besides(person, corrections.country or country)
    sequence = search.find_sequence(time)
    found: dict[str, Any] = {role: search.find(role) for role in _ROLES}
    quantity = search.find("quantity")
    unit_price = search.find("unit_price") if found["value"] is None and quantity else None
    if unit_price:
        search.say("value", f"{quantity} × {unit_price}", Message("why.product"))
    elif found["value"] is None:
        found["value"] = search.find_empty("value")
        found["currency"] = found["currency"] or search.find_empty("currency")
    plan = Plan(
        person=person,
        time=time,
        country=corrections.country or country,
        **who,
        sequence=sequence,
        event=event,
        event_name=corrections.event_name or stem,
        quantity=quantity,
        unit_price=unit_price,
        default_currency=corrections.currency or currency,
        zone=corrections.zone or zone,
        **found,
    )
    return _finish(plan, search, country)


def _finish(plan: Plan, search: _Search, country: str | None) -> Plan:
    corrections, notes = search.corrections, []
    if plan.event is None:
        known = None if corrections.event_name else row_name(search.stem, search.columns)
        if known:
            plan = replace(plan, event_name=known.event)
            said = {"name": known.event, "because": known.because}
            notes.append(Message("detect.rows_by_words", **said))
        elif plan.orders and not corrections.event_name:
            plan = replace(plan, event_name="Order Placed")
            notes.append(Message("detect.rows_are_orders"))
        else:
            notes.append(Message("detect.rows_are", name=plan.event_name))
    mark = _mark(plan, search.sample)
    plan = replace(plan, mark=mark.sign, mark_is_guess=mark.example is not None)
    plan, time_notes = read_times_as(plan, search.sample, corrections, country)
    dropped = [c for c in search.columns if not is_plain(search.sample.schema.field(c).type)]
    if dropped:
        notes.append(Message("detect.dropped", columns=", ".join(dropped)))
    roles = {plan.person, *plan.time, plan.event, plan.channel, plan.source, plan.medium}
    roles |= {plan.campaign, plan.currency}
    fields = tuple(c for c in search.columns if c not in roles and c not in dropped)
    return replace(plan, fields=fields, choices=tuple(search.choices), notes=(*notes, *time_notes))


def read_times_as(
    plan: Plan, table: pa.Table, corrections: Corrections, country: str | None
) -> tuple[Plan, list[str]]:
    """The plan with zone and day-month order settled from these rows, and what to say of it."""
    texts = looking.time_texts(table, plan.time)
    kinds, _, orders = looking.read_times_of(texts, True)
    other = looking.read_times_of(texts, False)[0]
    read, name = np.maximum(kinds, other), " + ".join(plan.time)
    aware = int((read == ABSOLUTE).sum()) * 2 > int((read != UNREADABLE).sum())
    notes: list[str] = []
    if not aware:
        notes.append(Message("detect.no_zone", column=name, zone=plan.zone))
    if corrections.day_first is not None:
        return replace(plan, aware=aware, day_first=corrections.day_first), notes
    day_first, said = _day_first(np.bincount(orders, minlength=4), name, country)
    return replace(plan, aware=aware, day_first=day_first), notes + said


def settle_order(plan: Plan, tables: Iterable[pa.Table], country: str | None) -> Plan:
    """The plan with the order of day and month decided from all rows, not the first alone."""
    counts = np.zeros(4, np.int64)
    for table in tables:
        orders = looking.read_times_of(looking.time_texts(table, plan.time), True)[2]
        counts += np.bincount(orders, minlength=4)
    day_first, said = _day_first(counts, plan.time[0], country)
    kept = [note for note in plan.notes if getattr(note, "key", "") != _EITHER]
    return replace(plan, day_first=day_first, notes=(*kept, *said))


def undecided(plan: Plan, table: pa.Table, corrections: Corrections) -> bool:
    """Whether these rows leave open which number is the day and which the month."""
    orders = looking.read_times_of(looking.time_texts(table, plan.time), True)[2]
    return corrections.day_first is None and bool((orders == 3).any() and (orders % 3 == 0).all())


def _day_first(counts: NDArray[np.int64], name: str, country: str | None) -> tuple[bool, list[str]]:
    """counts[order] of dates; 1 = only day first can be right, 2 = only month first, 3 = both."""
    day, month = int(counts[1]), int(counts[2])
    if day or month:
        values = {"column": name, "order": _order_of(day >= month), "sure": f"{max(day, month):,}"}
        if day and month:
            other = f"{min(day, month):,}"
            return day >= month, [Message("detect.dates_mixed", other=other, **values)]
        return day >= month, [Message("detect.dates", **values)]
    if counts[3]:
        first = country != "US"
        return first, [Message(_EITHER, column=name, order=_order_of(first))]
    return True, []


def _order_of(day_first: bool) -> Message:
    return Message("detect.day_first" if day_first else "detect.month_first")


def settle_mark(plan: Plan, tables: Iterable[pa.Table]) -> Plan:
    """The plan with the sign before the cents, where the first rows leave it open, decided from
    all rows; and what to say of it where these leave it open too."""
    if not plan.mark_is_guess:
        return plan
    name = plan.value or plan.unit_price
    assert name is not None
    texts = (text for table in tables for text in _distinct_texts(table, name))
    mark = decimal_mark(texts, plan.default_currency)
    notes = (_read_as_thousands(name, mark.example),) if mark.example else ()
    return replace(plan, mark=mark.sign, mark_is_guess=False, notes=(*plan.notes, *notes))


def _read_as_thousands(name: str, example: str) -> str:
    head, tail = re.split(r"[.,]", re.sub(r"[^\d.,]", "", example))
    rest = f" {int(tail)}" if int(tail) else ""
    return Message("detect.thousands", example=example, column=name, head=head, rest=rest)


def _mark(plan: Plan, sample: pa.Table) -> Mark:
    name = plan.value or plan.unit_price
    if name is None:
        return Mark()
    named = _distinct_texts(sample, plan.currency) if plan.currency else []
    currency = named[0].strip() if len(named) == 1 else plan.default_currency
    return decimal_mark(_distinct_texts(sample, name), currency)


def _distinct_texts(table: pa.Table, name: str) -> list[str]:
    """None for a column of numbers: it has no marks to be misread."""
    import pyarrow as pa
    import pyarrow.compute as pc

    column = looking.column_of(table, name)
    if not (pa.types.is_string(column.type) or pa.types.is_large_string(column.type)):
        return []
    texts: list[str] = pc.unique(column).drop_null().to_pylist()
    return texts


class _Search:
    """One look over the columns; each is used for one role."""

    def __init__(self, sample: pa.Table, label: str, stem: str, corrections: Corrections) -> None:
        self.sample, self.label, self.stem = sample, label, stem
        self.corrections = corrections
        self.columns: list[str] = sample.column_names
        self.choices: list[ColumnChoice] = []
        self._used: set[str] = set()

    def say(self, role: str, column: str, why: str) -> None:
        self.choices.append(ColumnChoice(role, column, why))

    def take(self, role: str, column: str, why: str) -> str:
        self._used.add(column)
        self.say(role, column, why)
        return column

    def find(self, role: str) -> str | None:
        """The column of a role: said, or known by its heading and not empty."""
        said = getattr(self.corrections, role, None) if role != "currency" else None
        if said is not None:
            return self.take(role, self._existing(role, said), Message("why.said"))
        for column in candidates(role, self._free()):
            if self._fits(role, column):
                return self.take(role, column, _by_heading(role, column))
        return self._person_by_content() if role == "person" else None

    def find_besides(self, person: str, country: str | None) -> dict[str, str]:
        """What kind the person's column is of, and the columns of other identifiers."""
        own = kind_of_column(person, looking.column_of(self.sample, person), country)
        found = {"person_is": own}
        for kind in _BESIDES:
            said = getattr(self.corrections, kind)
            if said is not None:
                found[kind] = self.take(kind, self._existing(kind, said), Message("why.said"))
            elif kind != own and (column := besides(kind, self._free(), self.sample, country)):
                why = _by_heading(kind, column)
                found[kind] = self.take(kind, column, why)
        return found

    def find_empty(self, role: str) -> str | None:
        """The column of a role by its heading, where nothing stands in it yet: a log may begin
        with visits for longer than the sample goes, and pay later."""
        for column in candidates(role, self._free()):
            values = looking.column_of(self.sample, column)
            if is_plain(values.type) and values.null_count == len(values):
                why = Message("why.heading_empty", heading=_by_heading(role, column))
                return self.take(role, column, why)
        return None

    def find_time(self) -> tuple[str, ...] | None:
        said = self.corrections.time
        if said is not None:
            return self._said_time(said)
        for column in candidates("time", self._free()):
            share = looking.share_of_times(looking.column_of(self.sample, column))
            if share >= 0.5:
                why = Message(
                    "why.heading_times", heading=_by_heading("time", column), share=f"{share:.0%}"
                )
                return self._with_clock((self.take("time", column, why),))
        return self._with_clock(self._pieces() or self._time_by_content())

    def _said_time(self, said: str) -> tuple[str, ...]:
        """A column, or columns put together: "Date + Time"."""
        names = [said] if said in self.columns else said.split(" + ")
        return tuple(
            self.take("time", self._existing("time", n), Message("why.said")) for n in names
        )

    def _with_clock(self, time: tuple[str, ...] | None) -> tuple[str, ...] | None:
        """The time of day from a column of its own, where the date has none."""
        if time is None or not self._only_days(time):
            return time
        wanted = list(map(plain, _CLOCKS))
        for column in self._free():
            if plain(column) in wanted and looking.share_of_clocks(self.sample, column) >= 0.9:
                both = (*time, column)
                self._used.add(column)
                self.choices = [c for c in self.choices if c.role != "time"]
                self.say("time", " + ".join(both), Message("why.clock_apart"))
                return both
        return time

    def find_sequence(self, time: tuple[str, ...]) -> str | None:
        """The column that numbers what happened on one day, where times are days alone."""
        if not self._only_days(time):
            return None
        wanted = list(map(plain, _SEQUENCES))
        for column in self._free():
            values = looking.column_of(self.sample, column)
            if plain(column) in wanted and looking.small_numbers(values, _LAST_IN_SEQUENCE):
                self.say("sequence", column, Message("why.sequence"))
                return column
        return None

    def _only_days(self, time: tuple[str, ...]) -> bool:
        texts = looking.time_texts(self.sample, time)
        return looking.only_days(texts)

    def missing(self, roles: list[str]) -> SourceError:
        options = " ".join(f"{_OPTIONS[role]} COLUMN" for role in roles)
        missing = "both" if len(roles) > 1 else roles[0]
        return SourceError(
            Message(f"detect.no_{missing}"),
            where=self.label,
            exists=self._described(),
            do=Message("detect.say_which", options=options),
        )

    def _free(self) -> list[str]:
        return [column for column in self.columns if column not in self._used]

    def _fits(self, role: str, column: str) -> bool:
        values = looking.column_of(self.sample, column)
        if values.null_count == len(values) or not is_plain(values.type):
            return False
        return role != "order" or looking.distinct(values) > 1

    def _existing(self, role: str, said: str) -> str:
        if said in self.columns:
            return said
        alike = [column for column in self.columns if plain(column) == plain(said)]
        if len(alike) == 1:
            return alike[0]
        hint = did_you_mean(said, self.columns)
        option = f"{_OPTIONS[role]} COLUMN" if role in _OPTIONS else f"{role}:"
        described = self._described()
        raise SourceError(
            Message("detect.no_column", column=said, role=Message(f"detect.role_{role}")),
            where=self.label,
            exists=Message("recipe.and", one=hint, more=described) if hint else described,
            do=Message("detect.which_option", option=option),
        )

    def _described(self) -> Message:
        shown = []
        for column in self.columns[:_SHOWN]:
            values = looking.column_of(self.sample, column)
            first = looking.first_values(values) if is_plain(values.type) else []
            shown.append(f"{column} ({', '.join(first) or '–'})")
        more = " …" if len(self.columns) > _SHOWN else ""
        return Message("detect.columns", columns="; ".join(shown) + more)

    def _pieces(self) -> tuple[str, ...] | None:
        by_name = {plain(column): column for column in reversed(self._free())}
        found = [next((by_name[n] for n in names if n in by_name), None) for names in _PIECES]
        pieces = tuple(column for column in found if column is not None)
        if len(pieces) < 3:
            return None
        if looking.share_of_times(looking.pieces_as_text(self.sample, pieces)) < 0.5:
            return None
        self._used.update(pieces)
        self.say("time", " + ".join(pieces), Message("why.pieces"))
        return pieces

    def _time_by_content(self) -> tuple[str, ...] | None:
        for column in self._free():
            values = looking.column_of(self.sample, column)
            if looking.written_as_time(values) and looking.share_of_times(values) >= 0.95:
                return (self.take("time", column, Message("why.first_times")),)
        return None

    def _person_by_content(self) -> str | None:
        """The only column called … id or … no, if its values come back."""
        ids = [
            column
            for column in self._free()
            if plain(column).endswith(_ID_ENDINGS)
            and not candidates("order", [column])
            and not candidates("id", [column])
        ]
        if len(ids) != 1:
            return None
        values = looking.column_of(self.sample, ids[0])
        given = len(values) - values.null_count
        if is_plain(values.type) and 1 < looking.distinct(values) * 1.2 < given:
            return self.take("person", ids[0], Message("why.only_id"))
        return None


def _by_heading(role: str, column: str) -> Message:
    return Message("why.heading", column=column, meaning=Message(f"why.{role}"))
