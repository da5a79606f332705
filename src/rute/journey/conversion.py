"""What became of a journey's stages when it is shown in another stage model, and how that is
said on every answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Fold:
    """One stage of the model: the stages of the journey it holds, in their order (none: no
    counterpart), and those among them that count as reaching it."""

    stage: str
    holds: tuple[str, ...] = ()
    counted_by: tuple[str, ...] = ()
    stands_in: bool = False  # nothing stands at its own anchor: a later one counts for it
    targets: tuple[str, ...] = ()  # of the stages it holds, no longer about a whole step


@dataclass(frozen=True, slots=True)
class Conversion:
    """model: the one shown. left_behind: stages without an anchor. inside: campaigns both of
    whose ends lie in one stage, with that stage."""

    model: str
    folds: tuple[Fold, ...]
    left_behind: tuple[str, ...] = ()
    inside: tuple[tuple[str, str], ...] = ()

    def came_from(self, stage: str) -> Fold | None:
        return next((fold for fold in self.folds if fold.stage == stage), None)


def conversion_notes(conversion: Conversion) -> tuple[Message, ...]:
    """What must be said beside numbers of a converted journey."""
    folds = conversion.folds
    several = [fold for fold in folds if len(fold.holds) > 1]
    lists: dict[str, Iterable[str | Message]] = {
        "convert.folded": [
            Message("convert.holds", stage=fold.stage, stages=", ".join(fold.holds))
            for fold in several
        ],
        "convert.stands_in": [
            Message("convert.by", stage=fold.stage, stages=", ".join(fold.counted_by))
            for fold in folds
            if fold.stands_in
        ],
        "convert.targets": [target for fold in folds for target in fold.targets],
        "convert.alone": [fold.stage for fold in folds if not fold.holds],
        "convert.left_behind": conversion.left_behind,
        "convert.inside": [
            Message("convert.campaign", campaign=campaign, stage=stage)
            for campaign, stage in conversion.inside
        ],
    }
    shown = Message("convert.shown", model=Message(f"model.{conversion.model}"))
    return (shown, *(_listing(key, items) for key, items in lists.items() if items))


def _listing(key: str, items: Iterable[str | Message]) -> Message:
    """A sentence with a list in it, each item in the language of the sentence."""
    found = list(items)
    joined: str | Message = found[-1]
    for item in reversed(found[:-1]):
        joined = Message("convert.list", first=item, rest=joined)
    return Message(key, items=joined)
