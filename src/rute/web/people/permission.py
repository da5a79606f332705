"""Permission by channel and purpose, with proof; withdrawal acts at once.

The database is the truth of it: a send claims by these rows in one statement. Each change is also
told to the log, once, so that the journey can count it; see telling.py.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.expressions import Combinable

from rute.errors import AppError
from rute.events.people.contacts import emails
from rute.events.people.kinds import hash_of
from rute.events.people.phones import phones
from rute.render.masked import masked
from rute.web.people.identities import key_of
from rute.web.people.models import Child, Permission, PermissionAct, Speech, Suppression
from rute.web.site import clock
from rute.words.message import Message

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

PURPOSES: Final = ("marketing", "surveys", "sharing")
ADDRESSED: Final = {
    "email": ("email",), "phone": ("whatsapp", "sms", "phone"), "user": ("push", "letter"),
}  # fmt: skip
"""Which channels reach an identifier of each kind."""
CHANNELS: Final = tuple(channel for some in ADDRESSED.values() for channel in some)
BASES: Final = ("consent", "contract", "interest")
GIVEN, ASKED, WITHDRAWN = "given", "asked", "withdrawn"
REASONS: Final = ("asked", "bounced", "complained", "other")
CHILD, ERASED = "child", "erased"
MARKETPLACES: Final = frozenset((
    "marketplace", "shopee", "tokopedia", "tiktok shop", "tiktok", "lazada", "bukalapak", "blibli",
    "zalora", "amazon", "ebay",
))  # fmt: skip

SAID: Final = 400  # signs of why somebody is on the list of those not to be reached
_ADDRESSES: Final = re.compile(r"[\w.+*•…=-]{1,64}@[\w*•….-]{1,250}\w")
AT_ONCE = 500  # keys in one statement
FORGOTTEN_AT_ONCE = 10_000
_TABLES: Final = (Permission, PermissionAct, Child, Speech)


@dataclass(frozen=True)
class Proof:
    """What was said, on which basis, when, where, in which wording. by: who wrote it down, None
    where the person did so themselves."""

    basis: str = "consent"
    at: datetime = field(default_factory=lambda: clock.moment())
    place: str = ""
    wording: str = ""
    by: User | None = None


def kind_of_channel(channel: str) -> str:
    """The kind of identifier a channel goes to. Raises AppError for no channel of ours."""
    for kind, channels in ADDRESSED.items():
        if channel in channels:
            return kind
    raise AppError(
        Message("people_app.no_channel", name=channel),
        exists=Message("people_app.channels_are", names=", ".join(CHANNELS)),
    )


def give(
    journey: Journey, address: str, channel: str, purpose: str, proof: Proof,
    *, confirm: bool = False,
) -> PermissionAct:  # fmt: skip
    """Records a permission. confirm: it counts only once the address has confirmed it (double
    opt-in). Raises AppError for what is not complete: a permission without proof is none."""
    checked(channel, purpose, proof)
    return _said(journey, address, channel, purpose, ASKED if confirm else GIVEN, proof)


@transaction.atomic
def give_all(
    journey: Journey, addresses: Sequence[str], channel: str, purpose: str, proof: Proof
) -> Counter[str]:
    """Records one permission for many addresses (all different); returns how many are new, and of
    those left as they are how many were given, asked or withdrawn already, or are stopped."""
    return give_rows(journey, dict.fromkeys(addresses, proof), channel, purpose, proof.by)


@transaction.atomic
def give_rows(
    journey: Journey, proofs: Mapping[str, Proof], channel: str, purpose: str, by: User | None,
    *, told: bool = False,
) -> Counter[str]:  # fmt: skip
    """As `give_all`, each address with its own proof; by: who brought them all; told: whether the
    log says so already."""
    states = standing(journey, list(proofs), channel, purpose)
    about = {"journey": journey, "channel": channel, "purpose": purpose}
    new = [(key_of(journey, address), address, proof)
           for address, proof in proofs.items() if states[address] == "new"]  # fmt: skip
    PermissionAct.objects.bulk_create(
        [PermissionAct(key=key, address=address, act=GIVEN, basis=proof.basis, at=proof.at,
                       place=proof.place, wording=proof.wording, by=by, by_name=str(by or ""),
                       told=told, **about) for key, address, proof in new],
        batch_size=AT_ONCE,
    )  # fmt: skip
    Permission.objects.bulk_create(
        [Permission(key=key, address=address, state=GIVEN, since=proof.at, **about)
         for key, address, proof in new],
        batch_size=AT_ONCE,
    )  # fmt: skip
    return Counter(states.values())


def standing(
    journey: Journey, addresses: Sequence[str], channel: str, purpose: str
) -> dict[str, str]:
    """How each address stands before it is permitted: new, given, asked, withdrawn or stopped."""
    keys = {key_of(journey, address): address for address in addresses}
    states = dict.fromkeys(addresses, "new")
    for some in batched(list(keys)):
        held = Permission.objects.filter(
            journey=journey, key__in=some, channel=channel, purpose=purpose
        )
        stopped = Suppression.objects.filter(journey=journey, key__in=some)
        states |= {keys[key]: state for key, state in held.values_list("key", "state")}
        for key in stopped.filter(channel__in=("", channel)).values_list("key", flat=True):
            states[keys[key]] = "stopped"
    return states


def forget_withdrawn(journey: Journey, before: datetime) -> int:
    """Deletes proof and address of what was withdrawn before a moment; that it was withdrawn stays
    under its key, so that no list brings it back. Returns how many permissions that were."""
    old = Permission.objects.filter(journey=journey, state=WITHDRAWN, since__lt=before)
    found = list(old.exclude(address="")[:FORGOTTEN_AT_ONCE])
    for one in found:
        with transaction.atomic():
            PermissionAct.objects.filter(
                journey=journey, key=one.key, channel=one.channel, purpose=one.purpose
            ).delete()
            Permission.objects.filter(pk=one.pk, state=WITHDRAWN, since=one.since).update(
                address=""
            )
    return len(found)


def batched(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many as one statement takes."""
    return (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))


