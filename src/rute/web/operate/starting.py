"""`rute serve` and `rute work`, from what the command line said to the end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rute.web.operate.logs import set_up_logs
from rute.web.operate.setting_up import loading, migrate, set_up
from rute.web.site import folder

JOBS = 2  # at once in one `rute work`


@dataclass(frozen=True)
class Started:
    """What is said once the address answers. link: where its owner goes first, and what it is:
    "invitation" (nobody owns it yet), "sign_in", or "journey"."""

    address: str
    folder: Path
    link: str | None = None
    link_is: str = ""


def start(
    host: str,
    port: int,
    *,
    journey: Path | None = None,
    once: bool = False,
    shown: Callable[[Started], None],
    looked: Callable[[str, int], None] = lambda *_: None,
    level: str = "info",
) -> None:
    """Serves until the process is told to stop. journey: a file that is published with its data
    first. once: looks at itself, tells `looked` which page it saw and its bytes, and ends. Raises
    RuteError for what somebody must change."""
    set_up_logs(level)
    with loading():
        set_up()
        migrate()
        from rute.web.operate.parts import parts_of_serving
        from rute.web.operate.serving import serve, stop_this_process
        from rute.web.site.asgi import application

    started = _started(journey)

    def told() -> None:
        shown(started)
        if once:
            from rute.web.operate.looking import look_once

            looked(*look_once(started, host, port))
            stop_this_process()

    serve(application, host, port, parts_of_serving(), told)


def work(jobs: int = JOBS, level: str = "info", begun: Callable[[], None] = lambda: None) -> None:
    """Runs jobs and moves campaigns on, until the process is told to stop."""
    set_up_logs(level)
    with loading():
        set_up()
        migrate()
        from rute.web.campaigns.services import Loop
        from rute.web.work.services import Worker

    ended = threading.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: ended.set())
    worker, campaigns = Worker(jobs), Loop()
    worker.start()
    campaigns.begin()
    begun()
    ended.wait()
    campaigns.end()
    worker.stop()


def _started(journey: Path | None) -> Started:
    from django.conf import settings

    address, place = settings.SITE_URL, folder.root()
    if journey is not None:
        from rute.web.operate.given import way_in

        return Started(address, place, *way_in(journey, address))
    from rute.web.accounts.services import first_owner_link

    link = first_owner_link()
    return Started(address, place, link, "invitation" if link else "")
