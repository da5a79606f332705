"""Secrets of two-step login as the database keeps them: enciphered with a key that lies in the
app's folder, so that whoever reads the database alone can make no codes."""

from __future__ import annotations

import base64
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from rute.errors import ConfigurationError
from rute.words.message import Message

PURPOSE = b"rute: secrets of two-step login"


def sealed(text: str) -> str:
    """The text, enciphered and signed (Fernet)."""
    return _key(settings.SECRET_KEY).encrypt(text.encode()).decode()


def opened(kept: str) -> str:
    """What was sealed. Raises ConfigurationError for what another installation's key sealed."""
    try:
        return _key(settings.SECRET_KEY).decrypt(kept.encode()).decode()
    except InvalidToken as error:
        raise ConfigurationError(
            Message("login.steps.other_key"), do=Message("login.steps.other_key.do")
        ) from error


@lru_cache(maxsize=1)
def _key(secret: str) -> Fernet:
    """Made of the installation's secret for this one purpose (RFC 5869)."""
    made = HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(made))
