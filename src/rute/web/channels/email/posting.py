"""How a journey's letters leave, as its owner set it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from typing import TYPE_CHECKING, Final

from rute.errors import ConfigurationError, RuteError
from rute.web.channels.email.composing import Sender
from rute.web.channels.email.providers import PROVIDERS
from rute.web.channels.email.sealing import secrets_of
from rute.web.channels.models import Post
from rute.web.mail.services import MailServer, app_server, mail_server
from rute.web.site.prepared import Prepared
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey
from rute.web.journeys.services import business

APP, SMTP = "app", "smtp"


@dataclass(frozen=True, slots=True)
class Posting:
    """server: the mail server, None where letters go by a provider. wrong: why none can leave;
    guarded: whether the server is somebody's of the journey, who may not make this machine speak
    to its own network."""

    post: Post
    sender: Sender
    server: MailServer | None = None
    wrong: Message | None = None
    secrets: Mapping[str, str] = field(default_factory=dict)
    guarded: bool = False


def posting_of(journey: Journey) -> Posting:
    post = _POST.first(Post, journey=journey.pk) or Post()
    post.journey = journey
    try:
        secrets = secrets_of(post)
        server = _server(post, secrets)
    except RuteError as error:
        return Posting(post, _sender(post, None), None, _message(error))
    sender, own = _sender(post, server), post.way != APP
    return Posting(post, sender, server, _wrong(post, sender, server, secrets), secrets, own)


_POST: Final = Prepared(lambda of: Post.objects.filter(journey=of["journey"])[:1], journey=int)


def by_server(way: str) -> bool:
    """Whether letters go to a mail server, and not to a provider's interface."""
    return way in (APP, SMTP) or not PROVIDERS[way].backend


def _wrong(
    post: Post, sender: Sender, server: MailServer | None, secrets: Mapping[str, str]
) -> Message | None:
    if by_server(post.way) and server is None:
        return Message("channel.no_server")
    if not by_server(post.way):
        gone = [key for key in PROVIDERS[post.way].keys if not secrets.get(key)]
        if gone:
            return Message("channel.no_keys", name=PROVIDERS[post.way].title)
    return None if sender.address else Message("channel.no_sender")


def _server(post: Post, secrets: Mapping[str, str]) -> MailServer | None:
    """Raises ConfigurationError."""
    if post.way == APP:
        return app_server()
    return mail_server(secrets.get("server", ""), post.address) if by_server(post.way) else None


def _sender(post: Post, server: MailServer | None) -> Sender:
    """The journey's own, else whoever the mail server says writes."""
    name, address = parseaddr(server.sender) if server else ("", "")
    own = post.address or address
    return Sender(post.name or name or business(post.journey.name), own, post.reply_to)


def _message(error: RuteError) -> Message:
    if isinstance(error, ConfigurationError) and isinstance(error.what, Message):
        return error.what
    return Message("channel.no_server")
