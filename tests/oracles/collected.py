"""When an event happened, worked out one by one."""

from __future__ import annotations


def happened(received: int, original: int | None, sent: int | None) -> int:
    """All µs. The client's clock tells how long before sending it was; ours, when that came."""
    if original is None:
        return received
    if sent is None:
        return original
    before_sending = sent - original
    return received - before_sending
