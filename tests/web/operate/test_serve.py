"""`rute serve` as a process: it starts from nothing, answers, and stops cleanly."""

from __future__ import annotations

import json
from pathlib import Path

from tests.served import EMAIL, serving


def test_it_starts_from_nothing_answers_and_stops_cleanly(tmp_path: Path) -> None:
    with serving(tmp_path / "app", settings={"RUTE_DATABASE_URL": ""}) as app:
        status, text = app.get("/health/ready")
        assert (status, json.loads(text)["database"]) == (200, "ok")
        assert app.get("/", email=EMAIL)[0] == 200
        assert (app.folder / "app.sqlite3").exists()
        assert (app.folder / "secret.key").stat().st_mode & 0o777 == 0o600
        said = app.log.read_text()
        assert f"Rute is up at {app.url}" in said
        assert app.stop() == 0
        assert "Traceback" not in app.log.read_text()
