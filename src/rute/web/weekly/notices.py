"""What is said when a number leaves its range or comes back: by mail, by signed call, by a link
that opens WhatsApp with the words written."""

from __future__ import annotations

import json
from urllib.parse import quote

from django.db.models import QuerySet
from django.urls import reverse

from rute.web.accounts.services import May, absolute, may
from rute.web.mail import services as mail
from rute.web.weekly.models import SILENT, Episode, Watcher
from rute.web.weekly.telling import days, figure
from rute.web.work.services import start
from rute.words.catalog import say
from rute.words.formats import length

LEFT, BACK = "left", "back"


def tell(episode: Episode, what: str) -> int:
    """Puts a letter or a call in line for everybody who is to be told; how many. what: left |
    back."""
    told = 0
    for watcher in _watchers(episode):
        name = f"alert {episode.pk} {what} {watcher.pk}"
        if watcher.url:
            start(
                "weekly.call", episode.journey,
                {"watcher": watcher.pk, "body": body_of(episode, what), "id": name}, key=name,
            )  # fmt: skip
        else:
            assert watcher.user is not None
            _write(episode, what, watcher, name)
        told += 1
    return told


def _watchers(episode: Episode) -> list[Watcher]:
    """Members who have left, or may not see numbers any more, are told nothing."""
    every: QuerySet[Watcher] = Watcher.objects.filter(journey=episode.journey)
    return [
        each
        for each in every.select_related("user")
        if each.url or (each.user and may(each.user, episode.journey, May.SEE_NUMBERS))
    ]


def _write(episode: Episode, what: str, watcher: Watcher, name: str) -> None:
    assert watcher.user is not None
    language = watcher.user.language or episode.journey.language
    mail.send(
        watcher.user.email, f"alert_{what}", language, journey=episode.journey, once=name,
        facts=facts_of(episode, language), journey_name=episode.journey.name,
        sentence=sentence(episode, what, language), title=title(episode, what, language),
        link=page_of(episode), aside=whatsapp(episode, what, language),
    )  # fmt: skip


def title(episode: Episode, what: str, language: str) -> str:
    """A few words, for a subject."""
    if episode.direction == SILENT:
        return say(f"alert.title.silent.{what}", language)
    of = say(f"alert.of.{episode.of}", language)
    key = f"alert.title.{episode.direction if what == LEFT else BACK}"
    return say(key, language, stage=episode.stage, of=of)


def sentence(episode: Episode, what: str, language: str) -> str:
    """What happened, with the figures."""
    if episode.direction == SILENT:
        hours = length(int(episode.value or 0), "hours", language)
        return say(f"alert.silent.{what}", language, hours=hours)
    low, value, high = (
        figure(episode.of, each, language) for each in (episode.low, episode.value, episode.high)
    )
    key = f"alert.said.{episode.of}.{episode.direction if what == LEFT else BACK}"
    return say(
        key, language, stage=episode.stage, value=value, low=low, high=high,
        days=days(episode.first, episode.last, language),
    )  # fmt: skip


def facts_of(episode: Episode, language: str) -> tuple[mail.Fact, ...]:
    if episode.direction == SILENT:
        return ()
    low, value, high, middle = (
        figure(episode.of, each, language)
        for each in (episode.low, episode.value, episode.high, episode.middle)
    )
    when = days(episode.first, episode.last, language)
    return (
        mail.Fact(say("alert.now", language), value, when, "pain" if not episode.ended else ""),
        mail.Fact(say("alert.expected", language), f"{low} – {high}", f"≈ {middle}"),
    )


def whatsapp(episode: Episode, what: str, language: str) -> str:
    """A link that opens WhatsApp with the words written; whom they go to is chosen there."""
    text = f"{episode.journey.name}: {sentence(episode, what, language)} {page_of(episode)}"
    return f"https://wa.me/?text={quote(text, safe='')}"


def page_of(episode: Episode) -> str:
    return absolute(reverse("weekly:alerts", kwargs={"slug": episode.journey.slug}))


def body_of(episode: Episode, what: str) -> str:
    """What a program is told, as JSON; see docs/guide/weekly.md."""
    told = {
        "type": f"stage.{'left_range' if what == LEFT else 'back_in_range'}"
        if episode.stage else f"events.{'silent' if what == LEFT else 'back'}",
        "journey": episode.journey.slug,
        "stage": episode.stage or None,
        "of": episode.of,
        "direction": episode.direction,
        "value": episode.value,
        "expected": {"low": episode.low, "middle": episode.middle, "high": episode.high},
        "n": episode.n,
        "first_day": str(episode.first),
        "last_day": str(episode.last),
        "began": str(episode.began),
        "text": {language: sentence(episode, what, language) for language in ("en", "id")},
        "link": page_of(episode),
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False)
