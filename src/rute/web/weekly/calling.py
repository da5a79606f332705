"""Other programs told of what left its range."""

from __future__ import annotations

import time
from http.client import HTTPException

from rute.web.site.calling import headers_of, place_of
from rute.web.site.guard import Answer, post
from rute.web.weekly.models import Watcher
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text


class NotTaken(Exception):
    """Nobody took it; trying again may help."""


def call(watcher: Watcher, body: str, name: str, at: int) -> Answer:
    """Calls a program, the address looked at anew. at: seconds UTC. Raises Refused where it may
    not be called, NotTaken where it did not take it."""
    place, sent = place_of(watcher.url), body.encode()
    try:
        answer = post(place, sent, headers_of(watcher.secret, sent, name, at))
    except (OSError, HTTPException) as error:
        _note(watcher, Message("hook.no_answer", host=place.host, kind=type(error).__name__))
        raise NotTaken from None
    if not answer.taken:
        _note(watcher, Message("hook.not_taken", host=place.host, status=answer.status))
        raise NotTaken
    _note(watcher, None)
    return answer


def now() -> int:
    return int(time.time())


def _note(watcher: Watcher, wrong: Message | None) -> None:
    told = {each: said_text(wrong, each) for each in LANGUAGES} if wrong else {}
    Watcher.objects.filter(pk=watcher.pk).update(failing=told)
