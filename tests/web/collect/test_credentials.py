"""What a process knows of write keys while several ask at once, and while nobody can tell."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from rute.web.collect.credentials import Key, KnownKeys, digest_of


def test_all_who_wait_for_a_reading_know_what_it_read() -> None:
    readings: list[float] = []
    first = Event()

    def load() -> list[Key]:
        readings.append(time.monotonic())
        first.wait(5)
        return [Key(1, digest_of("new"), "server", "shop")]

    keys = KnownKeys(load)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(keys.refresh) for _ in range(4)]
        while not readings:
            time.sleep(0.01)
        assert keys.stale
        first.set()
        for one in asked:
            one.result()
    assert keys.of("new") is not None
    assert len(readings) <= 2
