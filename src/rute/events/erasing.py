"""Erasing people from everything a store holds.

Their rows become blank where they stand, so that every other row keeps its address; texts of
others that name them unmistakably lose those words' cell; files that held them are rewritten and
the old ones removed at once. What is derived is removed and built again. Killed at any moment,
the list of who is to be erased stands already, and the next run goes on.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.entries import Entry
from rute.events.erased import Erased, read_erased, told, unmistakable, words_of, write_erased
from rute.events.lock import locked
from rute.events.manifest import Log, read_log, with_share
from rute.events.people.apart import forget
from rute.events.people.contacts import emails
from rute.events.people.identity import DECIDED
from rute.events.people.keys import ERASED
from rute.events.people.kinds import value_of
from rute.events.people.phones import phones
from rute.events.repeats_kept import FILE
from rute.events.schema import BLANK, FIELD, IDENTIFIERS
from rute.events.segments import Segment
from rute.events.shares import Share, read_share, write_share
from rute.events.whom import all_of, numbers_of
from rute.events.writing import parquet_writer

if TYPE_CHECKING:
    import pyarrow as pa

DERIVED = (
    "histories",
    "people",
    "states",
    "replay",
    "replay-states",
)  # folders of a store that can be built again
_KEPT = frozenset(("time", "received"))
_ROWS = 1 << 17
Test = Callable[["pa.ChunkedArray | pa.Array"], NDArray[np.bool_]]


@dataclass(frozen=True)
class Wanted:
    """Who is to be erased. equal: whether a text is one of their identifiers; mentions: whether
    it holds one that is unmistakable; words: whether any word of it is one."""

    equal: Test
    mentions: Test
    words: Test


@dataclass
class Found:
    """What was, or would be, erased. by_source: events by the source they came from;
    files: sources that still hold them; identifiers: all that were looked for."""

    by_source: Counter[str] = field(default_factory=Counter)
    mentions: int = 0
    rejects: int = 0
    files: set[str] = field(default_factory=set)
    identifiers: tuple[str, ...] = ()

    @property
    def events(self) -> int:
        return self.by_source.total()

    def note(
        self, entry: Entry, gone: NDArray[np.bool_], cells: dict[str, NDArray[np.bool_]]
    ) -> None:
        self.by_source[entry.label] += int(gone.sum())
        self.mentions += sum(int(mask.sum()) for mask in cells.values())
        self._note_file(entry, bool(gone.any() or cells))

    def note_rejects(self, entry: Entry, gone: NDArray[np.bool_]) -> None:
        self.rejects += int(gone.sum())
        self._note_file(entry, bool(gone.any()))

    def _note_file(self, entry: Entry, held: bool) -> None:
        if held and entry.fingerprint:
            self.files.add(entry.label)


def erase(
    store: Path,
    identifiers: Sequence[str],
    now: int,
    *,
    country: str | None = None,
    dry_run: bool = False,
) -> Found:
    """Erases everybody whom one of these identifiers means (see whom.all_of); dry_run only says
    what would go. Identifiers that nobody has are put on the list too: they may still be on
    their way. country: whose phones they may be."""
    log = store / "log"
    identifiers = all_of(read_log(log), spellings(identifiers, country))
    wanted = named(identifiers)
    if dry_run:
        return replace(_looked_through(read_log(log), wanted), identifiers=tuple(identifiers))
    with locked(store, lambda: None):
        numbers = numbers_of(read_log(log), identifiers)
        erased = read_erased(log).at(now).also(identifiers, now, numbers)
        write_erased(log, erased)
        found = _blanked(log, wanted, now)
        _finish(store, erased)
    return replace(found, identifiers=tuple(identifiers))


def _records(store: Path) -> list[Path]:
    """The folders of what was told of people by hash: it cannot be built again."""
    found = [store / "transitions", store / "moved", *(store / "watched").glob("*")]
    return [folder for folder in found if folder.is_dir()]


def see_through(store: Path, now: int) -> None:
    """Finishes an erasure that was begun and killed. Held under the store's lock."""
    erased = read_erased(store / "log")
    if erased.unfinished:
        clear = erased.unmistakably
        _blanked(store / "log", Wanted(erased.among, _by_word(clear), _by_word(erased)), now)
        _finish(store, erased)


