"""rute journey convert"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from rute.cli.deliver import remark
from rute.cli.find import JOURNEY, find_journey, quoted
from rute.cli.journey.carry import Force, OutJourney, refuse_unsound, stem, write
from rute.cli.language import terminal_language
from rute.cli.options import Debug, JourneyPath, text
from rute.errors import QuestionError
from rute.words.catalog import say
from rute.words.message import Message

Model = Annotated[str | None, text("--as", "option.as", "MODEL")]


def convert(
    journey: JourneyPath = None,
    shown_as: Model = None,
    out: OutJourney = None,
    force: Force = False,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.convert import model_called
    from rute.journey.file import read_journey
    from rute.journey.stage_models import model_names
    from rute.journey.writing.converted import converted_text

    if shown_as is None:
        there_are = Message("convert.models", names=", ".join(model_names()))
        raise QuestionError(Message("convert.needs_model"), where="--as", exists=there_are)
    path = find_journey(journey, "journey convert")
    model = model_called(shown_as)
    converted = converted_text(read_journey(path), model.name)
    target = out or Path(f"{path.parent / stem(path)}-{model.name.replace(' ', '-')}{JOURNEY}")
    refuse_unsound(converted, path)
    write(target, converted.encode(), force=force)
    language = terminal_language()
    remark(say("carry.written", language, path=target))
    remark(say("carry.next", language, command=f"rute journey show {quoted(target)}"))
