"""How a source's columns become events: what was chosen, and why."""

from __future__ import annotations

from dataclasses import dataclass

from rute.events.schema import IDENTIFIERS
from rute.results.log import ColumnChoice


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns by role; None = the source has none.

    person: who did it; person_is: what kind of identifier that is. anonymous, email, phone, card,
    alias: identifiers besides. country: how its phones are written.
    time is one column, or a day and a time of day, or year, month and day, and again a time of
    day. sequence: numbers what happened on one day, where times are days alone. Without an
    event column every row is one event called `event_name`, or `Order Cancelled` where it
    cancels an order. The value is quantity times unit price where there is a unit price. zone:
    of times written without one; aware: whether this source's times carry one; either: whether both
    kinds may stand side by side. mark: what
    begins the cents; mark_is_guess: whether the rows seen so far leave that open.
    """

    person: str
    time: tuple[str, ...]
    person_is: str = "user"
    sequence: str | None = None
    event: str | None = None
    event_name: str = "Event"
    channel: str | None = None
    source: str | None = None
    medium: str | None = None
    campaign: str | None = None
    currency: str | None = None
    anonymous: str | None = None
    email: str | None = None
    phone: str | None = None
    card: str | None = None
    alias: str | None = None
    country: str | None = None
    id: str | None = None
    value: str | None = None
    order: str | None = None
    quantity: str | None = None
    unit_price: str | None = None
    default_currency: str | None = None
    zone: str = "UTC"
    aware: bool = False
    either: bool = False
    day_first: bool = True
    mark: str = "."
    mark_is_guess: bool = False
    fields: tuple[str, ...] = ()
    choices: tuple[ColumnChoice, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def identifiers(self) -> dict[str, str]:
        """The column of each kind of identifier there is; that of `person` first."""
        besides = {kind: getattr(self, kind) for kind in IDENTIFIERS[1:]}
        found = {kind: name for kind, name in besides.items() if name is not None}
        return {self.person_is: self.person, **found}

    @property
    def orders(self) -> bool:
        """Whether every row is (a line of) an order."""
        paid = self.value is not None or self.unit_price is not None
        return self.order is not None or (self.quantity is not None and paid)
