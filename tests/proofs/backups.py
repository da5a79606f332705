"""Does a backup taken from an app that runs and collects give an app that answers the same?"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from tests.postgres import postgres
from tests.served import serving
from tests.web.operate.apps import made, numbers, reached, send, until


def restored_alike() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        lines = [f"SQLite: {restored(Path(folder), '', '')}"]
    with tempfile.TemporaryDirectory() as folder, postgres() as server:
        told = restored(Path(folder), server.create("first"), server.create("second"))
    return [*lines, f"PostgreSQL: {told}"]


def restored(place: Path, first: str, second: str) -> str:
    """Two backups: one in quiet, whose numbers must be the same; one while events come in, which
    must hold all that was answered 200 before it began."""
    quiet, busy = place / "quiet.tar", place / "busy.tar"
    with serving(place / "app", settings={"RUTE_DATABASE_URL": first}) as app:
        slug, key = made(app)
        assert send(app, key, "Ad Clicked", range(400)) == 200
        until(lambda: reached(app, slug)[:1] == [400])
        before = numbers(app, slug)
        app.run("-m", "rute", "backup", str(quiet))
        sent = [400]
        ended = threading.Event()

        def keep_sending() -> None:
            while not ended.is_set():
                if send(app, key, "Ad Clicked", range(sent[0], sent[0] + 50)) == 200:
                    sent[0] += 50

        sender = threading.Thread(target=keep_sending)
        sender.start()
        until(lambda: sent[0] >= 1000)
        least = sent[0]
        app.run("-m", "rute", "backup", str(busy))
        ended.set()
        sender.join()
    settings = {"RUTE_DATABASE_URL": second}
    again = {**app.environment, **settings, "RUTE_FOLDER": str(place / "again")}
    command = [sys.executable, "-m", "rute", "restore"]
    subprocess.run([*command, str(quiet)], env=again, check=True, stdout=subprocess.DEVNULL)
    with serving(place / "again", settings=settings) as other:
        until(lambda: reached(other, slug)[:1] == [400])
        assert numbers(other, slug) == before
    if second:
        return "the numbers of the restored app are those of before."
    again["RUTE_FOLDER"] = str(place / "busy")
    subprocess.run([*command, str(busy)], env=again, check=True, stdout=subprocess.DEVNULL)
    with serving(place / "busy", settings=settings) as other:
        until(lambda: (reached(other, slug)[:1] or [0])[0] >= least)
        found = reached(other, slug)[0]
    assert found is not None
    assert found <= sent[0]
    return (
        f"the numbers of the restored app are those of before; of one backed up while events came "
        f"in, all {least:,} that were answered before it began are there, each once."
    )
