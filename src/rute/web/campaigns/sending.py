"""From the outbox to the channels: never marketing twice, nothing lost, every doubt listed.

1. Rows are claimed. 2. What people did before is waited for, and taken in. 3. Each row is checked
and said to be leaving in one statement. 4. The channel has it. 5. What became of it is written,
if the row is still ours. A process that dies between 3 and 5 leaves a row of which nobody knows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import F

from rute.decide.limits import Limits
from rute.session.recipients import Recipient, recipients
from rute.web.campaigns import checks
from rute.web.campaigns.acts import told_acts
from rute.web.campaigns.addressing import Target, chosen, ways_of
from rute.web.campaigns.caps import give_back
from rute.web.campaigns.claims import AT_ONCE, LEASE, claim, held, machine_time, settle
from rute.web.campaigns.limits import limits_of
from rute.web.campaigns.models import (
    BY_HAND,
    CLAIMED,
    FAILED,
    SENDING,
    SENT,
    SKIPPED,
    UNKNOWN,
    WAITING,
    Outbox,
)
from rute.web.campaigns.reasons import reason_of
from rute.web.campaigns.spoken import Spoken, spoken
from rute.web.campaigns.watermark import caught_up
from rute.web.channels.services import Outcome, Parcel, Taken, close, facts_of, leave, take
from rute.web.live.services import session_of
from rute.web.site.numbers import person_hash
from rute.web.site.prepared import Prepared
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model_moving import MessageText
    from rute.session.questions import Session
    from rute.web.journeys.models import Journey

MINUTE: Final = 60_000_000
PAUSES: Final = tuple(MINUTE * minutes for minutes in (1, 2, 5, 15, 60, 180, 360, 720))
"""Before a row that could not leave is tried again; after the last it has failed."""
ACTS: Final = ("set", "give")
STATES: Final = {"sent": SENT, "by hand": BY_HAND, "unknown": UNKNOWN, "refused": FAILED}


@dataclass(frozen=True)
class Sent:
    """became: how many rows went which way: sent, by hand, skipped, later, waits, unknown,
    failed, gone. unknown, again: of workers that died."""

    became: Counter[str]
    unknown: int = 0
    again: int = 0

    @property
    def rows(self) -> int:
        return self.became.total()


def send_due(
    journey: Journey, now: int, *, taken_in: Callable[[], object], most: int = AT_ONCE,
    lease: int = LEASE, sending: int = checks.SENDING_LEASE,
    full: Callable[[], object] = lambda: None,
) -> Sent:  # fmt: skip
    """Sends what is due by `now` (µs UTC, of the campaigns' clock). taken_in: takes in what people
    did meanwhile, after the fold knows it. lease, sending: for how long (µs of machine time) a row
    is this worker's before it leaves, and while it leaves. full: called before the first leaves,
    where more may wait than one takes at once."""
    settled, became = settle(journey), Counter[str]()
    rows = claim(journey, now, most=most, lease=lease)
    if rows:
        if len(rows) == most:
            full()
        caught_up(journey, machine_time())
        taken_in()
        became.update(_Batch.of(journey, rows, now, sending).sent())
    return Sent(became, settled.unknown, settled.again)


@dataclass(frozen=True)
class _Batch:
    journey: Journey
    rows: list[Outbox]
    now: int
    session: Session
    says: dict[int, Spoken]
    known: dict[int, Recipient]
    limits: Limits
    lease: int

    @staticmethod
    def of(journey: Journey, rows: list[Outbox], now: int, lease: int) -> _Batch:
        session = session_of(journey)
        versions = {row.enrolment.version_id: row.enrolment.version for row in rows}
        says = {number: spoken(version) for number, version in versions.items()}
        people = sorted({person_hash(row.person) for row in rows})
        fields = {name for one in says.values() for name in one.fields}
        known = recipients(session, people, fields)
        return _Batch(journey, rows, now, session, says, known, limits_of(journey), lease)

    def sent(self) -> Counter[str]:
        acts = [row for row in self.rows if row.kind in ACTS]
        left = [row for row in self.rows if row.kind not in ACTS]
        became = Counter(["sent"] * told_acts(acts, self.says, self.now))
        asked = [(row, self._ways(row)) for row in left]
        ways = chosen(asked, self.journey)
        for row in left:
            became[self._one(row, ways.get(row.pk))] += 1
        return became

    def _one(self, row: Outbox, way: Target | None) -> str:
        """What became of a row."""
        if way is None:
            return self._skipped(row, "no_address")
        with transaction.atomic():
            verdict = self._begun(row, way)
            taken = take(self._parcel(row, way), self.now) if verdict.what == checks.GO else None
        if taken is not None:
            return self._leaves(row, taken)
        if verdict.what == checks.GONE:
            return "gone"
        if verdict.what == checks.WAIT:
            return self._waits(row, verdict.until)
        return self._skipped(row, verdict.what)

    def _begun(self, row: Outbox, way: Target) -> checks.Verdict:
        return checks.begin(
            row, way, self._recipient(row), self.limits, self.now, self._zone(row), self.lease
        )

    def _leaves(self, row: Outbox, taken: Taken) -> str:
        """What became of it is one thing for the channel and for the outbox."""
        left = leave(taken, self.now)
        with transaction.atomic():
            close(left, self.now)
            return self._over(row, left.outcome)

    def _parcel(self, row: Outbox, way: Target) -> Parcel:
        says, recipient = self._says(row), self._recipient(row)
        language = (recipient and recipient.language) or says.design.language
        facts = recipient.facts if recipient else {}
        return Parcel(
            journey=self.journey, once=once_of(row), purpose=row.purpose, channel=way.channel,
            to=way.to, person=person_hash(row.person), message=self._message(row),
            language=language, facts=facts_of(says.design, says.campaign, facts, language),
            campaign=says.campaign, step=row.step, text=says.text_of(row.step), files=says.files,
        )  # fmt: skip

    def _over(self, row: Outbox, outcome: Outcome) -> str:
        """Writes down what became of it, unless the row is no longer ours."""
        if outcome.state == "later":
            return self._later(row, outcome)
        written = _OVER.run(
            row=row.pk, fence=row.fence, state=STATES[outcome.state], sent=self.now,
            provider=outcome.provider, reason=reason_of(outcome.reason, outcome.state),
        )  # fmt: skip
        if written and outcome.state == "refused":
            give_back(Outbox.objects.filter(pk=row.pk))
        return outcome.state if written else "gone"

    def _later(self, row: Outbox, outcome: Outcome) -> str:
        if row.attempts >= len(PAUSES):
            written = held(row).update(
                state=FAILED, lease=None, reason=reason_of(outcome.reason, "failed")
            )
            if written:
                give_back(Outbox.objects.filter(pk=row.pk))
            return "failed" if written else "gone"
        held(row).update(
            state=WAITING, lease=None, attempts=F("attempts") + 1,
            due=self.now + PAUSES[row.attempts], reason=reason_of(outcome.reason, "later"),
        )  # fmt: skip
        return "later"

    def _waits(self, row: Outbox, until: int | None) -> str:
        held(row, CLAIMED).update(
            state=WAITING, lease=None, due=row.due if until is None else until,
            reason=reason_of(None, "held" if until is None else "quiet"),
        )  # fmt: skip
        return "waits"

    def _skipped(self, row: Outbox, why: str) -> str:
        held(row, CLAIMED).update(
            state=SKIPPED, lease=None, sent=self.now,
            reason=reason_of(Message(f"sending.skipped.{why}"), why),
        )  # fmt: skip
        return "skipped"

    def _says(self, row: Outbox) -> Spoken:
        return self.says[row.enrolment.version_id]

    def _ways(self, row: Outbox) -> tuple[Target, ...]:
        campaign = self._says(row).compiled.campaign
        return ways_of(row, self._message(row), self._recipient(row), self.journey, campaign)

    def _message(self, row: Outbox) -> MessageText | None:
        return self._says(row).message(row.message)

    def _recipient(self, row: Outbox) -> Recipient | None:
        return self.known.get(person_hash(row.person))

    def _zone(self, row: Outbox) -> str:
        recipient = self._recipient(row)
        return (recipient and recipient.zone) or self.session.zone


_OVER: Final = Prepared(
    lambda of: Outbox.objects.filter(pk=of["row"], fence=of["fence"], state=SENDING),
    lambda of: {
        "state": of["state"], "lease": None, "sent": of["sent"], "provider": of["provider"],
        "attempts": F("attempts") + 1, "reason": of["reason"],
    },
    row=int, fence=int, state=str, sent=int, provider=str, reason=dict,
)  # fmt: skip


def once_of(row: Outbox) -> str:
    """The name of what is sent: the same however often it is tried."""
    return f"campaign-{row.enrolment_id}-{row.step}-{row.visit}"
