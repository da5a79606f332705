"""A writer's share on another file system: an S3 server over the wire, and another folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.events.reading_files import NOW, events_of
from tests.events.test_log import batch, rows_of

from rute.errors import StoreError
from rute.events import merging
from rute.events.appending import append
from rute.events.erasing import erase
from rute.events.far import place_at, remembered
from rute.events.manifest import read_log
from rute.events.places import LocalPlace, Place
from rute.events.store import open_store


@pytest.fixture(scope="module")
def bucket() -> Iterator[str]:
    """An address on an S3 server of this process (moto), spoken to by pyarrow over the wire."""
    server_of = pytest.importorskip("moto.server", reason="needs moto: make setup installs it")
    server = server_of.ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    kept = {key: os.environ.get(key) for key in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    os.environ.update(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test")
    said = f"endpoint_override=http%3A%2F%2F{host}%3A{port}&region=us-east-1"
    import pyarrow.fs as fs

    fs.FileSystem.from_uri(f"s3://any/any?{said}&allow_bucket_creation=1")[0].create_dir("events")
    yield f"s3://events/log?{said}"
    for key, value in kept.items():
        os.environ.pop(key) if value is None else os.environ.update({key: value})
    server.stop()


@pytest.fixture(params=["s3", "folder"])
def elsewhere(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    monkeypatch.setattr(merging, "FAN", 3)
    if request.param == "folder":
        return str(tmp_path / "other disk")
    where: str = request.getfixturevalue("bucket")
    return where.replace("/log?", f"/{tmp_path.name}?")


def all_bytes(place: Place) -> bytes:
    return b"".join(place.read(file) or b"" for file in place.files())


def test_a_share_far_away_is_read_merged_and_erased_like_one_here(
    elsewhere: str, tmp_path: Path
) -> None:
    far, here = tmp_path / "far", tmp_path / "here"
    for k in range(4):
        known = f"{k % 3}"
        rows = batch(("ani@contoh.id", 1 + k, "View", None), ("budi@contoh.id", 1, "Pay", known))
        append(far, "app", rows, NOW + k, at=elsewhere if k == 0 else None)
        append(far, "web", rows, NOW + 10 + k)
        append(here, "app", rows, NOW + k)
        append(here, "web", rows, NOW + 10 + k)
    assert remembered(far / "log") == (elsewhere,)
    share = place_at(elsewhere).within("app")
    assert "manifest.json" in share.files()
    assert not (far / "log" / "app" / "manifest.json").exists()
    assert rows_of(read_log(far / "log")) == rows_of(read_log(here / "log"))
    assert len(read_log(far / "log").segments) < 8
    stores = [open_store([], store, now=NOW + 50) for store in (far, here)]
    assert events_of(stores[0].histories) == events_of(stores[1].histories)
    assert stores[0].summary().duplicates == stores[1].summary().duplicates > 0
    for store in (far, here):
        erase(store, ["budi@contoh.id"], NOW + 60)
    assert b"budi" not in all_bytes(share)
    stores = [open_store([], store, now=NOW + 70) for store in (far, here)]
    assert events_of(stores[0].histories) == events_of(stores[1].histories)
    assert stores[0].histories.people == 1


def test_another_machine_reads_what_a_collector_wrote(bucket: str, tmp_path: Path) -> None:
    where = bucket.replace("/log?", "/shared?")
    append(tmp_path / "one", "one", batch(("a", 1, "View", None)), NOW, at=where)
    append(tmp_path / "two", "two", batch(("b", 1, "View", None)), NOW, at=where)
    for machine in ("one", "two"):
        log = read_log(tmp_path / machine / "log")
        assert [share.writer for share in log.shares] == ["one", "two"]


def test_what_cannot_be_reached_says_what_state_the_data_is_in() -> None:
    dead = "s3://events/log?endpoint_override=http%3A%2F%2F127.0.0.1%3A9&region=us-east-1"
    with pytest.raises(StoreError, match="was not added, and may be sent again"):
        place_at(dead).put("x", b"")


def test_addresses_that_hold_a_password_or_that_nobody_knows_are_refused(tmp_path: Path) -> None:
    for where, said in (
        ("s3://key:secret@events/log", "must not hold a password"),
        ("nosuch://events/log", "no file system is known for nosuch://"),
    ):
        with pytest.raises(StoreError, match=said) as caught:
            append(tmp_path, "app", batch(("a", 1, "View", None)), NOW, at=where)
        assert "secret" not in str(caught.value)
    assert isinstance(place_at(str(tmp_path)), LocalPlace)


def test_one_writer_in_two_places_is_told_before_anything_is_counted_twice(tmp_path: Path) -> None:
    append(tmp_path / "a", "app", batch(("a", 1, "View", None)), NOW, at=str(tmp_path / "x"))
    append(tmp_path / "a", "app", batch(("a", 1, "View", None)), NOW, at=str(tmp_path / "y"))
    with pytest.raises(StoreError, match="two places have a writer called app"):
        read_log(tmp_path / "a" / "log")
