"""What other parts may ask of permission outside the app: addresses for messages, and asking."""

from __future__ import annotations

from rute.web.permission.confirming import ask, confirm_url
from rute.web.permission.imprint import imprint_of
from rute.web.permission.links import Leave, leave_of, leave_token, leave_url, preferences_url

__all__ = ["Leave", "ask", "confirm_url", "imprint_of", "leave_of", "leave_token", "leave_url",
           "preferences_url"]  # fmt: skip
