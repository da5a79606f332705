"""Static files under names that change with their content, told apart without a step before."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class Static(StaticFilesStorage):
    """Each address carries a digest of the file, so that a new version is fetched at once."""

    def url(self, name: str | None) -> str:
        address = super().url(name)
        return f"{address}?v={_digest(name)}" if name else address


def _digest(name: str) -> str:
    return _read_digest(name) if settings.DEBUG else _kept_digest(name)


@cache
def _kept_digest(name: str) -> str:
    return _read_digest(name)


def _read_digest(name: str) -> str:
    found = finders.find(name)
    if not isinstance(found, str):
        return ""
    return hashlib.sha256(Path(found).read_bytes()).hexdigest()[:12]
