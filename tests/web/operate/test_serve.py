"""`rute serve` as a process: it starts from nothing, answers, and stops cleanly."""

from __future__ import annotations

import json

from tests.served import EMAIL, Served


def test_it_starts_from_nothing_answers_and_stops_cleanly(served: Served) -> None:
    status, text = served.get("/health/ready")
    assert (status, json.loads(text)["database"]) == (200, "ok")
    assert served.get("/", email=EMAIL)[0] == 200
    assert (served.folder / "app.sqlite3").exists()
    assert (served.folder / "secret.key").stat().st_mode & 0o777 == 0o600
    said = served.log.read_text()
    assert f"Rute is up at {served.url}" in said
    assert served.stop() == 0
    assert "Traceback" not in served.log.read_text()
