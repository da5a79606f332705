"""Keys of mail servers and providers as the database keeps them: enciphered with a key made of
the secret in the app's folder."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from rute.errors import ConfigurationError
from rute.web.channels.models import Mailbox, Post
from rute.words.message import Message

PURPOSE: Final = b"rute: keys of mail"


def sealed(secrets: Mapping[str, str]) -> str:
    return _key(settings.SECRET_KEY).encrypt(json.dumps(dict(secrets)).encode()).decode()


def secrets_of(post: Post | Mailbox) -> dict[str, str]:
    """By name. Raises ConfigurationError for what another installation's secret sealed."""
    if not post.sealed:
        return {}
    try:
        found = json.loads(_key(settings.SECRET_KEY).decrypt(post.sealed.encode()))
    except InvalidToken as error:
        raise ConfigurationError(
            Message("channel.other_key"), do=Message("channel.other_key.do")
        ) from error
    return {str(name): str(text) for name, text in found.items()}


@lru_cache(maxsize=1)
def _key(secret: str) -> Fernet:
    """Made of the installation's secret for this one purpose (RFC 5869)."""
    made = HKDF(SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return Fernet(base64.urlsafe_b64encode(made))