def confirm(
    journey: Journey, address: str, channel: str, purpose: str, proof: Proof
) -> PermissionAct | None:
    """The second half of a double opt-in; None where nothing was asked."""
    held = _held(journey, address, channel, purpose).filter(state=ASKED)
    return _said(journey, address, channel, purpose, GIVEN, proof) if held.exists() else None


def withdraw(
    journey: Journey, address: str, channel: str, purpose: str, proof: Proof
) -> PermissionAct:
    """Takes a permission back: what is claimed after this returns does not have it. It is always
    recorded, also where none was known."""
    return _said(journey, address, channel, purpose, WITHDRAWN, proof)


def suppress(
    journey: Journey, address: str, channel: str, reason: str, by: User | None = None,
    *, said: str = "",
) -> Suppression:  # fmt: skip
    """Nothing is sent to the address on a channel ("" = any) from now on. said: why, in the words
    of who says so; the address in them is hidden as everywhere."""
    shown = masked(address).partition(":")[2] or address
    found, _ = Suppression.objects.get_or_create(
        journey=journey, key=key_of(journey, address), channel=channel, reason=reason,
        defaults={"shown": shown, "by_name": str(by or ""), "said": _hidden(said, address, shown)},
    )  # fmt: skip
    return found


def _hidden(text: str, address: str, shown: str) -> str:
    """Words of strangers without the address they are about, nor any other."""
    bare = re.escape(address.partition(":")[2] or address)
    plain = re.sub(bare, shown, " ".join(text.replace("\x00", "").split()), flags=re.IGNORECASE)
    return hidden(plain, shown)[:SAID]


def hidden(text: str, shown: str = "") -> str:
    """Words without the addresses in them, but for one that is masked already."""
    return _ADDRESSES.sub(lambda one: one[0] if one[0] == shown else "…", text)


