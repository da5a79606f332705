"""A choice of stages as a commented journey file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from rute.journey.drafting.choose import Choice, Chosen, quoted
from rute.journey.drafting.keys_in import key_in, length_in, rule_in, yes_in
from rute.journey.drafting.recognise import EventSeen
from rute.journey.model import ReadAs
from rute.words.catalog import say
from rute.words.formats import count

RATINGS = ("rating", "score", "stars", "review_score", "nilai", "bintang", "nps", "csat")
LONGEST_NAME = 80
WIDTH = 92
LONG_ENOUGH_FOR_A_YEAR = 395  # days: 13 months
HALF_A_YEAR = 182  # days


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the stages."""

    name: str
    data: Sequence[str | ReadAs]
    fields: tuple[str, ...]
    currency: str | None
    zone: str | None
    country: str | None
    language: str
    days: float | None = None  # from the first event to the last
    cautions: tuple[str, ...] = ()

    def key(self, name: str) -> str:
        return key_in(name, self.language)

    def rule(self, text: str) -> str:
        return scalar(rule_in(text, self.language))


def written(choice: Choice, head: Heading) -> str:
    """The whole file."""
    parts = (_top(choice, head), _people(head), _stages(choice, head), _rest(choice, head))
    return "\n".join(line for part in parts for line in part) + "\n"


def scalar(text: str) -> str:
    """Any text as YAML: single quotes, or double with escapes where a line would break or a
    character would not show."""
    if all(unicodedata.category(char)[0] != "C" and char not in "\u2028\u2029" for char in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if unicodedata.category(char)[0] != "C" and char not in "\u2028\u2029":
        return char
    return f"\\U{ord(char):08x}"


def label(text: str) -> str:
    """A name for a card: one line, not too long, nothing invisible."""
    shown = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    shown = " ".join(shown.split())
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1].rstrip() + "…"


def unique(name: str, taken: set[str]) -> str:
    """The name, numbered where another one differs only in capitals."""
    base, n = label(name) or "?", 1
    chosen = base
    while chosen.lower() in taken:
        n += 1
        chosen = f"{base} ({n})"
    taken.add(chosen.lower())
    return chosen


def _comment(text: str, indent: str = "") -> Iterator[str]:
    for line in text.split("\n"):
        deeper = " " * (len(line) - len(line.lstrip()))
        for part in wrap(line, WIDTH - len(indent), subsequent_indent=deeper) or [""]:
            yield f"{indent}# {part}".rstrip()


def _top(choice: Choice, head: Heading) -> Iterator[str]:
    yield from _comment(say("draft.top", head.language))
    yield ""
    yield f"{head.key('journey')}: {scalar(head.name)}"
    yield from _comment(say("draft.about", head.language))
    if choice.model:
        yield f"{head.key('stages from')}: {choice.model.name}"
        left = [stage.texts[head.language].name for stage in choice.model.stages
                if stage.anchor in choice.left_out]  # fmt: skip
        if left:
            yield from _comment(say("draft.leave_out", head.language))
            yield f"{head.key('leave out')}: [{', '.join(map(scalar, left))}]"
    yield f"{head.key('written in')}: {head.language}"
    for key, value in (("country", head.country), ("money", head.currency),
                       ("time zone", head.zone)):  # fmt: skip
        if value:
            yield f"{head.key(key)}: {value}"
    yield ""
    yield from _data(head)


def _data(head: Heading) -> Iterator[str]:
    if not head.data:
        return
    for caution in head.cautions:
        yield from _comment(caution)
    yield f"{head.key('data')}:"
    for entry in head.data:
        if isinstance(entry, ReadAs):
            yield f"  - {head.key('file')}: {scalar(entry.file)}"
            yield from _read_as(entry, head)
        else:
            yield f"  - {scalar(entry)}"
    yield ""


def _read_as(entry: ReadAs, head: Heading) -> Iterator[str]:
    keys = (
        ("person", entry.person), ("time", entry.time), ("event", entry.event),
        ("channel", entry.channel), ("value", entry.value), ("every row is", entry.every_row_is),
        ("sheet", entry.sheet), ("recipe", entry.recipe), ("anonymous", entry.anonymous),
        ("email", entry.email), ("phone", entry.phone), ("card", entry.card),
        ("alias", entry.alias), ("country", entry.country),
    )  # fmt: skip
    for key, value in keys:
        if value is not None:
            yield f"    {head.key(key)}: {scalar(value)}"
    if entry.day_first is not None:
        yield f"    {head.key('day first')}: {yes_in(entry.day_first, head.language)}"