def spellings(identifiers: Sequence[str], country: str | None) -> list[str]:
    """These identifiers, and the forms in which the log keeps e-mails and phones."""
    import pyarrow as pa

    plain = pa.array([value_of(one.strip()) for one in identifiers], pa.string())
    kept = [*plain.to_pylist(), *emails(plain).to_pylist(), *phones(plain, country).to_pylist()]
    return sorted({text for text in kept if text})


def named(identifiers: Sequence[str]) -> Wanted:
    """Whom these identifiers mean."""
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = sorted({told(one) for one in identifiers if told(one)})
    known, long = set(texts), [text for text in texts if unmistakable(text)]

    def equal(column: pa.ChunkedArray | pa.Array) -> NDArray[np.bool_]:
        plain = pc.utf8_lower(pc.utf8_trim_whitespace(column.cast(pa.string())))
        return _mask(pc.is_in(plain, value_set=pa.array(texts, pa.string())))

    def mentions(column: pa.ChunkedArray | pa.Array) -> NDArray[np.bool_]:
        out = np.zeros(len(column), np.bool_)
        for text in long:
            found = pc.match_substring(column.cast(pa.string()), text, ignore_case=True)
            out |= _mask(found.fill_null(False))
        return out

    def words(column: pa.ChunkedArray | pa.Array) -> NDArray[np.bool_]:
        said = [not known.isdisjoint(words_of(text or "")) for text in column.to_pylist()]
        return np.array(said, np.bool_) | mentions(column)

    return Wanted(equal, mentions, words)


def _by_word(erased: Erased) -> Test:
    def mentions(column: pa.ChunkedArray | pa.Array) -> NDArray[np.bool_]:
        return np.array([erased.mentioned(text or "") for text in column.to_pylist()], np.bool_)

    return mentions


def _mask(found: Any) -> NDArray[np.bool_]:
    import pyarrow as pa

    whole = found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
    return np.asarray(whole.to_numpy(zero_copy_only=False), np.bool_)


def _finish(store: Path, erased: Erased) -> None:
    for name in DERIVED:
        shutil.rmtree(store / name, ignore_errors=True)
    forget(store / DECIDED, erased.among)
    for record in _records(store):
        (record / ERASED).touch()  # whoever brings it up next takes out whom nobody knows any more
    (store / "log" / FILE).unlink(missing_ok=True)
    for index in (store / "log").glob("*/index-*.npy"):
        index.unlink(missing_ok=True)  # those of shares far away are nobody's otherwise
    write_erased(store / "log", replace(erased, unfinished=False))


def _looked_through(log: Log, wanted: Wanted) -> Found:
    found = Found()
    for share in log.shares:
        for entry in share.entries:
            for segment in entry.segments:
                for gone, cells in _hits(log, segment, wanted):
                    found.note(entry, gone, cells)
            for file in entry.rejects:
                found.note_rejects(entry, wanted.words(_texts(share, file)))
    found.by_source = +found.by_source
    return found


def _blanked(log: Path, wanted: Wanted, now: int) -> Found:
    found = Found()
    for writer in [share.writer for share in read_log(log).shares]:
        with locked(log / writer, lambda: None):
            place = next(s.place for s in read_log(log).shares if s.writer == writer)
            share = read_share(place, writer)
            if share is not None:
                _blank_share(read_log(log), share, wanted, found, now)
    found.by_source = +found.by_source
    return found


def _blank_share(log: Log, share: Share, wanted: Wanted, found: Found, now: int) -> None:
    """Rewrites the files of a share that hold anybody wanted; the old ones are removed before
    anything else may be done with the log."""
    log = with_share(log, share)
    entries = tuple(_blank_entry(log, share, entry, wanted, found) for entry in share.entries)
    if entries != share.entries:
        share = replace(share, entries=entries, erasures=share.erasures + 1)
    write_share(replace(share, retired=()), now)


