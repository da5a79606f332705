"""Nothing that was answered 200 is lost, whatever the disk, the database or the logs do."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest
from tests.web.collect.house import SERVER, House

from rute.events.appending import append
from rute.web.collect import ahead, drain, running


def event(number: int, **more: object) -> dict[str, object]:
    return {"event": "Seen", "userId": f"u{number}", **more}


def users(house: House, slug: str = "shop") -> list[str]:
    return [row["user"] for row in house.rows(slug)]


def test_it_is_on_the_disk_before_it_is_answered(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "EVERY", 60.0)
    synced: list[bytes] = []

    def sync(handle: int) -> None:
        synced.append(Path(f"/proc/self/fd/{handle}").read_bytes())

    house.begin().ahead._sync = sync
    assert house.send("/v1/track", event(1)).status == 200
    assert b'"u1"' in synced[-1]


def test_journeys_each_get_their_own_and_are_woken(house: House) -> None:
    house.send("/v1/track", event(1))
    house.send("/v1/track", event(2), key="rute_server_4")
    house.drained()
    assert (users(house), users(house, "bank")) == (["u1"], ["u2"])
    assert set(house.woken) == {"shop", "bank"}
    house.end()
    assert house.used == {2: 1, 4: 1}


def test_what_came_twice_counts_once_for_ever(house: House) -> None:
    for _ in range(2):
        house.send("/v1/track", event(1, messageId="same"))
        house.drained()
    house.end()
    house.send("/v1/batch", {"batch": [{"type": "track", **event(1, messageId="same")}] * 2})
    house.drained()
    assert users(house) == ["u1"]


def test_equal_events_without_an_id_are_two(house: House) -> None:
    for _ in range(2):
        house.send("/v1/track", event(1, timestamp="2026-01-01T00:00:00Z"))
    house.drained()
    assert users(house) == ["u1", "u1"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("at", ["write", "sync", "open"])
def test_a_disk_that_takes_nothing_is_said_and_recovered_from(
    house: House, monkeypatch: pytest.MonkeyPatch, number: int, at: str
) -> None:
    monkeypatch.setattr(ahead, "_PAUSE", 0.0)
    begun = house.begin()
    assert house.send("/v1/track", event(1)).status == 200

    def fails(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    def half(handle: int, content: bytes) -> int:
        if len(content) < 20:
            fails()
        return os.pwrite(handle, bytes(content)[: len(content) // 2], os.fstat(handle).st_size)

    with monkeypatch.context() as broken:
        if at == "write":
            broken.setattr(ahead.os, "write", half)
        elif at == "open":
            house.drained()
            broken.setattr(ahead.os, "open", fails)
        else:
            broken.setattr(begun.ahead, "_sync", fails)
        said = house.send("/v1/track", event(2))
        assert (said.status, said.code) == (503, "unready")
        assert int(said.headers["retry-after"]) > 0
        assert begun.trouble is not None
        kinds = {errno.ENOSPC: "full", errno.EROFS: "read_only", errno.EIO: "broken"}
        assert begun.trouble.kind == kinds[number]
        assert os.strerror(number) in begun.trouble.text
    assert house.send("/v1/track", event(3)).status == 200
    assert begun.trouble is None
    house.drained()
    assert sorted(users(house)) == ["u1", "u3"]
    assert not begun.done.damaged


def test_too_little_room_for_the_logs_is_a_full_disk(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "ROOM", 1 << 60)
    begun = house.begin()
    while begun.tight is None:
        time.sleep(0.01)
    assert house.send("/v1/track", event(1)).status == 503
    monkeypatch.setattr(running, "ROOM", 0)
    while begun.tight is not None:
        time.sleep(0.01)
    assert house.send("/v1/track", event(1)).status == 200


def test_a_log_that_takes_nothing_holds_its_own_journey_up_alone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = append

    def only_bank(store: Path, *args: object, **named: object) -> object:
        if store == house.store("shop"):
            raise OSError(errno.EROFS, "read-only")
        return real(store, *args, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as broken:
        broken.setattr(drain, "append", only_bank)
        for number in (1, 2):
            assert house.send("/v1/track", event(number)).status == 200
            assert house.send("/v1/track", event(9 + number), key="rute_server_4").status == 200
        while len(house.rows("bank")) < 2:
            time.sleep(0.01)
        assert "read-only" in house.begin().done.blocked["shop"]
        assert house.begin().waiting
    house.drained()
    assert (users(house), users(house, "bank")) == (["u1", "u2"], ["u10", "u11"])
    assert not house.begin().done.blocked


def test_killed_between_the_log_and_the_file_nothing_comes_twice(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even what was refused, which has no id to be known by."""

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(drain.Drain, "_remove", killed)
    monkeypatch.setattr(running, "EVERY", 60.0)
    begun = house.begin()
    house.send("/v1/batch", {"batch": [{"type": "track", **event(1)}, {"type": "dance"}]})
    with pytest.raises(KeyboardInterrupt):
        begun._drained()
    monkeypatch.undo()
    monkeypatch.setattr(running, "ROOM", 0)
    begun._drained()
    assert (users(house), len(house.rejects()), begun.waiting) == (["u1"], 1, 0)


