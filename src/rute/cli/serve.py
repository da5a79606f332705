"""rute serve"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rute.cli.app import needs_the_app
from rute.cli.demo import write_demo
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.map import somebody_looks
from rute.cli.options import Debug, Language, NoOpen
from rute.words.catalog import say
from rute.words.formats import count

if TYPE_CHECKING:
    from rute.web.operate.starting import Started

DEMO, PEOPLE, SEED = "demo", 40_000, 7

Folder = Annotated[
    Path | None, typer.Option("--folder", metavar="FOLDER", help=spoken("option.app_folder"))
]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help=spoken("option.host"))]
Port = Annotated[
    int, typer.Option("--port", metavar="NUMBER", min=1, max=65535, help=spoken("option.port"))
]
OfJourney = Annotated[
    Path | None,
    typer.Option("--journey", metavar="FILE", help=spoken("option.serve_journey")),
]
Demo = Annotated[bool, typer.Option("--demo", help=spoken("option.serve_demo"))]
Once = Annotated[bool, typer.Option("--once", help=spoken("option.serve_once"))]


def serve(
    folder: Folder = None,
    host: Host = "127.0.0.1",
    port: Port = 8321,
    journey: OfJourney = None,
    demo: Demo = False,
    once: Once = False,
    no_open: NoOpen = False,
    language: Language = None,
    debug: Debug = False,
) -> None:
    needs_the_app()
    from rute.web.operate.setting_up import configure

    told = chosen_language(language)
    configure(folder, host, port)
    given = demo_journey(told) if demo else journey
    from rute.web.operate.starting import start

    def shown(started: Started) -> None:
        say_where(started, told)
        if given is not None and not no_open and not once and somebody_looks():
            open_page(started.link)

    def looked(page: str, size: int) -> None:
        typer.echo(say("serve.looked", told, page=page, size=count(round(size / 1000), told)))

    start(
        host, port, journey=given, once=once, shown=shown, looked=looked,
        level="debug" if debug else "info",
    )  # fmt: skip


def demo_journey(told: str) -> Path:
    """The demo's journey file, its year of events written into the app's folder first."""
    from rute.web.site.folder import made

    return write_demo(made() / DEMO, PEOPLE, SEED, told)


def say_where(started: Started, told: str) -> None:
    typer.echo(say("serve.up", told, address=started.address, folder=started.folder))
    if started.link:
        typer.echo(say(f"serve.{started.link_is}", told, link=started.link))
    typer.echo(say("serve.stop", told), err=True)


def open_page(link: str | None) -> None:
    import webbrowser

    if link:
        webbrowser.open(link)
