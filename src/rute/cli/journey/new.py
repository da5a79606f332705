"""rute journey new"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from rute.cli.deliver import tell
from rute.cli.find import JOURNEY, quoted
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language
from rute.cli.simulate import ENDING, events_beside, write_simulated
from rute.errors import QuestionError, did_you_mean
from rute.journey.model import Language as Spoken
from rute.words.catalog import say
from rute.words.message import Message

Name = Annotated[
    str | None, typer.Argument(metavar="[NAME]", help=spoken("argument.business_name"))
]
Template = Annotated[
    str | None, typer.Option("--template", metavar="NAME", help=spoken("option.template"))
]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=spoken("option.new_out"))]
WithData = Annotated[bool, typer.Option("--with-data", help=spoken("option.with_data"))]
People = Annotated[
    int | None,
    typer.Option("--people", metavar="NUMBER", min=1, max=5_000_000,
                 help=spoken("option.simulate_people")),
]  # fmt: skip
LONGEST = 60
INDONESIAN = {"ritel": "retail", "bank": "finance", "keuangan": "finance", "operator": "telecom",
              "telekomunikasi": "telecom", "toko": "shop", "warung": "shop", "kedai": "shop",
              "penjual": "seller", "lapak": "seller"}  # fmt: skip


def new(
    name: Name = None,
    template: Template = None,
    out: Out = None,
    with_data: WithData = False,
    people: People = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    told = chosen_language(language)
    if template is None:
        list_templates(name, told)
        return
    chosen = known_template(template)
    file = out or Path(f"{file_name(name) if name else chosen}{JOURNEY}")
    if not file.name.endswith(JOURNEY):
        raise QuestionError(Message("templates.ending", file=file), where="--out")
    write_new(chosen, file, told, name, with_data=with_data, people=people)


def list_templates(name: str | None, language: Spoken) -> None:
    from rute.journey.templates import TEMPLATES

    if name is not None:
        raise QuestionError(
            Message("templates.which", name=name),
            exists=Message("templates.are", names=", ".join(TEMPLATES)),
            do=Message("templates.for_instance", name=quoted(Path(name))),
        )
    typer.echo(say("templates.title", language) + "\n")
    for one in TEMPLATES:
        typer.echo(f"  {typer.style(one, bold=True)}")
        tell(say(f"templates.{one}", language), "      ")
    typer.echo("\n" + say("templates.try", language))
    typer.echo("  rute journey new --template retail --with-data")
    typer.echo("  rute map retail.journey.yaml")


def known_template(name: str) -> str:
    from rute.journey.templates import TEMPLATES

    found = " ".join(name.lower().replace("-", " ").split())
    found = INDONESIAN.get(found, found)
    if found in TEMPLATES:
        return found
    raise QuestionError(
        Message("templates.unknown", name=name),
        where="--template",
        exists=did_you_mean(found, TEMPLATES)
        or Message("templates.are", names=", ".join(TEMPLATES)),
        do=Message("templates.see"),
    )


def file_name(business: str) -> str:
    """`Toko Maju & Co.` → `toko-maju-co`. Raises QuestionError where nothing is left."""
    words = re.sub(r"[^\w]+", "-", business.lower().removesuffix(JOURNEY)).strip("-")
    if not words or len(business) > LONGEST:
        raise QuestionError(Message("templates.no_name", name=business, most=LONGEST))
    return words


def write_new(
    template: str, file: Path, language: Spoken, business: str | None, *, with_data: bool,
    people: int | None,
) -> None:  # fmt: skip
    """Writes the journey, and with its data the simulation and its events; never over a file."""
    from rute.events.files import replacing
    from rute.journey.templates import journey_text, simulation_text

    simulation = file.with_name(file.name.removesuffix(JOURNEY) + ENDING)
    events = events_beside(simulation)
    texts = {file: journey_text(template, language, business=business,
                                data=events.name if with_data else None)}  # fmt: skip
    if with_data:
        texts[simulation] = simulation_text(template, language, business=business)
    refuse_to_replace([*texts, *([events] if with_data else [])])
    with all_or_nothing([*texts, events]):
        file.parent.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            with replacing(path) as written:
                written.write(text.encode("utf-8"))
        if with_data:
            write_simulated(simulation, events, language, people=people)
    for path in texts:
        typer.echo(say("templates.written", language, file=path))
    typer.echo("\n" + say("templates.next", language))
    typer.echo(f"  rute map {quoted(file)}")


@contextmanager
def all_or_nothing(paths: list[Path]) -> Iterator[None]:
    """Takes new files away again where not all of them could be written."""
    there = {path for path in paths if path.exists()}
    try:
        yield
    except BaseException:
        for path in set(paths) - there:
            path.unlink(missing_ok=True)
        raise


def refuse_to_replace(paths: list[Path]) -> None:
    there = [str(path) for path in paths if path.exists()]
    if there:
        raise QuestionError(
            Message("templates.there", files=", ".join(there)), do=Message("templates.elsewhere")
        )
