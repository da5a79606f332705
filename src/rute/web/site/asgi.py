"""One ASGI application: collection answers by itself, all else is Django's."""

from __future__ import annotations

import os
from typing import Any

import django
from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rute.web.site.settings")
django.setup()

pages = get_asgi_application()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Where a request goes. Collection is mounted at /v1/ by rute.web.collect."""
    await pages(scope, receive, send)
