"""A session: one journey and its histories, and the questions that can be asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from rute.journey.model import Journey, Language
from rute.journey.rule_tree import Duration, Rule
from rute.results.costs import Costs
from rute.results.feeling import Feelings
from rute.results.friction import Friction
from rute.results.funnel import Funnel
from rute.results.leaks import Leaks
from rute.results.log import LogSummary, Receipts
from rute.results.numbers import Period
from rute.results.people import People, Person
from rute.results.stages import Stages
from rute.results.transitions import Transitions
from rute.session.answers import Answer
from rute.session.campaign_questions import CampaignQuestions
from rute.session.living import LivingMap
from rute.session.missing import no_data, no_journey
from rute.session.times import Moment, period
from rute.words.catalog import say

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.histories import Histories
    from rute.events.store import Store
    from rute.measure.friction_plan import Of
    from rute.measure.funnel_plan import Counted, Order, Ties
    from rute.measure.person_transitions import Transitions as Moved
    from rute.measure.runner import Runner
    from rute.measure.transition_plan import Kind
    from rute.render.screens.layout import Screen

DEFAULT_WITHIN = Duration(30, "days")


@dataclass(frozen=True)
class Session(CampaignQuestions):
    """One journey (None for a bare file) and its events (None without data), as of `now`.

    `start` and `end` of a question are days or moments in the session's zone, both included;
    `by` is a field of the events, "first FIELD" or "persona"; of stages and leaks also "month",
    "week", "quarter" or "year" of entry, or several of them, all as known at entry. `persona` is
    whose people alone, "nobody" for those who are no persona's. Every question raises
    QuestionError without data.
    path: the journey or file; folder: where its data lies; place: what is kept and built of it.
    """

    journey: Journey | None
    store: Store | None
    now: int
    zone: str
    language: Language
    name: str
    folder: Path
    path: Path
    notes: tuple[str, ...] = ()
    place: Path | None = None

    def stages(
        self,
        *,
        by: str | Sequence[str] | None = None,
        persona: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Stages]:
        """Who is in which stage, who moves on, who stalls."""
        from rute.measure.stages import stages
        from rute.render.screens.stages import stages_screen

        journey, histories = self._measured("stages")
        histories, told = self._told_apart(histories, by, persona)
        result = stages(
            journey, histories, now=self.now, period=self._period(start, end), by=told,
            runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, stages_screen)

    def leaks(
        self,
        *,
        by: str | Sequence[str] | None = None,
        persona: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Leaks]:
        """Where people are lost, and what could be won back, at most."""
        from rute.measure.leaks import leaks
        from rute.render.screens.leaks import leaks_screen

        journey, histories = self._measured("leaks")
        histories, told = self._told_apart(histories, by, persona)
        result = leaks(
            journey, histories, now=self.now, period=self._period(start, end), by=told,
            runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, leaks_screen)

    def friction(
        self,
        *,
        of: str | None = None,
        persona: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Friction]:
        """What goes with moving on less, and what with more: of "touchpoints" or "events"."""
        from rute.measure.friction import friction
        from rute.render.screens.friction import friction_screen

        journey, histories = self._measured("friction")
        histories, _ = self._sliced(histories, None, persona)
        result = friction(
            journey, histories, now=self.now, period=self._period(start, end),
            of=cast("Of | None", of), runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, friction_screen)

    def costs(
        self, *, by: str | None = None, start: Moment | None = None, end: Moment | None = None
    ) -> Answer[Costs]:
        """What people cost who come so far, and a new buyer beside a repeat sale. by: campaign,
        source, medium or channel, as reports name it. Raises QuestionError where nothing costs."""
        from rute.render.screens.costs import costs_screen
        from rute.session.costing import asked_costs

        result = asked_costs(self, *self._measured("costs"), by, self._period(start, end))
        return Answer(result, self.language, self.titled, costs_screen)

    def feelings(
        self,
        *,
        by: str | None = None,
        persona: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Feelings]:
        """How people feel, from what they said themselves."""
        from rute.measure.feeling import feelings
        from rute.render.screens.feelings import feelings_screen

        journey, histories = self._measured("feelings")
        histories, by = self._sliced(histories, by, persona)
        result = feelings(
            journey, histories, now=self.now, period=self._period(start, end), by=by,
            runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, feelings_screen)

    def funnel(
        self,
        *steps: str,
        within: str | Duration | None = None,
        by: str | Sequence[str] | None = None,
        persona: str | None = None,
        order: str = "ordered",
        ties: str = "sequence",
        count: str = "people",
        optional: Sequence[str | int] = (),
        step_within: Mapping[str | int, str | Duration] | None = None,
        without: Sequence[str] = (),
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Funnel]:
        """Of those who did the first step, how many did the next ones, in time.

        A step that equals an event name is that event; otherwise it is read as a rule. order:
        "ordered", "unmixed" (no other step between), "strict" (no event between), "any".
        optional: steps that need not be done; step_within: how long a step may take after the
        one before; both by name or number from 1. without: rules of what stops an attempt,
        "RULE" or "RULE between 2 and 3". count: "people" or "attempts". by: a field, or
        several for each combination of their values.
        """
        from rute.measure.funnel import funnel
        from rute.render.screens.funnel import funnel_screen
        from rute.session.funnels import read_exclusions, read_terms
        from rute.session.steps import read_steps

        histories, field = self._sliced_by_all(self._with_data("funnel"), by, persona)
        rules = read_steps(steps, histories.names, self._names)
        terms = read_terms(steps, within, optional, step_within or {})
        result = funnel(
            self._spelled_out(rules), steps, histories, within=terms.within or DEFAULT_WITHIN,
            within_assumed=terms.within is None, now=self.now, period=self._period(start, end),
            by=field, order=cast("Order", order), ties=cast("Ties", ties),
            count=cast("Counted", count), optional=terms.optional, step_within=terms.step_within,
            exclusions=read_exclusions(without, terms.required, histories.names, self.journey),
            zone=self.zone, runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, funnel_screen)

    def _spelled_out(self, steps: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """With the journey's own personas and stages, where there is a journey."""
        from rute.journey.stage_rules import spelled_out

        journey = self.journey
        return tuple(spelled_out(step, journey) for step in steps) if journey else steps

    def transitions(
        self,
        *,
        of: str | None = None,
        by: str | None = None,
        persona: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
    ) -> Answer[Transitions]:
        """What comes after what: of "events", "touchpoints" or "stages"."""
        from rute.measure.transitions import transitions
        from rute.render.screens.transitions import transitions_screen

        histories, by = self._sliced(self._with_data("transitions"), by, persona)
        result = transitions(
            histories, kind=cast("Kind", of or self._kind), journey=self.journey, now=self.now,
            period=self._period(start, end), by=by, runner=self.runner,
        )  # fmt: skip
        return Answer(result, self.language, self.titled, transitions_screen)

    def transitions_since(self, cursor: str | None = None, most: int | None = None) -> Moved:
        """Who entered a stage, and whose entry a late event took back, after a cursor (None: the
        beginning), each exactly once; see rute.measure.person_transitions. The record begins when
        this is first asked. Raises QuestionError for a cursor of another record."""
        from rute.session.kept import transitions_after

        journey, _ = self._measured("stages")
        assert self.store is not None
        return transitions_after(cursor, self.store, journey, now=self.now, most=most)

    def log(self) -> Answer[LogSummary]:
        """What is in the data: rows, columns chosen, rejects, events seen."""
        from rute.render.screens.log import log_screen

        self._with_data("log")

        def lay_out(result: LogSummary, name: str, language: str) -> Screen:
            return log_screen(result, name, self.zone, language)

        return Answer(self.summary, self.language, self.titled, lay_out)

    def append(
        self,
        events: Iterable[Mapping[str, Any]] | pa.Table,
        *,
        writer: str = "app",
        at: str | None = None,
    ) -> Answer[Receipts]:
        """Takes events into the log for good; they are on the disk when this returns.

        events: rows (user, time, name; perhaps other identifiers, id, channel, source, medium,
        campaign, value in major units, currency, properties) or an Arrow table of such columns;
        times without a zone are in the journey's. writer: whose share of the log they go to;
        at: where that lies, if not beside the journey (s3://bucket/folder …).
        Rows that are no events are kept with their reasons; an id, or a batch, that came before
        does not count again. Open the journey again to ask about them. Raises SourceError for
        what is not events at all; the log is then as it was.
        """
        from rute.session.receiving import append_events

        if self.journey is None or self.place is None:
            raise no_journey(self.name, "append")
        return append_events(self.place, self.journey, events, writer, at)

    def map(
        self,
        *,
        persona: str | None = None,
        split: str | None = None,
        start: Moment | None = None,
        end: Moment | None = None,
        against: str | None = None,
        walk: bool = False,
    ) -> LivingMap:
        """The living map; without data, the map as designed.

        persona: of whose people and in whose words; one that is only drawn has no numbers.
        split: the river in bands by each person's first known value of this field (or
        "persona"). against: each number beside that of as many earlier days: "last" (those just
        before), "season" (the like one of the calendar), or "DAY..DAY". walk: with one real
        customer's way laid over the design, without name, day or property.
        """
        from rute.session.comparing import compare
        from rute.session.mapping import Mapping

        if self.journey is None:
            raise no_journey(self.name, "map")
        asked, held = self._period(start, end), None
        if against is not None:
            held = compare(against, start, end, self.journey, now=self.now)
            asked = held.period
        mapping = Mapping(self, self.journey, asked, held, split, walk)
        return mapping.everyone() if persona is None else mapping.named(persona)

    def titled(self, language: str) -> str:
        """The name as screens say it: what is simulated is never shown without that word."""
        simulated = self.journey is not None and self.journey.simulated
        return f"{self.name} ({say('screen.simulated', language)})" if simulated else self.name

    @property
    def histories(self) -> Histories | None:
        return self.store.histories if self.store else None

    def person(self, identifier: str, *, reveal: bool = False) -> Answer[Person]:
        """Whoever has this identifier of any kind: why each of theirs is theirs, and what they
        did. Masked unless `reveal`. Raises QuestionError for one nobody has."""
        from rute.session.people import one_person

        return one_person(self, identifier, reveal)

    def people(self, *, reveal: bool = False) -> Answer[People]:
        """What was joined of all people, what a second one claims, and what names nobody."""
        from rute.session.people import everybody

        return everybody(self, reveal)

    def not_the_same(self, one: str, other: str, *, again: bool = False) -> tuple[str, str]:
        """Two identifiers that a row joins are not the same person, from the next opening on; the
        two in full. again: they are after all. Raises QuestionError where no row has both."""
        from rute.session.people import join, part

        return join(self, one, other) if again else part(self, one, other)

    @cached_property
    def summary(self) -> LogSummary:
        """What is in the log, with its event names, the most frequent first."""
        assert self.store is not None
        return self.store.summary()

    def _names(self) -> tuple[str, ...]:
        """Event names, the most frequent first."""
        return tuple(seen.name for seen in self.summary.names)

    @property
    def _kind(self) -> Kind:
        """What transitions go between when nobody says: touchpoints with rules, else events."""
        if self.journey and any(point.happens_when for _, point in self.journey.touchpoints):
            return "touchpoints"
        return "events"

    @cached_property
    def runner(self) -> Runner:
        """What folds: threads, and the states kept in the store."""
        from rute.session.kept import runner_of

        return runner_of(self.store)

    def _sliced(
        self, histories: Histories, by: str | None, persona: str | None
    ) -> tuple[Histories, str | None]:
        from rute.session.slices import sliced, spelled

        ready = sliced(histories, self.journey, by=by, persona=persona, now=self.now)
        return ready, spelled(by, ready)

    def _told_apart(
        self, histories: Histories, by: str | Sequence[str] | None, persona: str | None
    ) -> tuple[Histories, tuple[str, ...]]:
        from rute.session.slices import told_apart

        return told_apart(histories, self.journey, by, persona, self.now)

    def _sliced_by_all(
        self, histories: Histories, by: str | Sequence[str] | None, persona: str | None
    ) -> tuple[Histories, str | None]:
        """As `_sliced`, by one field or by several together."""
        from rute.measure.together import with_together

        fields = [by] if isinstance(by, str) else list(by or ())
        known = []
        for field in fields:
            histories, name = self._sliced(histories, field, None)
            known.append(name or field)
        histories, _ = self._sliced(histories, None, persona)
        if len(known) < 2:
            return histories, known[0] if known else None
        return with_together(histories, known, self.now)

    def _period(self, start: Moment | None, end: Moment | None) -> Period:
        return period(start, end, self.zone)

    def _measured(self, question: str) -> tuple[Journey, Histories]:
        histories = self._with_data(question)
        if self.journey is None:
            raise no_journey(self.name, question)
        return self.journey, histories

    def _with_data(self, question: str) -> Histories:
        if self.histories is None:
            raise no_data(self.name, question)
        return self.histories
