"""Keys of mail servers and providers as the database keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from rute.errors import ConfigurationError
from rute.web.channels.models import Mailbox, Post
from rute.web.site.enciphering import deciphered, enciphered
from rute.words.message import Message

PURPOSE: Final = b"rute: keys of mail"


def sealed(secrets: Mapping[str, str]) -> str:
    return enciphered(json.dumps(dict(secrets)), PURPOSE)


def secrets_of(post: Post | Mailbox) -> dict[str, str]:
    """By name. Raises ConfigurationError for what another installation's secret sealed."""
    if not post.sealed:
        return {}
    text = deciphered(post.sealed, PURPOSE)
    if text is None:
        raise ConfigurationError(Message("channel.other_key"), do=Message("channel.other_key.do"))
    return {str(name): str(said) for name, said in json.loads(text).items()}