def reachable(
    journey: Journey, channel: str, purpose: str, *, address: str | Combinable,
    person: str | Combinable,
) -> Q:  # fmt: skip
    """The predicate of a claim: whether a row's address (the name of its column that holds
    key_of(address), or an expression) may be reached for a purpose; person: the same of whose it
    is. One statement with the claim, so that nothing withdrawn meanwhile is sent."""
    outer = OuterRef(address) if isinstance(address, str) else address
    whose = OuterRef(person) if isinstance(person, str) else person
    given = Permission.objects.filter(
        journey=journey, key=outer, channel=channel, purpose=purpose, state=GIVEN
    )
    child = Child.objects.filter(journey=journey, key=whose, parent="")
    allowed = Q(Exists(given)) & ~Q(Exists(child))
    return allowed & not_stopped(journey, channel, address=address)


def may_reach(
    journey: Journey, person: str, address: str, channel: str, purpose: str = "marketing"
) -> bool:
    """Whether an address of a person (both canonical identifiers) may be reached now."""
    held = Permission.objects.annotate(whose=Value(key_of(journey, person))).filter(
        reachable(journey, channel, purpose, address="key", person="whose"),
        journey=journey, key=key_of(journey, address), channel=channel, purpose=purpose,
    )  # fmt: skip
    return held.exists()


def permitted(
    journey: Journey, asked: Iterable[tuple[str, str]], purpose: str
) -> set[tuple[str, str]]:
    """Of some (key, channel) those for which a permission stands: to choose a way by. What is sent
    is decided by `reachable`, in the statement that claims it."""
    pairs = set(asked)
    keys = sorted({key for key, _ in pairs})
    found: set[tuple[str, str]] = set()
    for some in batched(keys):
        held = Permission.objects.filter(
            journey=journey, key__in=some, purpose=purpose, state=GIVEN
        )
        found |= set(held.values_list("key", "channel"))
    return found & pairs


def not_stopped(journey: Journey, channel: str, *, address: str | Combinable) -> Q:
    """The predicate for what needs no permission, such as a receipt: nothing is sent to an
    address that is stopped (see `reachable`)."""
    outer = OuterRef(address) if isinstance(address, str) else address
    stopped = Suppression.objects.filter(
        Q(channel="") | Q(channel=channel), journey=journey, key=outer
    )
    return ~Q(Exists(stopped))


def states_of(journey: Journey, addresses: Iterable[str]) -> list[Permission]:
    """How it stands with some addresses, by channel and purpose."""
    keys = [key_of(journey, address) for address in addresses]
    found = Permission.objects.filter(journey=journey, key__in=keys)
    return list(found.order_by("address", "channel", "purpose"))


def acts_of(journey: Journey, addresses: Iterable[str]) -> list[PermissionAct]:
    keys = [key_of(journey, address) for address in addresses]
    return list(PermissionAct.objects.filter(journey=journey, key__in=keys))


def suppressions_of(journey: Journey, addresses: Iterable[str]) -> list[Suppression]:
    keys = [key_of(journey, address) for address in addresses]
    return list(Suppression.objects.filter(journey=journey, key__in=keys))


def address_in(text: str, country: str | None) -> str | None:
    """The canonical identifier of an address or a number as somebody writes it."""
    import pyarrow as pa

    asked = pa.array([text.strip()])
    email, phone = emails(asked)[0].as_py(), phones(asked, country)[0].as_py()
    return f"email:{email}" if email else f"phone:{phone}" if phone else None


def only_of_marketplaces(channels: Sequence[str]) -> bool:
    """Whether somebody was met on marketplaces alone: their rules do not let a shop use what it
    learnt there for marketing."""
    return bool(channels) and all(channel.casefold() in MARKETPLACES for channel in channels)


def mark_child(journey: Journey, person: str, *, parent: str = "") -> None:
    """person: canonical identifier. parent: who gave leave, "" while nobody has."""
    Child.objects.update_or_create(
        journey=journey,
        key=key_of(journey, person),
        defaults={"parent": parent, "person": _signed(hash_of(person))},
    )


