"""Who may go where: every route of the URL conf, for everybody, by looking and by sending.

A route that carries no rule fails, and so does one that lets in whom its rule does not name. Rows
of another journey or person are made for every model there is, under one number: whichever a
route asks for, it must not find it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.http import HttpResponse
from django.test import Client
from tests.web.conftest import TEXT
from tests.web.routes import NUMBER, WORD, Route, routes
from tests.web.safe_pages import unsafe

from rute.web.accounts.models import User
from rute.web.accounts.roles import RIGHTS, May, Role
from rute.web.accounts.services import add_member
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
ROUTES = routes()
# For everybody, or by a key or token of their own: what they show is tested beside them.
OPEN = {
    "language", "account_login", "account_logout", "account_inactive", "account_reset_password",
    "account_reset_password_done", "account_reset_password_from_key",
    "account_reset_password_from_key_done", "mfa_authenticate", "socialaccount_login_cancelled",
    "socialaccount_login_error", "openid_connect_login", "openid_connect_callback",
    "accounts:new_email", "accounts:invitation", "accounts:shared", "operate:live",
    "journeys:api", "operate:ready", "operate:metrics", "operate:enter", "insights:style",
    "weekly:stop", "weekly:confirm", "channels:link", "channels:dot", "channels:hook",
    "channels:hook_answers", "openapi",
    "permission:leave", "permission:confirm", "permission:preferences",
}  # fmt: skip

# Nothing is there until somebody has turned two steps on, or says which number they mean.
NOTHING_YET = {"mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes",
               "insights:evidence", "insights:what_if", "journeys:compare",
               "people:find"}  # fmt: skip

OWNERS_ONLY = {"operate:status"}  # how the app does, for whoever owns any journey
NOT_ROWS = "start/templates/"  # what a parameter names there is shipped with the app


@pytest.fixture
def cast(
    owner: User, editor: User, sender: User, analyst: User, viewer: User, stranger: User, as_: As
) -> dict[str, Client]:
    """Everybody's browser, by what they are to the journey. The stranger owns another one."""
    journeys.create("Elsewhere", TEXT, stranger)
    people = {
        Role.OWNER: owner, Role.EDITOR: editor, Role.SENDER: sender, Role.ANALYST: analyst,
        Role.VIEWER: viewer, "stranger": stranger,
    }  # fmt: skip
    found = {str(name): as_(user) for name, user in people.items()} | {"anonymous": Client()}
    for client in found.values():
        client.raise_request_exception = False
    return found


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_every_route_says_who_may_come(route: Route) -> None:
    assert route.rule is not None, f"{route.pattern} carries no rule"
    assert not route.name.endswith("None"), f"{route.pattern} has no name"
    if route.of_journey:
        assert route.rule.right is not None, f"{route.pattern} is open to every journey's stranger"


def test_what_is_open_to_everybody_is_a_short_list() -> None:
    assert {route.name for route in ROUTES if route.rule and not route.rule.signed_in} <= OPEN


def expected(route: Route, who: str) -> int | None:
    """The status of a refusal; None where they may come in."""
    rule = route.rule
    assert rule is not None
    if not rule.signed_in:
        return None
    if who == "anonymous":
        return 302
    if rule.right is None:
        return None
    if who == "stranger":
        return 404
    return None if rule.right in RIGHTS[Role(who)] else 403


def asked(client: Client, method: str, address: str) -> HttpResponse:
    """An answer, and nothing of what it did."""
    with transaction.atomic():
        answer: HttpResponse = getattr(client, method)(address)
        transaction.set_rollback(True)
    return answer


def test_nobody_comes_where_they_may_not(journey: Journey, cast: dict[str, Client]) -> None:
    wrong = []
    for route in ROUTES:
        address = route.address(journey)
        for who, client in cast.items():
            status = expected(route, who)
            if status is None:
                continue
            answers = {method: asked(client, method, address) for method in ("get", "post")}
            got = {method: answer.status_code for method, answer in answers.items()}
            if set(got.values()) - {status, 405} or set(got.values()) == {405}:
                wrong.append(f"{route.pattern}: {who} got {got}, not {status}")
            to = [a["Location"] for a in answers.values() if a.status_code == 302]
            if who == "anonymous" and not all(each.startswith("/login/?next=/") for each in to):
                wrong.append(f"{route.pattern}: anonymous is sent to {to}")
            if who == "stranger" and any(b"Kopi Senja" in a.content for a in answers.values()):
                wrong.append(f"{route.pattern}: names the journey to a stranger")
    assert not wrong, "\n".join(wrong)


