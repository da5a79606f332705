"""Which columns say who: the kind of each, and what of it is an identifier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.people.contacts import cards, emails
from rute.events.people.identifiers import identifiers
from rute.events.people.phones import phones
from rute.events.sources import looking
from rute.events.sources.headings import candidates, plain
from rute.events.texts import bytes_and_offsets, is_plain

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.sources.plan import Plan

MOSTLY = 0.9
_RECIPIENT = ("penerima", "recipient", "receiver", "shipping", "consignee", "kirim")
_AT, _PLUS, _DOLLAR = ord("@"), ord("+"), ord("$")
_DEVICE = "$device:"  # what Mixpanel calls somebody it does not know yet


def kind_of_column(name: str, values: pa.Array, country: str | None) -> str:
    """What kind of identifier a column that says who holds: by its heading, else by content."""
    for kind in ("anonymous", "session", "email", "phone", "card"):
        if candidates(kind, [name]):
            return "anonymous" if kind == "session" else kind
    texts, known = identifiers(values)  # what is masked or blank says nothing of the rest
    given = texts.filter(known)
    if len(given) and len(emails(given).drop_null()) >= MOSTLY * len(given):
        return "email"
    return "phone" if _written_as_phones(given, country) else "user"


def _written_as_phones(given: pa.StringArray, country: str | None) -> bool:
    """Numbers with the + or the 0 that no counter of customers begins with."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if not len(given):
        return False
    begun = pc.match_substring_regex(given, r"^\s*(\+|0\d)[\d\s\-]{8,}$")
    share = pc.mean(begun.cast(pa.int8())).as_py() or 0
    return bool(share >= MOSTLY and len(phones(given, country).drop_null()) >= MOSTLY * len(given))


def besides(kind: str, columns: list[str], sample: pa.Table, country: str | None) -> str | None:
    """The column that holds this kind of identifier, beside the one that says who. Where a file
    has a recipient, a phone that says no more may be the recipient's, who is not the buyer."""
    for name in candidates(kind, columns):
        values = looking.column_of(sample, name)
        if is_plain(values.type) and _holds(kind, values, country):
            to_somebody = any(word in plain(c) for c in sample.column_names for word in _RECIPIENT)
            if kind != "phone" or not to_somebody or "cust" in plain(name) or "pel" in plain(name):
                return name
    return None


def _holds(kind: str, values: pa.Array, country: str | None) -> bool:
    """Whether at least half of what is given is of this kind; a log may begin with none."""
    texts, known = identifiers(values)
    given = texts.filter(known)
    if kind in ("anonymous", "alias", "card") or not len(given):
        return bool(len(given)) or values.null_count == len(values)
    clean = emails(given) if kind == "email" else phones(given, country)
    return bool(len(clean) - clean.null_count >= len(given) / 2)


def who(plan: Plan, table: pa.Table) -> tuple[dict[str, pa.StringArray], NDArray[np.bool_]]:
    """(the identifiers of each row by kind, missing where it has none; bool[n]: whether the row
    has any)."""
    import pyarrow.compute as pc

    found: dict[str, Any] = {}
    for kind, name in plan.identifiers.items():
        column = looking.column_of(table, name)
        for own, texts in _read(kind, column, plan.country, name == plan.person).items():
            found[own] = pc.coalesce(found[own], texts) if own in found else texts
    if "alias" in found:
        found["user"] = pc.coalesce(found["user"], found["alias"])
    known = np.zeros(len(table), np.bool_)
    for texts in found.values():
        known |= texts.is_valid().to_numpy(zero_copy_only=False)
    return found, known


def _read(
    kind: str, column: pa.Array, country: str | None, is_person: bool
) -> dict[str, pa.StringArray]:
    import pyarrow as pa
    import pyarrow.compute as pc

    if kind in ("email", "phone", "card"):
        clean = {"email": emails, "card": cards}.get(kind) or (lambda c: phones(c, country))
        texts = clean(column)
        return {"user": _named(column, texts), kind: texts} if is_person else {kind: texts}
    texts, given = identifiers(column)
    if not given.all():
        texts = pc.if_else(pa.array(given), texts, pa.scalar(None, pa.string()))
    return sorted_by_kind(texts, country) if kind == "user" else {kind: texts}


def _named(column: pa.Array, clean: pa.StringArray) -> pa.StringArray:
    """A name where an address or a number should stand names somebody still."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if clean.null_count == 0:
        return pa.nulls(len(clean), pa.string())
    texts, given = identifiers(column)
    wordy = pc.and_(pc.match_substring_regex(texts, r"\p{L}"),
                    pc.invert(pc.match_substring(texts, "@")))  # fmt: skip
    named = pc.and_(pc.and_(pa.array(given), clean.is_null()), wordy)
    return pc.if_else(named, texts, pa.scalar(None, pa.string()))


def sorted_by_kind(texts: pa.StringArray, country: str | None) -> dict[str, pa.StringArray]:
    """A column of users in which some are known only by an e-mail address, a phone written with
    its +, or the name of their device."""
    import pyarrow as pa
    import pyarrow.compute as pc

    data, _ = bytes_and_offsets(texts)
    if not np.isin(data, (_AT, _PLUS, _DOLLAR)).any():
        return {"user": texts}
    none = pa.scalar(None, pa.string())
    found: dict[str, Any] = {"email": emails(texts)}
    phone = pc.if_else(pc.starts_with(texts, "+"), texts, none)
    found["phone"] = phones(phone, country)
    device = pc.starts_with(texts, _DEVICE)
    found["anonymous"] = pc.if_else(
        device, pc.utf8_slice_codeunits(texts, len(_DEVICE)), none
    )  # fmt: skip
    weak = pc.coalesce(*found.values()).is_valid()
    given = {kind: own for kind, own in found.items() if own.null_count < len(own)}
    return {"user": pc.if_else(weak, none, texts), **given}
