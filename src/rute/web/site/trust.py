"""Whom TLS trusts: the machine's authorities, and those the environment names."""

from __future__ import annotations

import os
import ssl
import time
from functools import lru_cache
from typing import Final

HOUR: Final = 3600


def trusted() -> ssl.SSLContext:
    """Of a client. To read all authorities takes longer than the call they are read for: they are
    read once an hour."""
    named = (os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    return _trusted(named, int(time.monotonic() // HOUR))


@lru_cache(2)
def _trusted(_named: tuple[str | None, str | None], _hour: int) -> ssl.SSLContext:
    return ssl.create_default_context()
