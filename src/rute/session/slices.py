"""Whose numbers, and broken down by what: the histories as a question looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rute.errors import QuestionError
from rute.journey.model import Journey
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories

PERSONA = "persona"
NOBODY = "nobody"
FIRST = "first "


def sliced(
    histories: Histories, journey: Journey | None, *, by: str | None, persona: str | None, now: int
) -> Histories:
    """The histories a question with `by` and `persona` is asked of.

    by: a field, "first FIELD" (each person's first known value), or "persona" where the journey
    finds any; persona: whose people alone, "nobody" for those who are no persona's. Raises
    QuestionError for a persona that does not exist or is only drawn.
    """
    if persona is not None:
        from rute.measure.personas import people_of

        asked = _journey_of(journey)
        histories = people_of(asked, histories, _name(asked, persona), now)
    if by is None:
        return histories
    if by.casefold() == PERSONA and journey and any(p.found_by for p in journey.personas):
        from rute.measure.personas import with_personas_known

        return with_personas_known(journey, histories, now)
    if by.casefold().startswith(FIRST) and by not in histories.fields:
        from rute.measure.first_known import with_first_known

        return with_first_known(histories, by[len(FIRST) :].strip(), now)
    return histories


def told_apart(
    histories: Histories, journey: Journey | None, by: str | Sequence[str] | None,
    persona: str | None, now: int,
) -> tuple[Histories, tuple[str, ...]]:  # fmt: skip
    """As `sliced`, for questions that tell people apart by several things, by calendar periods
    and by the persona they were at entry; with their names."""
    names = (by,) if isinstance(by, str) else tuple(by or ())
    ready = sliced(histories, journey, by=None, persona=persona, now=now)
    for name in names:
        if name.casefold() != PERSONA:
            ready = sliced(ready, journey, by=name, persona=None, now=now)
    return ready, tuple(spelled(name, ready) or name for name in names)


def spelled(by: str | None, histories: Histories) -> str | None:
    """`by` as the derived field is called, whatever its case."""
    if by is None:
        return None
    return next((name for name in histories.derived if name.casefold() == by.casefold()), by)


def is_nobody(journey: Journey, persona: str) -> bool:
    """Whether the name means the people who are no persona's."""
    names = {each.name.casefold() for each in journey.personas}
    return persona.strip().casefold() == NOBODY and NOBODY not in names


def _name(journey: Journey, persona: str) -> str | None:
    return None if is_nobody(journey, persona) else persona


def _journey_of(journey: Journey | None) -> Journey:
    if journey is None:
        raise QuestionError(Message("persona.no_journey"), do=Message("persona.write_one"))
    return journey
