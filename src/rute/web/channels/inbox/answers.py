"""What people answer to letters, for the team to read and answer in their turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rute.web.channels.models import Delivery, Task

if TYPE_CHECKING:
    from rute.web.channels.email.returned.kinds import Written


def put_in(delivery: Delivery, found: Written, at: int) -> None:
    """Once, however often the letter is read."""
    text = found.own or found.text[:1_000] or found.subject
    Task.objects.get_or_create(
        delivery=delivery, once=found.name, defaults={"text": text, "made": at}
    )
