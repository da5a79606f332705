"""One ASGI application: collection answers by itself, all else is Django's."""

from __future__ import annotations

import os
from typing import Any

import django
from django.core.asgi import get_asgi_application

from rute.web.collect.asgi import takes

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rute.web.site.settings")
django.setup()

from rute.web.collect.services import collect  # noqa: E402 (it needs Django set up)
from rute.web.start.services import bounded  # noqa: E402

pages = bounded(get_asgi_application())


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Where a request goes."""
    if scope["type"] == "http" and takes(scope["path"]):
        await collect(scope, receive, send)
    else:
        await pages(scope, receive, send)
