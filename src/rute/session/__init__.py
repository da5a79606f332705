"""The one place that wires journey, events, measures and pictures together.

`rute.open` a journey file, `rute.read` a bare file of events; both give a Session to ask.
"""

from __future__ import annotations

from rute.session.opening import open_journey as open
from rute.session.opening import read_file as read
from rute.session.questions import Session

__all__ = ["Session", "open", "read"]
