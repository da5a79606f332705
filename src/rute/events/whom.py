"""Whom an identifier means: the same person's other identifiers, as far as nobody else has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rute.events.erased import told
from rute.events.manifest import Log
from rute.events.people.kinds import KINDS, hashes_of
from rute.events.schema import IDENTIFIERS

if TYPE_CHECKING:
    import pyarrow as pa

USERS = ("user", "alias")
SHARED = tuple(kind for kind in IDENTIFIERS if kind not in USERS)  # several people may use one


def all_of(log: Log, identifiers: Iterable[str]) -> list[str]:
    """These identifiers, and those of the same people: the user of an e-mail that no other user
    has; a user's aliases; a user's e-mail, phone, card or device that is nobody else's. A phone
    that a family shares leads to nobody, and stays."""
    found = {told(one) for one in identifiers}
    pairs = _together(log)
    while more := _meant(pairs, found) - found:
        found |= more
    return sorted(found)


def numbers_of(log: Log, identifiers: Iterable[str]) -> set[int]:
    """The hashes by which others know who has one of these, in whatever letters it was said."""
    import pyarrow as pa
    import pyarrow.compute as pc

    wanted, found = pa.array(sorted({told(one) for one in identifiers}), pa.string()), set[int]()
    for _, _, table in log.batches(list(IDENTIFIERS)):
        for kind in table.column_names:
            texts = table[kind].cast(pa.string()).unique()
            own = texts.filter(pc.is_in(pc.utf8_lower(texts), value_set=wanted))
            found.update(hashes_of(own, KINDS.index(kind)).tolist())
    return found


def _meant(pairs: pa.Table, known: set[str]) -> set[str]:
    """What stands in one row with a known identifier, and is its person's alone."""
    owners = _owners(pairs, known)
    near = _with_any(pairs, {one for one in known if len(owners.get(one, ())) < 2})
    rows = near.to_pylist()
    users = {user for row in rows if row["alias"] for user in _said(row, USERS)}
    users |= {user for one in known if len(own := owners.get(one, set())) == 1 for user in own}
    mine = known | users
    return mine | {one for one in _values(near, SHARED) if owners.get(one, set()) <= mine}


def _owners(pairs: pa.Table, known: set[str]) -> dict[str, set[str]]:
    """The users of every identifier that may be shared and stands beside a known one."""
    shared = _values(_with_any(pairs, known), SHARED)
    owners: dict[str, set[str]] = {}
    for row in _with_any(pairs, shared).to_pylist():
        for one in _said(row, SHARED) & shared:
            owners.setdefault(one, set()).update(_said(row, USERS))
    return owners


def _said(row: dict[str, Any], kinds: Iterable[str]) -> set[str]:
    return {row[kind] for kind in kinds if row[kind] is not None}


def _values(table: pa.Table, kinds: Iterable[str]) -> set[str]:
    return {value for kind in kinds for value in table[kind].unique().to_pylist() if value}


def _with_any(pairs: pa.Table, known: set[str]) -> pa.Table:
    import pyarrow as pa
    import pyarrow.compute as pc

    values = pa.array(sorted(known), pa.string())
    wanted: Any = pa.array([False] * len(pairs))
    for kind in IDENTIFIERS:
        wanted = pc.or_(wanted, pc.is_in(pairs[kind], value_set=values))
    return pairs.filter(wanted)


def _together(log: Log) -> pa.Table:
    """Every combination of identifiers that a row of the log has, once."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kinds = list(IDENTIFIERS)
    found = [pa.table({kind: pa.array([], pa.string()) for kind in kinds})]
    for _, _, table in log.batches(kinds):
        lower = {
            kind: pc.utf8_lower(table[kind])
            if kind in table.column_names
            else pa.nulls(len(table), pa.string())
            for kind in kinds
        }
        found.append(pa.table(lower).group_by(kinds).aggregate([]).select(kinds))
    return pa.concat_tables(found).group_by(kinds).aggregate([]).select(kinds)
