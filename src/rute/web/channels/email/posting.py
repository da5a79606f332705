"""How a journey's letters leave, as its owner set it."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr
from typing import TYPE_CHECKING

from rute.errors import ConfigurationError, RuteError
from rute.web.channels.email.composing import Sender
from rute.web.channels.models import Post
from rute.web.mail.services import MailServer, app_server, mail_server
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

APP, SMTP = "app", "smtp"


@dataclass(frozen=True, slots=True)
class Posting:
    """server: the mail server, None where letters go by a provider. wrong: why none can leave."""

    post: Post
    sender: Sender
    server: MailServer | None = None
    wrong: Message | None = None


def posting_of(journey: Journey) -> Posting:
    post = Post.objects.filter(journey=journey).first() or Post(journey=journey)
    try:
        server = _server(post)
    except RuteError as error:
        return Posting(post, _sender(post, None), None, _message(error))
    sender = _sender(post, server)
    if server is None and post.way in (APP, SMTP):
        return Posting(post, sender, None, Message("channel.no_server"))
    if not sender.address:
        return Posting(post, sender, server, Message("channel.no_sender"))
    return Posting(post, sender, server)


def _server(post: Post) -> MailServer | None:
    """Raises ConfigurationError."""
    if post.way == APP:
        return app_server()
    if post.way == SMTP:
        return mail_server(post.server)
    return None


def _sender(post: Post, server: MailServer | None) -> Sender:
    """The journey's own, else whoever the mail server says writes."""
    name, address = parseaddr(server.sender) if server else ("", "")
    own = post.address or address
    return Sender(post.name or name or post.journey.name, own, post.reply_to)


def _message(error: RuteError) -> Message:
    if isinstance(error, ConfigurationError) and isinstance(error.what, Message):
        return error.what
    return Message("channel.no_server")
