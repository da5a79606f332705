"""Files that take each other's place at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rute.events.files import replacing


def test_threads_that_write_the_same_file_leave_a_whole_one(tmp_path: Path) -> None:
    together = threading.Barrier(2)

    def write(letter: bytes) -> None:
        with replacing(tmp_path / "index.npy") as file:
            together.wait(10)
            file.write(letter * 1000)
            together.wait(10)

    with ThreadPoolExecutor(2) as pool:
        for each in [pool.submit(write, b"a"), pool.submit(write, b"b")]:
            each.result()
    assert (tmp_path / "index.npy").read_bytes() in (b"a" * 1000, b"b" * 1000)
    assert [each.name for each in tmp_path.iterdir()] == ["index.npy"]