def _people(head: Heading) -> Iterator[str]:
    yield from _comment(say("draft.personas", head.language))
    yield ""


def _stages(choice: Choice, head: Heading) -> Iterator[str]:
    yield f"{head.key('stages')}:"
    taken: set[str] = set()
    for at, stage in enumerate(choice.stages):
        yield from _stage(choice, stage, head, taken, first=at == 0)
        yield ""


def _stage(
    choice: Choice, stage: Chosen, head: Heading, taken: set[str], *, first: bool
) -> Iterator[str]:
    model = choice.model.at(stage.anchor) if choice.model and stage.anchor else None
    if model:
        yield from _comment(model.texts[head.language].explanation, "  ")
    yield f"  {scalar(unique(stage.name, taken))}:"
    if stage.counted_by:
        yield from _comment(say("draft.counted_by", head.language), "    ")
        yield f"    {head.key('counted by')}: {scalar(stage.counted_by)}"
        return
    met = count(max(event.people for event in stage.events), head.language)
    if "at least 2 times" not in stage.rule:
        yield from _comment(say("draft.people", head.language, people=met), "    ")
    yield f"    {head.key('reached when')}: {head.rule(stage.rule)}"
    if stage.anchor == "first purchase" and "value" in head.fields and head.currency:
        yield from _worth(stage, choice.refund, head)
    if first:
        yield from _comment(say("draft.stage", head.language), "    ")
    yield from _touchpoints(stage, head, first=first)


def _worth(stage: Chosen, refund: EventSeen | None, head: Heading) -> Iterator[str]:
    less = f" less total of {quoted(refund.name)}" if refund else ""
    yield from _comment(say("draft.worth_less" if refund else "draft.worth", head.language), "    ")
    yield f"    {head.key('worth')}: {head.rule(f'total of {stage.rule}{less}')}"
    if head.days is not None and head.days < LONG_ENOUGH_FOR_A_YEAR:
        within = "90 days" if head.days >= HALF_A_YEAR else "30 days"
        yield from _comment(say("draft.worth_within", head.language), "    ")
        yield f"    {head.key('worth within')}: {length_in(within, head.language)}"


def _touchpoints(stage: Chosen, head: Heading, *, first: bool) -> Iterator[str]:
    if not stage.before and not stage.afterwards:
        return
    yield f"    {head.key('touchpoints')}:"
    taken: set[str] = set()
    for event in stage.before:
        yield from _touchpoint(event, stage, head, taken)
        if first and event is stage.before[0]:
            yield from _comment(say("draft.touchpoint", head.language), "        ")
    for event in stage.afterwards:
        yield from _touchpoint(event, stage, head, taken)
        yield f"        {head.key('after reaching')}: {yes_in(True, head.language)}"


def _touchpoint(event: EventSeen, stage: Chosen, head: Heading, taken: set[str]) -> Iterator[str]:
    yield f"      {scalar(unique(event.name, taken))}:"
    yield f"        {head.key('happens when')}: {scalar(quoted(event.name))}"
    rated = next((name for name in RATINGS if name in head.fields), None)
    if stage.anchor == "recommends" and rated and event in stage.events:
        text = say("draft.measured_by", head.language, field=rated, event=label(event.name))
        yield from _comment(text, "        ")


def _rest(choice: Choice, head: Heading) -> Iterator[str]:
    language = head.language
    if choice.model and choice.left_out:
        yield from _comment(say("draft.left_out", language))
        for stage in choice.model.stages:
            if stage.anchor in choice.left_out:
                texts = stage.texts[language]
                points = ", ".join(texts.touchpoints[:3])
                yield from _comment(f"  {texts.name}: {points}")
        yield ""
    if choice.left_over:
        names = ", ".join(label(event.name) for event in choice.left_over[:20])
        more = " …" if len(choice.left_over) > 20 else ""
        yield from _comment(say("draft.left_over", language, names=names + more))
        yield ""
    yield from _comment(say("draft.next", language))
