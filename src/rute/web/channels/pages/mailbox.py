"""The mailbox that is read for what comes back: set, tried and given up."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rute.errors import AppError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.channels.email.composing import one_line
from rute.web.channels.email.mailbox.imap import opened, week_before
from rute.web.channels.email.mailbox.reading import KINDS, told
from rute.web.channels.email.mailbox.settings import PASSWORD, PORTS, Box, box_of, mailbox_of
from rute.web.channels.email.mailbox.trouble import Trouble
from rute.web.channels.email.posting import by_server
from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Mailbox, Post
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.site.calling import server_place
from rute.web.site.guard import Refused
from rute.words.catalog import say
from rute.words.message import Message

HOST: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")

ADDRESS: Final = re.compile(r"[\w.%=-]{1,24}@[A-Za-z0-9.-]{3,200}")  # a mark goes into it
APP_PASSWORD: Final = re.compile(r"(?:[a-z]{4} ){3}[a-z]{4}")


def shown(journey: Journey, language: str) -> dict[str, Any]:
    """What the page says of it; the password never."""
    found = mailbox_of(journey)
    one = found or Mailbox(journey=journey)
    post = Post.objects.filter(journey=journey).first() or Post(journey=journey)
    return {
        "kept": found is not None, "host": one.host, "user": one.user, "folder": one.folder,
        "security": one.security, "securities": tuple(PORTS), "marked": bool(post.returns),
        "port": "" if one.port == PORTS[one.security] else one.port, "looked": one.looked,
        "trouble": one.trouble.get(language, ""), "letters": one.letters,
        "found": [(kind, getattr(one, kind)) for kind in KINDS if getattr(one, kind)],
        "by_server": by_server(post.way),
    }  # fmt: skip


@require_POST
@journey_page(May.MANAGE)
def keep(request: Asked, journey: Journey) -> HttpResponse:
    """Kept, and tried at once; a mailbox that is another one now is read from its beginning."""
    old = mailbox_of(journey)
    mailbox = _asked(request, journey, old)
    same = old is not None and _place(old) == _place(mailbox)
    if not same:
        mailbox.validity, mailbox.seen = None, 0
    mailbox.due, mailbox.trouble = 0, {}
    mailbox.save()
    _return_to(journey, mailbox.user if request.POST.get("marked") == "yes" else "")
    record(request.user, journey, "mailbox_set", name=str(mailbox))
    try:
        many = _tried(box_of(mailbox))
    except (Trouble, Refused) as wrong:
        Mailbox.objects.filter(pk=mailbox.pk).update(trouble=told(wrong.what))
        messages.error(request, say("mailbox.in_vain", request.language))
    else:
        said = say("mailbox.works", request.language, folder=mailbox.folder, n=many)
        messages.success(request, said)
    return redirect("channels:settings", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def stop(request: Asked, journey: Journey) -> HttpResponse:
    found = mailbox_of(journey)
    if found is not None:
        found.delete()
        _return_to(journey, "")
        record(request.user, journey, "mailbox_stopped", name=str(found))
        messages.success(request, say("mailbox.stopped", request.language))
    return redirect("channels:settings", slug=journey.slug)


def _asked(request: HttpRequest, journey: Journey, old: Mailbox | None) -> Mailbox:
    """As the form says. Raises AppError for what no mailbox can be reached by."""
    given = {key: one_line(request.POST.get(key, ""))[:253]
             for key in ("host", "user", "folder", "port", "security")}  # fmt: skip
    password = one_line(request.POST.get("password", ""))
    if not given["host"] or not given["user"] or not (password or old):
        raise AppError(Message("mailbox.incomplete"), do=Message("mailbox.incomplete.do"))
    if not HOST.fullmatch(given["host"]):
        raise AppError(
            Message("mailbox.bad_host", text=given["host"][:80]), do=Message("mailbox.bad_host.do")
        )
    if request.POST.get("marked") == "yes" and not ADDRESS.fullmatch(given["user"]):
        raise AppError(Message("mailbox.not_an_address", text=given["user"][:80]))
    security = given["security"] if given["security"] in PORTS else "ssl"
    port = int(given["port"]) if given["port"].isdecimal() and len(given["port"]) < 6 else 0
    mailbox = Mailbox.objects.filter(pk=old.pk).get() if old else Mailbox(journey=journey)
    mailbox.host, mailbox.user = given["host"].lower(), given["user"]
    mailbox.security, mailbox.port = security, min(port, 65_535) or PORTS[security]
    mailbox.folder = given["folder"][:200] or "INBOX"
    if APP_PASSWORD.fullmatch(password):
        password = password.replace(" ", "")  # as Google shows it, and does not take it
    if password:
        mailbox.sealed = sealed({PASSWORD: password})
    return mailbox


def _return_to(journey: Journey, address: str) -> None:
    if address or Post.objects.filter(journey=journey).exists():
        Post.objects.update_or_create(journey=journey, defaults={"returns": address})


def _place(mailbox: Mailbox) -> tuple[object, ...]:
    return mailbox.host, mailbox.port, mailbox.user, mailbox.folder


def _tried(box: Box) -> int:
    """How many letters came in the last week. Raises Trouble and Refused."""
    with opened(box, server_place(box.host, box.port)) as folder:
        return len(folder.since(week_before(datetime.now(UTC))))
