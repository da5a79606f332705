"""What other parts may ask of permission outside the app: the addresses that go into messages."""

from __future__ import annotations

from rute.web.permission.links import Leave, leave_of, leave_token, leave_url

__all__ = ["Leave", "leave_of", "leave_token", "leave_url"]
