"""What does not leave: a channel that somebody put on trial, and everything of a simulated journey,
whatever is set. What would have left can be read in the letter box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rute.web.channels.rates import setting_of
from rute.web.journeys.services import is_simulated

if TYPE_CHECKING:
    from rute.web.channels.models import Channel
    from rute.web.journeys.models import Journey

LEAVING: Final = ("email", "webhook")
"""Channels by which the app itself reaches somebody outside. By the others a person does."""


def on_trial(journey: Journey, channel: str) -> bool:
    return is_on_trial(journey, setting_of(journey, channel))


def is_on_trial(journey: Journey, setting: Channel) -> bool:
    return setting.trial or (setting.channel in LEAVING and is_simulated(journey))
