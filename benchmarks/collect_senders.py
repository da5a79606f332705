"""A second process that sends events as fast as they are answered: `python -m
benchmarks.collect_senders PORT KEY EVENTS CONNECTIONS SECONDS`. Says what it saw as JSON."""

from __future__ import annotations

import asyncio
import json
import sys
import time

ID = b"@@@@@@@@"


def request(events: int, key: str) -> bytes:
    """One request of so many events, as segment-analytics-python writes them; ID stands where
    each request has its own number."""
    batch = [
        {
            "type": "track", "event": "Order Completed", "userId": f"u{number:06}",
            "messageId": f"{ID.decode()}-{number:04}", "anonymousId": None,
            "timestamp": "2026-11-25T20:00:00.123456+00:00",
            "properties": {"order_id": f"A{number}", "value": 150000, "currency": "IDR"},
            "context": {"library": {"name": "analytics-python", "version": "2.4.0"}},
            "integrations": {},
        }
        for number in range(events)
    ]  # fmt: skip
    body = json.dumps({"batch": batch, "sentAt": "2026-11-25T20:00:01.000000+00:00"}).encode()
    head = (
        f"POST /v1/batch HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer {key}\r\n"
        f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


class Sender(asyncio.Protocol):
    """One connection: sends the next as soon as the last was answered 200."""

    def __init__(self, template: bytes, first: int, step: int, end: float) -> None:
        self.template, self.number, self.step, self.end = template, first, step, end
        self.took: list[float] = []
        self.refused = 0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self._send()

    def _send(self) -> None:
        if time.perf_counter() >= self.end:
            self.transport.close()
            return
        self.number += self.step
        content = self.template.replace(ID, b"%08d" % self.number)
        self._begun = time.perf_counter()
        self.transport.write(content)

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, found, body = self._heard.partition(b"\r\n\r\n")
        if not found:
            return
        size = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        if len(body) < size:
            return
        if head.split(b" ", 2)[1] == b"200":
            self.took.append(time.perf_counter() - self._begun)
        else:
            self.refused += 1
        self._heard = b""
        self._send()

    def connection_lost(self, error: Exception | None) -> None:  # noqa: ARG002
        if not self.done.done():
            self.done.set_result(None)


async def send(port: int, key: str, events: int, connections: int, seconds: float) -> dict:
    loop = asyncio.get_running_loop()
    template, begun = request(events, key), time.perf_counter()
    senders = []
    for first in range(connections):
        _, sender = await loop.create_connection(
            lambda first=first: Sender(template, first, connections, begun + seconds),
            "127.0.0.1", port,
        )  # fmt: skip
        senders.append(sender)
    await asyncio.gather(*(sender.done for sender in senders))
    took = sorted(one for sender in senders for one in sender.took)
    return {
        "requests": len(took), "events": len(took) * events, "bytes": len(template),
        "seconds": time.perf_counter() - begun, "refused": sum(s.refused for s in senders),
        "median": took[len(took) // 2] if took else None,
        "p99": took[int(len(took) * 0.99)] if took else None,
    }  # fmt: skip


if __name__ == "__main__":
    port, key, events, connections, seconds = sys.argv[1:6]
    print(json.dumps(asyncio.run(
        send(int(port), key, int(events), int(connections), float(seconds)))))  # fmt: skip