def not_a_child(journey: Journey, *, person: str) -> Q:
    """The predicate for rows that know their person by hash alone. person: the name of the column
    that holds it, as a signed number."""
    return ~Q(Exists(Child.objects.filter(journey=journey, person=OuterRef(person), parent="")))


def _signed(person: int) -> int:
    return person - (1 << 64) if person >= 1 << 63 else person


def unmark_child(journey: Journey, person: str) -> bool:
    return bool(Child.objects.filter(journey=journey, key=key_of(journey, person)).delete()[0])


def child_of(journey: Journey, person: str) -> Child | None:
    return Child.objects.filter(journey=journey, key=key_of(journey, person)).first()


def forget(journey: Journey, identifiers: Iterable[str]) -> int:
    """Erases all that is kept of some identifiers, but that nothing may be sent to them: of that
    only the key stays. Returns how many rows went."""
    keys = [key_of(journey, one) for one in identifiers]
    with transaction.atomic():
        gone = 0
        for table in _TABLES:
            gone += table.objects.filter(journey=journey, key__in=keys).delete()[0]
        stopped = Suppression.objects.filter(journey=journey, key__in=keys)
        gone += stopped.exclude(reason=ERASED).count()
        stopped.delete()
        Suppression.objects.bulk_create(
            Suppression(journey=journey, key=key, reason=ERASED) for key in dict.fromkeys(keys)
        )
    return gone


def kept_of(journey: Journey, identifiers: Iterable[str]) -> int:
    """How many rows `forget` would take away."""
    keys = [key_of(journey, one) for one in identifiers]
    stopped = Suppression.objects.filter(journey=journey, key__in=keys).exclude(reason=ERASED)
    kept = sum(t.objects.filter(journey=journey, key__in=keys).count() for t in _TABLES)
    return kept + stopped.count()


def _held(journey: Journey, address: str, channel: str, purpose: str) -> QuerySet[Permission]:
    return Permission.objects.filter(
        journey=journey, key=key_of(journey, address), channel=channel, purpose=purpose
    )


@transaction.atomic
def _said(
    journey: Journey, address: str, channel: str, purpose: str, act: str, proof: Proof
) -> PermissionAct:
    """1. The act is written. 2. How it stands is set, unless something later is known."""
    key = key_of(journey, address)
    said = PermissionAct.objects.create(
        journey=journey, key=key, address=address, channel=channel, purpose=purpose, act=act,
        basis=proof.basis if act != WITHDRAWN else "", at=proof.at, place=proof.place,
        wording=proof.wording, by=proof.by, by_name=str(proof.by or ""),
    )  # fmt: skip
    held, new = Permission.objects.select_for_update().get_or_create(
        journey=journey, key=key, channel=channel, purpose=purpose,
        defaults={"address": address, "state": act, "since": proof.at},
    )  # fmt: skip
    undone = held.state == WITHDRAWN and act != WITHDRAWN and proof.at == held.since
    stands = held.state == GIVEN and act == ASKED  # to be asked again takes nothing away
    if not new and proof.at >= held.since and not undone and not stands:
        held.state, held.since, held.address = act, proof.at, address
        held.save(update_fields=["state", "since", "address"])
    return said


def checked(channel: str, purpose: str, proof: Proof) -> None:
    """Raises AppError for what no permission can be made of."""
    kind_of_channel(channel)
    if purpose not in PURPOSES:
        raise AppError(
            Message("people_app.no_purpose", name=purpose),
            exists=Message("people_app.purposes_are", names=", ".join(PURPOSES)),
        )
    if proof.basis not in BASES:
        raise AppError(Message("people_app.no_basis", name=proof.basis))
    if not proof.place.strip() or not proof.wording.strip():
        raise AppError(Message("people_app.no_proof"), do=Message("people_app.no_proof.do"))
    if proof.at > clock.moment():
        raise AppError(Message("people_app.said_later"))