def _blank_entry(log: Log, share: Share, entry: Entry, wanted: Wanted, found: Found) -> Entry:
    segments = tuple(
        _blank_segment(log, share, entry, segment, wanted, found) for segment in entry.segments
    )
    rejects = tuple(_blank_rejects(share, entry, file, wanted, found) for file in entry.rejects)
    return replace(entry, segments=segments, rejects=rejects)


def _blank_segment(
    log: Log, share: Share, entry: Entry, segment: Segment, wanted: Wanted, found: Found
) -> Segment:
    hits = any(True for _ in _hits(log, segment, wanted))
    if not hits:
        return segment
    new = replace(segment, edition=segment.edition + 1)
    with ExitStack() as stack:
        sink = stack.enter_context(share.place.writing(new.file))
        file = stack.enter_context(log.open(segment))
        out = stack.enter_context(parquet_writer(sink, file.schema_arrow))
        for batch in file.iter_batches(_ROWS):
            table = _table(batch)
            gone, cells = _wanted_in(table, wanted)
            found.note(entry, gone, cells)
            new = replace(new, erased=new.erased + int(gone.sum()))
            out.write_table(_without(table, gone, cells))
    return new


def _hits(
    log: Log, segment: Segment, wanted: Wanted
) -> Iterator[tuple[NDArray[np.bool_], dict[str, NDArray[np.bool_]]]]:
    with log.open(segment) as file:
        for batch in file.iter_batches(_ROWS):
            gone, cells = _wanted_in(_table(batch), wanted)
            if gone.any() or cells:
                yield gone, cells


def _table(batch: pa.RecordBatch) -> pa.Table:
    import pyarrow as pa

    return pa.Table.from_batches([batch])


def _wanted_in(
    table: pa.Table, wanted: Wanted
) -> tuple[NDArray[np.bool_], dict[str, NDArray[np.bool_]]]:
    """(rows of those wanted, cells of other rows that name them)."""
    gone = np.zeros(len(table), np.bool_)
    for name in IDENTIFIERS:
        if name in table.column_names and table[name].null_count < len(table):
            gone |= wanted.equal(table[name])
    cells = {}
    for name in table.column_names:
        if name.startswith(FIELD) and table[name].null_count < len(table):
            named_here = wanted.mentions(table[name]) & ~gone
            if named_here.any():
                cells[name] = named_here
    return gone, cells


def _without(
    table: pa.Table, gone: NDArray[np.bool_], cells: dict[str, NDArray[np.bool_]]
) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    columns = []
    for column in table.schema:
        mask = gone if column.name not in _KEPT else np.zeros(len(table), np.bool_)
        if column.name in cells:
            mask = mask | cells[column.name]
        kept: Any = table[column.name]
        if mask.any():
            plain = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
            blank = BLANK if column.name == "name" else None
            kept = pc.if_else(pa.array(mask), pa.scalar(blank, plain), kept.cast(plain))
        columns.append(kept.cast(column.type))
    return pa.table(columns, schema=table.schema)


def _texts(share: Share, file: str) -> pa.ChunkedArray:
    import pyarrow.parquet as pq

    return pq.read_table(share.place.source(file), columns=["text"])["text"]


def _blank_rejects(share: Share, entry: Entry, file: str, wanted: Wanted, found: Found) -> str:
    """A file of rejects without the texts that name somebody wanted; reasons and lines stay."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    table = pq.read_table(share.place.source(file))
    gone = wanted.words(table["text"])
    if not gone.any():
        return file
    found.note_rejects(entry, gone)
    texts = pc.if_else(pa.array(gone), "", table["text"])
    stem = file.rsplit(".", 1)[0]
    name = f"{stem.split('-e')[0]}-e{_edition(stem) + 1}.parquet"
    with share.place.writing(name) as sink:
        pq.write_table(table.set_column(table.schema.get_field_index("text"), "text", texts), sink)
    return name


def _edition(stem: str) -> int:
    _, _, edition = stem.partition("-e")
    return int(edition) if edition else 0
