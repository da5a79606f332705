"""One process that is the whole app: pages, collection, the live fold, the workers."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from collections.abc import Callable
from typing import Any

import structlog
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.embed import Server

from rute.errors import ConfigurationError
from rute.web.operate.parts import Parts
from rute.words.message import Message

log = structlog.get_logger("rute.operate")

STOPS = (signal.SIGTERM, signal.SIGINT)
PATIENCE = 20  # seconds that running requests have to finish
BACKLOG = 1024


def serve(app: Any, host: str, port: int, parts: Parts, shown: Callable[[], None]) -> None:
    """Serves until the process is told to stop; then finishes requests, and ends what runs
    beside them. shown: called once, when the address answers. Raises ConfigurationError where
    the address cannot be had."""
    check_free(host, port)
    parts.begin()
    try:
        asyncio.run(_served(app, host, port, shown))
    finally:
        parts.end()


def check_free(host: str, port: int) -> None:
    """Raises ConfigurationError where the address is taken. The server shares its port with
    whoever wants to, so that a second one would take half of the requests unseen."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise ConfigurationError(
                Message("operate.port_taken", host=host, port=port, why=error.strerror or ""),
                do=Message("operate.port_taken.do", other=port + 1),
            ) from error


async def _served(app: Any, host: str, port: int, shown: Callable[[], None]) -> None:
    server = Server(
        app, address=host, port=port, interface=Interfaces.ASGINL, backlog=BACKLOG,
        websockets=False, log_level=LogLevels.error,
    )  # fmt: skip
    server.workers_kill_timeout = PATIENCE
    loop = asyncio.get_running_loop()
    for one in STOPS:
        loop.add_signal_handler(one, _stop, server, one)
    showing = asyncio.create_task(_when_it_answers(host, port, shown))
    showing.add_done_callback(lambda task: _stop_after_failure(task, server))
    await server.serve()
    await _until_quiet()
    if showing.done():
        showing.result()
    else:
        showing.cancel()
    if server.interrupt_children:
        raise ConfigurationError(Message("operate.server_ended"))


async def _until_quiet() -> None:
    """What still runs after its answer was sent is let come to its end."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        await asyncio.wait(left, timeout=PATIENCE)


def _stop_after_failure(showing: asyncio.Task[None], server: Server) -> None:
    if not showing.cancelled() and showing.exception() is not None:
        server.stop()  # type: ignore[no-untyped-call]


def _stop(server: Server, number: int) -> None:
    log.info("stopping", signal=signal.Signals(number).name)
    server.stop()  # type: ignore[no-untyped-call]


async def _when_it_answers(host: str, port: int, shown: Callable[[], None]) -> None:
    while True:
        try:
            _, writer = await asyncio.open_connection(_reached(host), port)
        except OSError:
            await asyncio.sleep(0.05)
            continue
        writer.close()
        await writer.wait_closed()
        break
    await asyncio.to_thread(shown)


def stop_this_process() -> None:
    """As SIGTERM does, from inside."""
    os.kill(os.getpid(), signal.SIGTERM)


def _reached(host: str) -> str:
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
