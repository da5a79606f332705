"""The same by a plain Django view: `python -m benchmarks.engines.django_view FOLDER PORT KEY`.

A request is read by json, its key looked up in the database, its events appended to a file that is
synced, then answered. No middleware, no group commit; what came is not carried into a log.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from threading import Lock
from typing import Any

FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()


def configure() -> None:
    import django
    from django.conf import settings

    file = {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "plain.sqlite3"}
    settings.configure(
        SECRET_KEY="x", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__, MIDDLEWARE=[],
        DATABASES={"default": {**file, "CONN_MAX_AGE": None}}, INSTALLED_APPS=[],
    )  # fmt: skip
    django.setup()


class Arrivals:
    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._lock = Lock()

    def append(self, content: bytes) -> None:
        with self._lock:
            os.write(self._handle, content)
            os.fdatasync(self._handle)


def is_known(key: str) -> bool:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM keys WHERE key = %s", [key])
        return cursor.fetchone() is not None


def batch(request: Any) -> Any:
    from django.http import JsonResponse

    key = request.headers["authorization"].removeprefix("Bearer ")
    if not is_known(key):
        return JsonResponse({"success": False}, status=401)
    events = json.loads(request.body)["batch"]
    arrivals.append("".join(json.dumps(event) + "\n" for event in events).encode())
    return JsonResponse({"success": True})


async def serve(port: int) -> None:
    from django.core.asgi import get_asgi_application
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server.embed import Server

    application = get_asgi_application()
    server = Server(
        application, address="127.0.0.1", port=port, interface=Interfaces.ASGINL,
        websockets=False, log_level=LogLevels.error,
    )  # fmt: skip
    print("up", flush=True)
    await server.serve()


def make_keys(key: str) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE keys (key TEXT PRIMARY KEY)")
        cursor.execute("INSERT INTO keys VALUES (%s)", [key])


if __name__ == "__main__":
    from django.urls import path

    configure()
    make_keys(sys.argv[3])
    arrivals = Arrivals(FOLDER / "arrivals.jsonl")
    urlpatterns = [path("v1/batch", __import__("django.views.decorators.csrf", fromlist=["x"])
                        .csrf_exempt(batch))]  # fmt: skip
    asyncio.run(serve(int(sys.argv[2])))
