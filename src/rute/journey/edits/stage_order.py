"""Where a stage stands: by the order of the file, or, beside a stage model, by its `after`."""

from __future__ import annotations

from rute.errors import QuestionError
from rute.journey.edits.cards import Card, cards
from rute.journey.edits.edit import set_value
from rute.journey.edits.moving import move
from rute.journey.edits.splice import Edited
from rute.journey.file import examine_text
from rute.journey.formats.places import Place
from rute.journey.stage_models.model import stage_model
from rute.words.message import Message


def move_stage(text: str, name: str, behind: str | None) -> Edited:
    """The text with the stage called `name` behind another one, or (None) first.

    Stages of a stage model keep that model's order, and so does what the whole journey can be
    shown as: moving one of them raises QuestionError. A stage of the file's own beside a model
    says `after`, and never comes first.
    """
    journey = examine_text(text).journey
    model = stage_model(journey.model) if journey and journey.model else None
    if model is None:
        return _in_file(text, name, behind)
    if model.stage(name) is not None:
        raise QuestionError(Message("edit.model_places", name=name, model=model.name))
    if behind is None:
        raise QuestionError(Message("edit.model_first", name=name))
    return set_value(text, ("stages", name, "after"), behind)


def _in_file(text: str, name: str, behind: str | None) -> Edited:
    row = [card for card in cards(text) if card.kind == "stage"]
    place = _place(row, name)
    if behind is None:
        return move(text, place, place[:-1], 0)
    target = _place(row, behind)
    among = [card.place for card in row if card.place[:-1] == target[:-1]]
    return move(text, place, target[:-1], among.index(target) + 1)


def _place(row: list[Card], name: str) -> Place:
    for card in row:
        if card.name.lower() == name.lower():
            return card.place
    raise QuestionError(Message("edit.nothing_there", place=f"stages/{name}"))
