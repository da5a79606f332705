"""A journey from a stranger: whatever its `data:` names, nothing outside the folder is read into
the answer, nothing is written, and nothing waits for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.running import Run

SECRET = "person,time,event\nsecret-person,2026-03-01,Secret Event\n"
QUERIES = {
    "an absolute path": "select * from read_csv('{outside}')",
    "the folder above": "select * from read_csv('../outside.csv')",
    "a path made of parts": "select * from read_csv('..' || '/outside' || '.csv')",
    "a link that leads out": "select * from read_csv('link.csv')",
    "a pattern": "select * from read_csv('/etc/*')",
    "the text of a file": "select content as person, now() as time, 'x' as event "
    "from read_text('/etc/passwd')",
    "a listing": "select file as person, now() as time, 'x' as event from glob('/etc/*')",
    "an address": "select * from read_csv('https://x.example/a.csv')",
    "an extension": "install httpfs; select 1",
    "another database": "attach '{outside}.db'; select 1",
    "a copy out": "copy (select 1) to '{outside}.copied'",
    "two statements": "select 1; select 2",
    "a setting": "set enable_external_access = true; select * from read_csv('{outside}')",
    "an environment variable": "select getenv('HOME') as person, now() as time, 'x' as event",
}


@pytest.fixture
def outside(shop: Path) -> Path:
    """A file beside the folder of the shop."""
    path = shop.parent / "outside.csv"
    path.write_text(SECRET)
    return path


def with_data(shop: Path, entry: str) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("events.csv", entry))


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES.keys())
def test_a_query_reaches_nothing_outside_its_folder(
    run: Run, shop: Path, outside: Path, query: str
) -> None:
    (shop / "link.csv").symlink_to(outside)
    (shop / "q.sql").write_text(query.format(outside=outside))
    with_data(shop, "q.sql")
    before = sorted(path.name for path in shop.parent.iterdir())
    shown = run("check")
    told = shown.out + shown.err
    assert shown.code == 1
    assert "Traceback" not in told
    assert "root:" not in told
    assert "secret-person" not in told
    assert "Secret Event" not in told
    after = sorted(path.name for path in shop.parent.iterdir() if path.name != "cache")
    assert after == [name for name in before if name != "cache"]


def test_what_never_ends_is_not_waited_for(run: Run, shop: Path) -> None:
    os.mkfifo(shop / "pipe.csv")
    (shop / "zeros.csv").symlink_to("/dev/zero")
    (shop / "loop.csv").symlink_to("loop.csv")
    (shop / "folder.csv").mkdir()
    sound = (shop / "shop.journey.yaml").read_text()
    for name in ("pipe.csv", "zeros.csv", "loop.csv", "folder.csv"):
        (shop / "shop.journey.yaml").write_text(sound.replace("events.csv", name))
        shown = run("check")
        assert shown.code == 1, name
        assert f"shop.journey.yaml:7  error  {name}: " in shown.out
    (shop / "shop.journey.yaml").unlink()
    os.mkfifo(shop / "shop.journey.yaml")
    assert "a folder or a device, not a file" in run("check", "shop.journey.yaml").err


def test_what_is_counted_by_may_not_be_elsewhere_either(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    for where in ("https://x.example/a.csv reach", "/dev/zero reach", ".hidden.csv reach"):
        journey.write_text(journey.read_text() + f"    counted by: {where}\n")
        assert run("check").code == 1
        journey.write_text(journey.read_text().replace(f"    counted by: {where}\n", ""))
