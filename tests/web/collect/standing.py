"""Collectors as processes of their own, without Django: `python -m tests.web.collect.standing
FOLDER PORT`."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server
from tests.web.collect.house import House

from rute.web.collect import running
from rute.web.collect.asgi import Collect


async def stand(folder: Path, port: int) -> None:
    house = House(folder)
    house.begin()
    server = Server(
        Collect(house, f"http://127.0.0.1:{port}"), address="127.0.0.1", port=port,
        interface=Interfaces.ASGINL, websockets=False, log_level=LogLevels.error,
    )  # fmt: skip
    serving = asyncio.create_task(server.serve())
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
            continue
        writer.close()
        break
    print("up", flush=True)
    await serving


def nursery(folder: Path, port: int) -> None:
    """For each line that comes in: a collector, forked off what is imported already. Says its
    process, then "up"."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    _load()
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            asyncio.run(stand(folder, port))
        print(child, flush=True)


def _load() -> None:
    """What every child would load anew. Nothing here starts a thread."""
    import numpy as np
    import pyarrow.compute
    import pyarrow.parquet  # noqa: F401

    from rute.kernels.hashing import hash_texts, hash_texts_after, mix
    from rute.kernels.time_text import read_times

    texts = np.zeros(1, np.uint8), np.zeros(2, np.int64)
    mix(np.zeros(1, np.uint64), np.zeros(1, np.uint64))
    hash_texts(*texts)
    hash_texts_after(np.zeros(1, np.uint8), *texts)
    read_times(*texts, True)


if __name__ == "__main__":
    running.EVERY, running.ROOM = 0.2, 0
    sys.setswitchinterval(0.0005)  # as serving does
    nursery(Path(sys.argv[1]), int(sys.argv[2]))
