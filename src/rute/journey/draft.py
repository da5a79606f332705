"""`rute start`: from what an export holds to a journey file a person can read and go on with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rute.errors import QuestionError
from rute.journey.drafting.choose import Choice, choose
from rute.journey.drafting.keys_in import rule_in
from rute.journey.drafting.recognise import EventSeen
from rute.journey.drafting.write import Heading, label, written
from rute.journey.model import ReadAs
from rute.journey.stage_models import StageModel, model_names, stage_model
from rute.words.catalog import say
from rute.words.message import Message

__all__ = ["Draft", "EventSeen", "draft_journey"]

LONGEST_EVENT_NAME = 200
DEFAULT_MODEL = "value journey"


@dataclass(frozen=True, slots=True)
class Draft:
    """A journey file as text, and in sentences what was understood of the export."""

    text: str
    understood: tuple[str, ...]


def draft_journey(
    *,
    name: str,
    events: Sequence[EventSeen],
    data: Sequence[str | ReadAs],
    fields: Collection[str] = (),
    order_field: str | None = None,
    currency: str | None = None,
    zone: str | None = None,
    country: str | None = None,
    language: str = "en",
    model: str | None = None,
    people: int | None = None,
    days: float | None = None,
    reports: Sequence[str] = (),
    cautions: Sequence[str] = (),
) -> Draft:
    """A commented journey file from the events of an export.

    `fields`: every field events have; `order_field`: the one that tells orders apart; `people`:
    how many people the export has (default: those of the commonest event); `model`: a stage
    model to insist on; `days`: from the first event to the last; `reports`: files and columns
    of totals without people; `cautions`: what to keep in mind about the data. Raises
    QuestionError for an unknown model or an export without events.
    """
    usable = [e for e in events if e.name.strip() and len(e.name) <= LONGEST_EVENT_NAME]
    if not usable:
        raise QuestionError(Message("wrong.no_events"))
    choice = choose(
        usable,
        order_field=order_field,
        model=_model(model),
        language=language,
        people=people or max(event.people for event in usable),
        by_name=model is not None,
        reports=reports,
    )
    head = Heading(
        label(name) or "?",
        data,
        tuple(sorted(fields)),
        currency,
        zone,
        country,
        language,
        days,
        tuple(cautions),
    )
    return Draft(written(choice, head), tuple(_understood(choice, language)))


def _model(name: str | None) -> StageModel:
    found = stage_model(name or DEFAULT_MODEL)
    if found is None:
        raise QuestionError(
            Message("find.no_model", text=name),
            exists=Message("find.models", names=", ".join(model_names())),
        )
    return found


def _understood(choice: Choice, language: str) -> Iterator[str]:
    if choice.model:
        name = say(f"model.{choice.model.name}", language)
        yield say("draft.by_model", language, model=name)
    else:
        yield say("draft.by_itself", language)
    for stage in choice.stages:
        if stage.counted_by:
            yield say("draft.stage_counted", language, stage=label(stage.name),
                      report=stage.counted_by)  # fmt: skip
        elif choice.model and stage.anchor:
            yield say("draft.stage_from", language, stage=label(stage.name),
                      rule=rule_in(stage.rule, language),
                      why=say(f"draft.shows.{stage.anchor}", language))  # fmt: skip
        else:
            yield label(stage.name)
    if choice.left_over:
        yield say("draft.unplaced", language, number=len(choice.left_over))
