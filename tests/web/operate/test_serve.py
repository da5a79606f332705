"""`rute serve` as a process: it starts from nothing, answers, and stops cleanly."""

from __future__ import annotations

import json
from pathlib import Path

from tests.served import EMAIL, serving
from tests.web.small_journey import TEXT, events


def test_it_starts_from_nothing_answers_and_stops_cleanly(tmp_path: Path) -> None:
    journey = tmp_path / "shop.journey.yaml"
    journey.write_text(TEXT, encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "events.csv").write_text(events(), encoding="utf-8")
    with serving(
        tmp_path / "app", settings={"RUTE_DATABASE_URL": ""}, arguments=("--journey", str(journey))
    ) as app:
        status, text = app.get("/health/ready")
        assert (status, json.loads(text)["database"]) == (200, "ok")
        assert app.get("/", email=EMAIL)[0] == 200
        app.make_owner("kopi-senja")
        app.wait_for("/j/kopi-senja/")
        assert (app.folder / "app.sqlite3").exists()
        assert (app.folder / "secret.key").stat().st_mode & 0o777 == 0o600
        said = app.log.read_text()
        assert f"Rute is up at {app.url}" in said
        assert app.stop() == 0
        assert "Traceback" not in app.log.read_text()
