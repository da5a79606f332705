"""What became of the messages of a journey, counted by message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db.models import Count, Q

from rute.web.channels.models import Delivery

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

COUNTED: Final = ("sent", "refused", "bounced", "complained", "replied")


def fates_of(journey: Journey) -> dict[str, list[tuple[str, int]]]:
    """By message: (what, how many), without what there is none of; messages on trial and those to
    the team are none. A letter that came back was sent as well."""
    ours = Delivery.objects.filter(journey=journey, trial=False).exclude(campaign="")
    refused = Count("pk", filter=Q(state="refused"))
    counted = ours.order_by().values("message").annotate(
        n1=Count("sent"), n2=refused, n3=Count("bounced"), n4=Count("complained"),
        n5=Count("replied"),
    )  # fmt: skip
    return {
        message: [one for one in zip(COUNTED, counts, strict=True) if one[1]]
        for message, *counts in counted.values_list("message", "n1", "n2", "n3", "n4", "n5")
    }