def test_everybody_comes_where_they_may(journey: Journey, cast: dict[str, Client]) -> None:
    """The one who may do least of those who may, and the owner; nothing is ever a fault of ours,
    and what they see is safe to look at."""
    wrong = []
    for route in ROUTES:
        able = [who for who in ("anonymous", *reversed(Role)) if expected(route, who) is None]
        for who in dict.fromkeys((able[0], str(Role.OWNER))):
            for method in ("get", "post"):
                answer = asked(cast[who], method, route.address(journey))
                status = answer.status_code
                wrong += [f"{method} {route.pattern}: {who}: {each}" for each in unsafe(answer)]
                there = not route.parameters and route.name not in NOTHING_YET | OWNERS_ONLY
                missing = status == 404 and there
                closed = route.rule is not None and route.rule.signed_in and status == 403
                if status >= 500 or missing or closed:
                    wrong.append(f"{method} {route.pattern}: {who} got {status}")
    assert not wrong, "\n".join(wrong)


def test_nothing_of_another_journey_or_person_is_found_by_its_number(
    journey: Journey, owner: User, as_: As
) -> None:
    other = User.objects.create_user("other@kopisenja.example", "x", name="Other")
    elsewhere = journeys.create("Far away", TEXT, None)
    client, wrong, tried = as_(owner), [], 0
    client.raise_request_exception = False
    with transaction.atomic():
        made = set(foreign_rows(elsewhere, other))
        for route in ROUTES:
            if not route.parameters or route.pattern.startswith(NOT_ROWS):
                continue
            if route.rule is None or not route.rule.signed_in:
                continue
            tried += 1
            for method in ("get", "post"):
                status = asked(client, method, route.address(journey)).status_code
                if status not in (404, 405):
                    wrong.append(f"{method} {route.pattern}: {status}")
        transaction.set_rollback(True)
    assert not wrong, "\n".join(wrong)
    assert {"Invitation", "Membership", "PublicLink", "UserSession"} <= made
    assert tried > 10


def test_a_journey_that_was_deleted_is_gone_for_all(
    journey: Journey, cast: dict[str, Client]
) -> None:
    Journey.objects.filter(pk=journey.pk).update(deleted=datetime(2026, 5, 1, tzinfo=UTC))
    for route in ROUTES:
        if route.of_journey:
            status = asked(cast[Role.OWNER], "get", route.address(journey)).status_code
            assert status in (404, 405), f"{route.pattern}: {status}"


@pytest.mark.parametrize("right", May)
def test_every_right_belongs_to_the_owner_and_roles_are_told_apart(right: May) -> None:
    assert right in RIGHTS[Role.OWNER]
    assert len({frozenset(rights) for rights in RIGHTS.values()}) == len(Role)


def test_it_notices_a_door_left_open(journey: Journey, viewer: User) -> None:
    """Its own eyes: a route for those who manage refuses a viewer, and is expected to."""
    route = next(route for route in ROUTES if route.name == "accounts:invite")
    assert expected(route, Role.VIEWER) == 403
    assert expected(route, "stranger") == 404
    assert expected(route, "anonymous") == 302
    assert expected(route, Role.OWNER) is None
    add_member(journey, viewer, Role.OWNER)


def foreign_rows(journey: Journey, user: User) -> Iterator[str]:
    """A row of every model that belongs to a journey or a person, under one number or word."""
    for model in apps.get_models():
        belongs = {
            field.name: {Journey: journey, User: user}[field.related_model]
            for field in model._meta.concrete_fields
            if field.related_model in (Journey, User)
        }
        if belongs and model not in (Journey, User) and _made(model, belongs):
            yield model.__name__


def _made(model: type[models.Model], belongs: dict[str, Any]) -> bool:
    values = {
        field.attname if field.is_relation and field.name not in belongs else field.name: value
        for field in model._meta.concrete_fields
        if (value := belongs.get(field.name, _filling(field))) is not None
    }
    try:
        with transaction.atomic():
            model(**values).save_base(raw=True, force_insert=True)
    except IntegrityError:
        return False  # one that can be there once, and is: found by its own number elsewhere
    return True


def _filling(field: models.Field[Any, Any]) -> Any:
    """Something a field takes; None leaves its default."""
    if field.primary_key or isinstance(field, models.ForeignKey):
        return None if field.null else NUMBER
    match field:
        case models.UUIDField():
            return UUID(int=NUMBER)
        case models.CharField() | models.TextField():
            return WORD[: field.max_length or None]
        case models.BooleanField():
            return False
        case models.IntegerField():
            return 1
        case models.DateTimeField():
            return None if field.null else datetime(2026, 5, 1, tzinfo=UTC)
        case models.DateField():
            return None if field.null else date(2026, 5, 1)
        case models.GenericIPAddressField():
            return "10.0.0.1"
        case _:
            return None
