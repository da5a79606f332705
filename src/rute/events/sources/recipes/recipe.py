"""What a recipe says: which export it knows, and how its rows become events."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rute.events.schema import IDENTIFIERS
from rute.events.sources.corrections import Corrections

Headings = tuple[str, ...]  # one column under any of its headings, the likeliest first


@dataclass(frozen=True, slots=True)
class Where:
    """A row counts where the column's value is one of these, or begins with one, whatever its
    case; `given`: where there is any value (not so: where there is none)."""

    column: Headings
    values: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    given: bool | None = None


@dataclass(frozen=True, slots=True)
class RowEvent:
    """An event that a row may show: at the time in `at`, where that is empty in `else_at`.
    value: columns of its own, where they are not the recipe's."""

    name: str
    at: Headings
    else_at: Headings = ()
    where: tuple[Where, ...] = ()
    value: Headings = ()


@dataclass(frozen=True, slots=True)
class Recipe:
    """headings seen in: where its headings were read, None = never verified. recognised by:
    lists of headings; a file with all of one is such an export.

    With `events` a row gives several; with `event` and `time` it gives one, named by a column.
    only inside: the marketplace in which the person's name is one person. else person: who
    it is where the row has no identifier besides: a name is many people's. lines: rows that
    share an order number are lines of one order, whose values are added up. totals: columns of
    a report without people, by what they count.
    """

    name: str
    title: str
    seen_in: str | None
    recognised_by: tuple[Headings, ...]
    events: tuple[RowEvent, ...] = ()
    event: Headings = ()
    time: Headings = ()
    person: Headings = ()
    identified_by: tuple[tuple[str, Headings], ...] = ()  # anonymous, email, phone, card, alias
    else_person: Headings = ()
    only_inside: str | None = None
    order: Headings = ()
    value: Headings = ()
    lines: bool = False
    money: str | None = None
    money_in: Headings = ()
    channel: str | None = None
    channel_in: Headings = ()
    brought_by: tuple[tuple[str, Headings], ...] = ()  # source, medium, campaign
    id: Headings = ()
    zone: str | None = None
    day_first: bool | None = None
    described: bool = False  # a row of explanations stands below the heading
    no_marketing: bool = False
    leave_out: Headings = ()
    totals: tuple[tuple[str, Headings], ...] = ()

    @property
    def who(self) -> Headings:
        """Every heading that says who."""
        besides = [name for _, names in self.identified_by for name in names]
        return (*self.person, *besides, *self.else_person)

    @property
    def only_totals(self) -> bool:
        return bool(self.totals)

    def corrected(self, said: Corrections) -> Recipe | None:
        """The recipe with what a person said instead; None where they said another way to read
        the rows altogether."""
        if said.time or said.event or said.event_name:
            return None
        changed = self
        if said.person:
            changed = replace(changed, person=(said.person,), identified_by=(), else_person=())
        own = [(kind, (getattr(said, kind),)) for kind in IDENTIFIERS if getattr(said, kind, None)]
        if own:
            kept = [one for one in changed.identified_by if one[0] not in dict(own)]
            changed = replace(changed, identified_by=(*kept, *own))
        if said.value:
            changed = replace(changed, value=(said.value,))
        return replace(changed, channel_in=(said.channel,)) if said.channel else changed
