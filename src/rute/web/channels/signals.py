"""What whoever handed a parcel over may want to hear later."""

from __future__ import annotations

from typing import Final

from django.dispatch import Signal

MARKED: Final = Signal()
"""A parcel that lay ready for a person is now `state`: sent, skipped, or by hand again. Sent with
delivery (its row; once is the parcel's name), state, at (µs UTC), inside the transaction in which
that is so."""
