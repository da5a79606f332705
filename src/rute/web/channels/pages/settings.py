"""How each channel sends: who writes, by which server, how fast, on trial or in earnest."""

from __future__ import annotations

import secrets as random
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe
from email_validator import EmailNotValidError, validate_email

from rute.errors import AppError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.accounts.services import absolute
from rute.web.channels.email.composing import one_line
from rute.web.channels.email.names import texts_of
from rute.web.channels.email.posting import APP, SMTP, Posting, by_server, posting_of
from rute.web.channels.email.providers import BASIC, PROVIDERS
from rute.web.channels.email.records import Record, is_public, records_of, seen
from rute.web.channels.email.sealing import sealed, secrets_of
from rute.web.channels.models import Channel, Post
from rute.web.channels.pages.mailbox import shown
from rute.web.channels.pages.trying import to_whoever_asks
from rute.web.channels.rates import setting_of
from rute.web.channels.services import channels_of
from rute.web.channels.trial import LEAVING
from rute.web.channels.webhook.sending import secret_of
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import business, is_simulated, zone_of
from rute.web.mail.services import mail_server
from rute.words.catalog import say
from rute.words.message import Message

OURS: Final = Message("channels.key.server.do")
FASTEST: Final = 100_000  # a minute
SECRETS: Final = ("api_key", "sender_domain", "server_token", "server", "webhook_signing_key",
                  "tracking_webhook_verification_key")  # fmt: skip


@require_safe
@journey_page(May.MANAGE)
def page(request: Asked, journey: Journey) -> HttpResponse:
    """Secrets are never shown again: only that they are there."""
    post = Post.objects.filter(journey=journey).first() or Post(journey=journey)
    known, way = secrets_of(post), request.GET.get("way") or post.way
    posting = posting_of(journey)
    told = {
        "post": post, "business": business(journey.name),
        "way": way if way in ways() else APP, "ways": _ways(request.language),
        "fields": [{"name": name, "known": name in known} for name in fields_of(way)],
        "hook": _hook(post, known), "hook_answers": _hook(post, known, answers=True),
        "channels": [_shown(journey, able) for able in
                                                 channels_of(journey)],
        "records": _records(posting, look=request.GET.get("records") == "look"),
        "public": posting.sender.address if is_public(posting) else "",
        "mailbox": shown(journey, request.language), "zone": zone_of(journey),
        "tab": "settings", "signed_by": request.session.pop("hook_secret", None),
    }  # fmt: skip
    return render(request, "channels/settings.html", told)


def ways() -> tuple[str, ...]:
    return (APP, SMTP, *PROVIDERS)


def fields_of(way: str) -> tuple[str, ...]:
    """The secrets that a way of sending wants."""
    if way == SMTP:
        return ("server",)
    known = PROVIDERS.get(way)
    if known is None:
        return ()
    return known.keys + ((known.proof,) if known.proof and known.proof != BASIC else ())


@require_POST
@journey_page(May.MANAGE)
def keep(request: Asked, journey: Journey) -> HttpResponse:
    """Who writes and how it leaves. A secret that is left empty stays as it is, unless another
    way is chosen."""
    asked = request.POST
    way = asked.get("way", APP)
    post = Post.objects.filter(journey=journey).first() or Post(journey=journey)
    known = secrets_of(post) if way == post.way else {}
    given = {name: asked.get(name, "").strip() for name in fields_of(way) if asked.get(name)}
    post.name, post.pixel = one_line(asked.get("name", ""))[:100], asked.get("pixel") == "yes"
    post.address, post.reply_to = (_address(asked.get(key, "")) for key in ("address", "reply_to"))
    post.way = way if way in ways() else APP
    kept = known | given
    if by_server(post.way) and post.way != APP and given.get("server"):
        mail_server(given["server"], post.address, OURS)  # raises where it cannot be read
    if BASIC in _proofs(post.way):
        kept.setdefault(BASIC, f"rute:{random.token_urlsafe(24)}")
    post.sealed = sealed(kept)
    post.hook = post.hook or random.token_urlsafe(24)
    post.save()
    record(request.user, journey, "mail_set", name=post.way)
    messages.success(request, say("channels.saved", request.language))
    return redirect("channels:settings", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def change(request: Asked, journey: Journey, channel: str) -> HttpResponse:
    """Whether a channel is on trial, and how fast it may send."""
    known = {able.channel for able in channels_of(journey)}
    name = channel.replace("-", " ")
    if name not in known:
        raise Http404
    text = request.POST.get("per_minute", "").strip()
    rate = min(max(int(text), 1), FASTEST) if text.isdecimal() and len(text) < 9 else None
    trial = request.POST.get("trial") == "yes"
    Channel.objects.update_or_create(
        journey=journey, channel=name, defaults={"trial": trial, "per_minute": rate}
    )
    record(request.user, journey, "channel_tried" if trial else "channel_set", name=name)
    messages.success(request, say("channels.saved", request.language))
    return redirect("channels:settings", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def show_secret(request: Asked, journey: Journey) -> HttpResponse:
    """The secret that signs calls, shown once on the next page."""
    request.session["hook_secret"] = secret_of(journey)
    record(request.user, journey, "secret_shown")
    return redirect("channels:settings", slug=journey.slug)


@require_POST
@journey_page(May.MANAGE)
def letter_to_me(request: Asked, journey: Journey) -> HttpResponse:
    """A test letter to oneself, by the way that is set, and what became of it."""
    to_whoever_asks(request, journey, request.language)
    return redirect("channels:settings", slug=journey.slug)


def _proofs(way: str) -> set[str]:
    known = PROVIDERS.get(way)
    return {known.proof_of(answers=each) for each in (False, True)} if known else set()


def _address(text: str) -> str:
    """Raises AppError for what is no address."""
    if not text.strip():
        return ""
    try:
        found = validate_email(text.strip(), check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        raise AppError(Message("channels.bad_address", text=text.strip()[:80]),
                       do=Message("channels.bad_address.do")) from None  # fmt: skip
    return str(found.ascii_email or found.normalized)


def _ways(language: str) -> list[tuple[str, str]]:
    own = [(name, say(f"channels.way.{name}", language)) for name in (APP, SMTP)]
    return own + [(name, known.title) for name, known in PROVIDERS.items()]


def _records(posting: Posting, *, look: bool) -> list[tuple[Record, Message | None]]:
    """With how each stands now, where somebody wants to know."""
    return [(one, seen(one, texts_of(one.name)) if look and one.can_be_seen else None)
            for one in records_of(posting)]  # fmt: skip


def _hook(post: Post, known: dict[str, str], *, answers: bool = False) -> str:
    """The address that the provider is to call back; the password in it is shown to owners only,
    as the provider's own page asks for it."""
    if post.way not in PROVIDERS or not post.hook:
        return ""
    if answers and not PROVIDERS[post.way].answers:
        return ""
    name = "channels:hook_answers" if answers else "channels:hook"
    path = absolute(reverse(name, args=[post.hook, post.way]))
    by_password = PROVIDERS[post.way].proof_of(answers=answers) == BASIC
    word = known.get(BASIC) if by_password else None
    if by_password and not word:
        return ""  # set before answers came this way: to be kept once more
    return path.replace("://", f"://{word}@", 1) if word else path


def _shown(journey: Journey, able: Any) -> dict[str, Any]:
    return {
        "name": able.channel, "slug": able.channel.replace(" ", "-"),
        "wrong": able.wrong, "setting": setting_of(journey, able.channel),
        "always": is_simulated(journey) and able.channel in LEAVING,
    }  # fmt: skip
