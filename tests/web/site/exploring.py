"""A running app, asked by schemathesis for whatever its own description allows and forbids."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import Status, from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished
from schemathesis.engine.recorder import ScenarioRecorder
from tests.served import Served, serving
from tests.web.small_journey import TEXT, events

MAKE = """
import sys, django
django.setup()
from pathlib import Path
from rute.web.accounts.models import User
from rute.web.collect.services import make_key
from rute.web.journeys.services import create
from rute.web.journeys.tokens import make
owner = User.objects.create_user("sari@kopisenja.example", "three roasts for one", name="Sari")
journey = create("Kopi Senja", sys.stdin.read(), owner, [Path(sys.argv[1])])
print(make(owner, "exploring"), make_key(journey, "exploring", "server", None)[1])
"""
SLUG = "kopi-senja"


@dataclass
class Explored:
    """asked: requests sent; statuses: of their answers; wrong: what a check found, with the
    request as a curl command; tried: operations that were asked."""

    asked: int = 0
    statuses: set[int] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    tried: set[str] = field(default_factory=set)

    def note(self, recorder: ScenarioRecorder) -> None:
        answers = [one.response for one in recorder.interactions.values() if one.response]
        self.asked += len(answers)
        self.statuses |= {answer.status_code for answer in answers}
        if answers:
            self.tried.add(recorder.label)
        for check in (check for some in recorder.checks.values() for check in some):
            if check.failure_info is not None:
                said = check.failure_info.failure.message
                self.wrong.append(f"{check.name}: {said}\n{check.failure_info.code_sample}")


@dataclass(frozen=True)
class Described:
    """An app, its description, and keys that open it: of a program, and to send events."""

    app: Served
    description: dict[str, Any]
    token: str
    key: str

    def explored(
        self, examples: int, *, keys: bool = True, there: bool = True, only: str = ""
    ) -> Explored:
        """Sends what lies at the limits of each schema, within and without, then `examples` of
        each operation by chance, always the same. keys: with the keys; there: about the journey
        there is, else about whichever. only: the paths to ask, as a regular expression."""
        paths = self.description["paths"]
        some = {path: said for path, said in paths.items() if re.search(only, path)}
        schema = schemathesis.openapi.from_dict(
            {**self.description, "paths": some}, config=self._config(examples, keys, there)
        )
        found = Explored()
        for event in from_schema(schema).execute():
            if isinstance(event, ScenarioFinished):
                found.note(event.recorder)
                assert event.status != Status.ERROR, event.recorder.label
            assert not isinstance(event, NonFatalError | FatalError), event
        return found

    def _config(self, examples: int, keys: bool, there: bool) -> SchemathesisConfig:
        """A text that says no journey is refused although it is a text: that is no fault."""
        refused = {"positive_data_acceptance": {"expected-statuses": [200, 400, 401, 404, 409]}}
        parts: list[dict[str, Any]] = [
            {"include-tag": tag, "checks": {} if tag == "collect" else refused,
             "headers": {"Authorization": f"Bearer {key}"} if keys else {},
             "parameters": {name: value} if there else {}}
            for tag, key, name, value in (("collect", self.key, "path.key", self.key),
                                          ("permission", self.key, "path.key", self.key),
                                          ("journeys", self.token, "path.slug", SLUG))
        ]  # fmt: skip
        return SchemathesisConfig.from_dict(
            {
                "seed": 25, "base-url": self.app.url, "workers": 1,
                "generation": {
                    "max-examples": examples, "deterministic": True, "no-shrink": True,
                    "with-security-parameters": False,
                },
                "phases": {"stateful": {"enabled": False}},
                "operations": parts,
            }
        )  # fmt: skip


@contextmanager
def described(folder: Path) -> Iterator[Described]:
    """Starts an app with one journey."""
    file = folder / "events.csv"
    file.write_text(events(), encoding="utf-8")
    with serving(folder / "app") as app:
        token, key = app.run("-c", MAKE, str(file), text=TEXT).split()
        status, text = app.get("/api/openapi.json")
        assert status == 200
        yield Described(app, json.loads(text), token, key)
