"""A post of each provider, and the calls that a provider makes back."""

from __future__ import annotations

import base64
import json
from typing import Any

from django.test import Client

from rute.web.channels.email.sealing import sealed
from rute.web.channels.models import Happening, Post
from rute.web.journeys.models import Journey
from rute.web.people.models import Suppression

TO = "ani@example.com"
WHEN = 1_772_334_000  # an hour after NOW
BASIC = {"HTTP_AUTHORIZATION": "Basic " + base64.b64encode(b"rute:word").decode()}


def post_of(journey: Journey, way: str, **secrets: str) -> Post:
    return Post.objects.create(
        journey=journey, name="Kopi Senja", address="halo@kopisenja.example", way=way,
        hook="a-long-word", sealed=sealed(secrets),
    )  # fmt: skip


def call(way: str, body: Any, **headers: str) -> int:
    text = body if isinstance(body, str) else json.dumps(body)
    answer = Client().post(f"/hooks/mail/a-long-word/{way}", text, "application/json", **headers)
    return answer.status_code


def stopped() -> list[str]:
    return list(Suppression.objects.values_list("reason", flat=True))


def happened() -> set[str]:
    return set(Happening.objects.values_list("name", flat=True)) - {"Message Sent"}
