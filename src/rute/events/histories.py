"""Histories: the log by person and time, in columns. Derived; can be rebuilt from the log."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import RuleError, did_you_mean
from rute.events import comparisons
from rute.events.building import VALUE_MISSING
from rute.events.columns import Columns
from rute.events.encoding import Encoding, ours
from rute.journey.fields import BUILT_IN, plain
from rute.journey.rule_tree import Comparison, EventTest
from rute.words.message import Message

__all__ = ["VALUE_MISSING", "Block", "Histories"]

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.keeping import Keeper, Kept


@dataclass(frozen=True, eq=False)
class Block:
    """Whole people, by rising hash; each one's events in the log's total order.

    offsets int64[people + 1], time int64[events] µs UTC, signature uint16|uint32[events],
    person_hash uint64[people]; live bool[people], None = all. derived: fields that are worked
    out of the others, by name; each gives int32[events]. place: what the block is called where
    it is kept. changes: where folds note when time
    alone next changes each person's part (int64[people], µs UTC), None = nobody asks.
    """

    offsets: NDArray[np.int64]
    time: NDArray[np.int64]
    signature: NDArray[np.uint16 | np.uint32]
    person_hash: NDArray[np.uint64]
    live: NDArray[np.bool_] | None
    columns: Columns
    read_person_ids: Callable[[], pa.StringArray]
    field_files: dict[str, str]
    derived: Mapping[str, Callable[[], NDArray[np.int32]]] = field(default_factory=dict)
    place: str = ""
    changes: NDArray[np.int64] | None = None

    @property
    def people(self) -> int:
        return self.person_hash.size

    @property
    def events(self) -> int:
        return self.time.size

    def field(self, name: str) -> NDArray[np.int32]:
        """int32[events]: dictionary code of a kept or derived field, −1 = missing."""
        if name in self.derived:
            return self.derived[name]()
        return self.columns.get(self.field_files[name])

    def value(self) -> NDArray[np.int64]:
        """int64[events]: money in minor units, VALUE_MISSING where there is none."""
        return self.columns.get("value")

    def row(self) -> NDArray[np.int64]:
        """int64[events]: where in the log each event stands; see rute.events.addresses."""
        return self.columns.get("row")

    def person_ids(self) -> pa.StringArray:
        return self.read_person_ids()


LiveThen = Callable[[int], Mapping[str, NDArray[np.bool_]] | None]
"""By the number of an earlier generation: who was live in each block it had, by the block's
place; None where that is no longer known."""
Retired = Callable[[Collection[str]], tuple["Block", ...]]
"""By their places: blocks in which nobody is live any more; opened only when they are asked for."""


def none_retired(_places: Collection[str]) -> tuple[Block, ...]:
    return ()


@dataclass(frozen=True, eq=False)
class Change:
    """The same histories twice: `before` with only those people live whom an earlier generation
    had otherwise, as it had them; `after` with only those, as they are now."""

    before: Histories
    after: Histories


@dataclass(frozen=True)
class View:
    """A way of looking at histories that depends on the moment (µs UTC): fields worked out of
    others, some of the people alone. name: tells it from every other way."""

    name: str
    look: Callable[[Histories, int], Histories]


@dataclass(frozen=True, eq=False)
class Histories:
    """Everybody's events, ready to be folded. `fields` is every field the log knows; `kept`
    are those whose codes lie in the blocks; `aliases` are headings of columns that the log
    keeps under the name of their role; `derived` has the texts of fields that are worked out
    of the others, and go before those of the same name. `views` is how `base` was looked at.
    writers: whose rows addresses speak of.
    lineage: which build these are of; generations are counted within it. retired: the
    blocks in which nobody is live any more, for what they held in earlier generations."""

    blocks: tuple[Block, ...]
    people: int
    events: int
    names: tuple[str, ...]
    as_of: int
    first: int | None
    last: int | None
    zone: str
    currency: str | None
    fields: tuple[str, ...]
    encoding: Encoding
    keeper: Keeper = field(repr=False)
    kept: Mapping[str, Kept] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    signature_file: str = "signature-by-name"
    derived: Mapping[str, pa.StringArray] = field(default_factory=dict)
    generation: int = 0
    lineage: str = ""
    writers: tuple[str, ...] = ()
    live_then: LiveThen = field(default=lambda _: None, repr=False)
    views: tuple[View, ...] = ()
    base: Histories | None = field(default=None, repr=False)
    retired: Retired = field(default=none_retired, repr=False)

    @staticmethod
    def from_table(
        table: pa.Table,
        *,
        zone: str = "UTC",
        currency: str | None = None,
        as_of: int | None = None,
        block_events: int = 4_000_000,
    ) -> Histories:
        """Histories in memory. Columns: person (string), time (int64 µs UTC), name (string),
        optional value (int64 minor units); every other column is a field, kept as text."""
        from rute.events.in_memory import histories_of_table

        return histories_of_table(
            table, zone=zone, currency=currency, as_of=as_of, block_events=block_events
        )

    def signature_names(self) -> NDArray[np.int32]:
        """int32[signatures]: the name code of each signature."""
        return self.encoding.names_of

    def ours(self) -> NDArray[np.bool_]:
        """bool[signatures]: events that we did, not the person: entered a campaign, were sent a
        message … They are in the log, and say nothing of when somebody was last seen."""
        return np.ascontiguousarray(ours(self.names)[self.signature_names()])

    def signatures_of(self, test: EventTest) -> NDArray[np.bool_]:
        """bool[signatures]: which pass this test. A test with `where` must be prepared."""
        return self.encoding.passing(test, self.names)

    def dictionary(self, field: str) -> pa.StringArray:
        """The text of each code of a kept or derived field."""
        if field in self.derived:
            return self.derived[field]
        name = self.kept[self.known_field(field)].dictionary
        return self.keeper.shelf.read_dictionary(name)

    def passing(self, comparison: Comparison) -> NDArray[np.bool_]:
        """bool[codes]: which codes of the comparison's field pass it."""
        return comparisons.passing(comparison, self.dictionary(comparison.field), self.zone)

    def field_numbers(self, field: str) -> NDArray[np.float64]:
        """float64[codes]: what each code means as a number, NaN where nothing."""
        return comparisons.numbers(self.dictionary(field))

    def prepare(self, tests: Sequence[EventTest], fields: Sequence[str] = ()) -> Histories:
        """These histories with all tests encoded and all fields kept; written back to the
        store where there is one. Raises RuleError for a field no event has."""
        if self.base is not None:
            return self._over(
                self.base.prepare(tests, [f for f in fields if f not in self.derived])
            )
        wanted = [test for test in dict.fromkeys(tests) if not self.encoding.knows(test)]
        asked = [*fields, *(c.field for test in wanted for c in test.where)]
        known = {name: self.known_field(name) for name in asked}
        there = {*self.kept, *self.derived}
        missing = [name for name in dict.fromkeys(known.values()) if name not in there]
        ready = self.keeper.keep(self, missing) if missing else self
        ready = ready._spelled(known)
        return ready.keeper.encode(ready, wanted) if wanted else ready

    def known_field(self, name: str) -> str:
        """The log's own spelling of a field; the heading of an amount means the parsed `value`.
        Raises RuleError when no event has it."""
        if name in self.derived:
            return name
        amounts = {own for own, role in self.aliases.items() if role == "value"}
        own = [known for known in self.fields if known not in amounts]
        if name in own:
            return name
        spelled = {plain(said): field for field, said in BUILT_IN.items() if field in self.fields}
        spelled |= {plain(own): role for own, role in self.aliases.items()}
        spelled |= {plain(known): known for known in reversed(own)}
        if plain(name) in spelled:
            return spelled[plain(name)]
        raise RuleError(
            Message("wrong.no_field", name=name),
            exists=did_you_mean(name, self.fields)
            or Message("wrong.fields", names=", ".join(self.fields)),
            do=Message("wrong.no_field.do"),
        )

    def _spelled(self, known: Mapping[str, str]) -> Histories:
        """Blocks that also find a field under the spelling it was asked by."""
        there = {*self.kept, *self.derived}
        new = {s: name for s, name in known.items() if s not in there}
        if not new:
            return self
        blocks = tuple(
            replace(
                block,
                field_files=block.field_files | {s: block.field_files[n] for s, n in new.items()},
            )
            for block in self.blocks
        )
        return replace(self, blocks=blocks)

    def deriving(
        self,
        name: str,
        texts: pa.StringArray,
        codes: Callable[[Block], NDArray[np.int32]],
    ) -> Histories:
        """The same histories with one field more: `codes` gives int32[events] of a block, −1 =
        missing, and is asked anew each time."""
        blocks = tuple(
            replace(block, derived={**block.derived, name: partial(codes, block)})
            for block in self.blocks
        )
        return replace(self, blocks=blocks, derived={**self.derived, name: texts})

    def through(self, view: View, now: int) -> Histories:
        """These histories looked at as of `now` (µs UTC); what is seen knows how it was looked
        at, so that a later moment, or other people, can be looked at in the same way."""
        seen = view.look(self, now)
        return replace(seen, views=(*self.views, view), base=self.base or seen.base or self)

    def _over(self, base: Histories) -> Histories:
        """What is seen of a base that has been made ready for more."""
        blocks = tuple(
            replace(seen, signature=block.signature, field_files=block.field_files)
            for seen, block in zip(self.blocks, base.blocks, strict=True)
        )
        return replace(
            self, blocks=blocks, encoding=base.encoding, kept=base.kept,
            signature_file=base.signature_file, base=base,
        )  # fmt: skip

    def change_since(self, generation: int) -> Change | None:
        """Whose events are others than in an earlier generation, to be asked of histories that
        are prepared already and whose people are not narrowed. None: not known any more."""
        then = self.live_then(generation)
        if then is None:
            return None
        gone = then.keys() - {block.place for block in self.blocks}
        retired = self.retired(gone) if gone else ()
        if len(retired) < len(gone):
            return None
        blocks = (*self.blocks, *retired)
        before, after = [], []
        for block in blocks:
            now = block.live if block.live is not None else np.ones(block.people, np.bool_)
            was = then.get(block.place, np.zeros(block.people, np.bool_))
            before.append(replace(block, live=was & ~now))
            after.append(replace(block, live=now & ~was))
        return Change(
            replace(
                self, blocks=tuple(block for block in before if _any(block)), retired=none_retired
            ),
            replace(
                self, blocks=tuple(block for block in after if _any(block)), retired=none_retired
            ),
        )

    def at(self, as_of: int) -> Histories:
        """The same histories as seen at another moment (µs UTC)."""
        return replace(self, as_of=as_of)


def _any(block: Block) -> bool:
    return block.live is None or bool(block.live.any())