def test_a_clock_that_went_back_loses_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.send("/v1/track", event(1))
    house.drained()
    house.end()
    monkeypatch.setattr(drain.time, "time_ns", lambda: 10**18)
    house.send("/v1/track", event(2))
    house.drained()
    assert users(house) == ["u1", "u2"]


def test_what_a_process_left_behind_is_taken_up_by_another(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "EVERY", 60.0)
    gone = house.another()
    house.current = gone
    house.send("/v1/track", event(1))
    second = house.another()
    assert (gone.slot.writer, second.slot.writer) == ("collect-1", "collect-2")
    second._drained()
    assert not house.store().exists()  # its process is still there
    gone.slot.free()  # as the system does for a process that was killed
    second._drained()
    assert users(house) == ["u1"]
    second.end()
    house.current = None


def test_the_database_away_at_the_start_is_waited_for(house: House) -> None:
    house.keys, known = RuntimeError("away"), house.keys
    assert house.send("/v1/track", event(1)).status == 503
    house.keys = known
    house.begin().keys.refresh()
    assert house.send("/v1/track", event(1)).status == 200
    house.keys = RuntimeError("away again")
    house.begin().keys.refresh()
    assert house.send("/v1/track", event(2)).status == 200  # who may send is still known
    house.drained()
    assert users(house) == ["u1", "u2"]


def test_a_damaged_place_is_kept_to_be_looked_at(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "EVERY", 60.0)
    begun = house.begin()
    for number in (1, 2):
        house.send("/v1/track", event(number))
    (file,) = begun.ahead.closed_files()
    content = bytearray(file.read_bytes())
    content[50] ^= 0xFF
    file.write_bytes(content)
    begun._drained()
    assert (users(house), begun.done.damaged) == (["u2"], 1)
    assert [path.suffix for path in begun.slot.folder.glob("0*")] == [".damaged"]


def test_a_stop_drains_what_has_come(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "EVERY", 60.0)
    house.send("/v1/track", event(1))
    house.end()
    assert users(house) == ["u1"]


def test_the_last_arrivals_are_shown_masked_and_with_why_they_were_refused(house: House) -> None:
    from rute.web.collect.recent import forget, kept_of

    house.send("/v1/identify", {"userId": "u1", "traits": {"email": "ani@shop.id", "name": "Ani"}})
    house.drained()
    house.send("/v1/batch", {"batch": [
        {"type": "track", "event": "No one"}, {"type": "track", "event": "Late", "userId": "guest"},
    ]})  # fmt: skip
    house.drained()
    kept = kept_of(house.folder / "arrivals", "shop")
    assert sum(taken for _, taken, _ in kept.hours) == 1
    assert sum(refused for _, _, refused in kept.hours) == 2
    found = {one.name: one for one in kept.arrivals}
    assert found["Identified"].who == ("u1", "a***@shop.id")
    assert found["Identified"].properties == ("name",)
    assert "Ani" not in str(found)
    assert found["No one"].reason == "no person"
    assert found["Late"].reason == "no person"  # a placeholder is nobody, says the log
    assert found["Identified"].reason is None
    forget(house.folder / "arrivals", "shop")
    assert not kept_of(house.folder / "arrivals", "shop").arrivals
    house.send("/v1/track", event(7))
    house.drained()
    later = kept_of(house.folder / "arrivals", "shop")
    assert [one.who for one in later.arrivals] == [("u7",)]


def test_a_key_made_elsewhere_a_moment_ago_is_not_taken_for_one_whose_journey_is_gone(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "EVERY", 60.0)
    assert not isinstance(house.keys, Exception)
    known = house.keys
    house.send("/v1/track", event(1))
    house.begin().keys._ever.clear()
    house.keys = RuntimeError("away")
    with pytest.raises(RuntimeError):
        house.begin()._drained()
    house.keys = known
    house.begin()._drained()
    assert (users(house), house.begin().done.orphaned) == (["u1"], 0)
    house.send("/v1/track", event(2))
    house.begin().keys._ever.clear()
    house.keys = ()  # now it is gone
    house.begin()._drained()
    assert (users(house), house.begin().done.orphaned) == (["u1"], 1)


def test_a_revoked_keys_last_events_still_arrive(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    monkeypatch.setattr(running, "EVERY", 60.0)
    house.send("/v1/track", event(1))
    assert not isinstance(house.keys, Exception)
    house.keys = tuple(replace(key, revoked=True) for key in house.keys)
    house.begin().keys.refresh()
    assert house.send("/v1/track", event(2), key=SERVER).status == 401
    house.begin()._drained()
    assert users(house) == ["u1"]
