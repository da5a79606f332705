"""rute models"""

from __future__ import annotations

from typing import Annotated

from typer import Option

from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language

Show = Annotated[str | None, Option("--show", metavar="MODEL", help=spoken("option.show_model"))]


def models(
    show: Show = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.convert import model_called
    from rute.journey.stage_models import model_names
    from rute.render.screens.models import model_screen, models_screen
    from rute.render.screens.terminal import draw

    told = chosen_language(language)
    if show is not None:
        draw(model_screen(model_called(show), told), told)
        return
    draw(models_screen(tuple(map(model_called, model_names())), told), told)
