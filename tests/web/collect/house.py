"""A collector over a temporary folder, spoken to as a server would, without Django."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from rute.events.duplicates import repeats
from rute.events.manifest import read_log
from rute.events.rejected import rejects_of
from rute.events.schema import IDENTIFIERS
from rute.events.taking import Reading
from rute.web.collect.asgi import Collect
from rute.web.collect.credentials import Key, digest_of
from rute.web.collect.drain import Destination
from rute.web.collect.permits import Hears
from rute.web.collect.running import Running

WEB, SERVER, REVOKED = "rute_web_1", "rute_server_2", "rute_server_3"
KEYS = (
    Key(1, digest_of(WEB), "web", "shop"),
    Key(2, digest_of(SERVER), "server", "shop"),
    Key(3, digest_of(REVOKED), "server", "shop", revoked=True),
    Key(4, digest_of("rute_server_4"), "server", "bank"),
)
READING = Reading("Asia/Jakarta", "IDR", "ID")


@dataclass(frozen=True)
class Said:
    """What was answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        return str(json.loads(self.body)["error"]["code"])


@dataclass
class House:
    """keys: what the database holds; an exception is raised instead. asked: the fields that
    the journeys' rules ask for. woken: by journey how often."""

    folder: Path
    keys: tuple[Key, ...] | Exception = KEYS
    asked: tuple[str, ...] = ()
    stores: dict[str, Path] = field(default_factory=dict)
    woken: Counter[str] = field(default_factory=Counter)
    used: Counter[int] = field(default_factory=Counter)
    hears: Hears | None = None
    current: Running | None = None

    def begin(self) -> Running:
        if self.current is None:
            self.current = self.another()
        return self.current

    def another(self) -> Running:
        """What a second process would have."""
        return Running(
            self.folder / "arrivals", self._load, self._to, self._woken, self.used.update
        )

    def _load(self) -> tuple[Key, ...]:
        if isinstance(self.keys, Exception):
            raise self.keys
        return self.keys

    def _to(self, key: Key) -> Destination | None:
        channel = "web" if key.kind == "web" else None
        return Destination(
            key.journey, self.store(key.journey), lambda: (READING, self.asked), channel
        )

    def _woken(self, slug: str) -> None:
        self.woken[slug] += 1

    def store(self, slug: str = "shop") -> Path:
        return self.stores.get(slug, self.folder / slug / "store")

    def send(
        self, path: str, body: Any = b"", *, method: str = "POST", key: str | None = SERVER,
        parts: int = 1, **headers: str,
    ) -> Said:  # fmt: skip
        app = self.app if self.hears else Collect(self, "http://127.0.0.1:8321")
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is not None:
            sent.setdefault("authorization", f"Bearer {key}")
        return asyncio.run(asked(app, path, content, method, sent, parts))

    @cached_property
    def app(self) -> Collect:
        return Collect(self, "http://127.0.0.1:8321", self.hears)

    def drained(self) -> None:
        """Everything that was taken is in the logs."""
        running = self.begin()
        for _ in range(3000):
            if not running.waiting:
                return
            time.sleep(0.02)
        raise AssertionError("not drained", running.done, running.faults)

    def end(self) -> None:
        if self.current is not None:
            self.current.end()
        self.current = None

    def rows(self, slug: str = "shop") -> list[dict[str, Any]]:
        """The events that count, in order of arrival."""
        return counted_rows(self.store(slug))

    def rejects(self, slug: str = "shop") -> list[tuple[str, str]]:
        log = read_log(self.store(slug) / "log")
        return [(row["reason"], row["text"]) for _, table in rejects_of(log)
                for row in table.to_pylist()]  # fmt: skip


def counted_rows(store: Path) -> list[dict[str, Any]]:
    log = read_log(store / "log")
    hidden, found = repeats(log), []
    for segment in log.segments:
        fields = [f for share in log.shares for entry in share.entries for f in entry.fields]
        names = [
            "id",
            "time",
            "received",
            *IDENTIFIERS,
            "name",
            "channel",
            "source",
            "medium",
            "campaign",
            "currency",
            "value",
            *dict.fromkeys(f"field.{f}" for f in fields),
        ]
        table: pa.Table = log.read(segment, names)  # fmt: skip
        away = set(hidden.of(segment).tolist())
        for row, one in enumerate(table.to_pylist()):
            if row not in away:
                found.append({k: v for k, v in one.items() if v is not None})
    return found


async def asked(
    app: Collect, path: str, content: bytes, method: str, headers: dict[str, str], parts: int = 1
) -> Said:
    """One request as a server hands it over, its body in so many parts."""
    size = -(-len(content) // parts) or 1
    pieces = [content[at : at + size] for at in range(0, len(content), size)] or [b""]
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    scope = {
        "type": "http", "method": method, "path": path, "query_string": b"",
        "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in headers.items()],
    }  # fmt: skip
    await app(scope, receive, send)
    given = {k.decode(): v.decode() for k, v in said[0]["headers"]}
    return Said(said[0]["status"], given, said[1]["body"])
