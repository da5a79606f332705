"""Unofficial WhatsApp gateways: they drive somebody's WhatsApp from a machine, against its terms.
Numbers get blocked for it, and every message passes through a stranger's hands."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

UNOFFICIAL: Final = frozenset((
    "chat-api.com", "fonnte.com", "green-api.com", "greenapi.com", "kirimwa.id", "maytapi.com",
    "ruangwa.id", "starsender.online", "ultramsg.com", "waapi.app", "wablas.com", "wablas.net",
    "wablast.id", "waboxapp.com", "wachat.id", "whacenter.com", "whapi.cloud", "whatsmate.net",
    "watzap.id", "wassenger.com", "zapin.my.id",
))  # fmt: skip


def gateway_of(url: str) -> str | None:
    """The gateway an address belongs to; None for any other."""
    try:
        host = (urlsplit(url.strip()).hostname or "").rstrip(".").lower()
    except ValueError:
        return None
    return next((one for one in UNOFFICIAL if host == one or host.endswith(f".{one}")), None)
