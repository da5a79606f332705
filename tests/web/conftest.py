"""A fixed cast for the app: an owner, team mates of every role, and a stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client
from tests.web.small_journey import TEXT, events

from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.services import add_member
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live.services import LIVE

PASSWORD = "three roasts for one"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as the app has it: in memory, threads find tables locked at once. No
    machine loses its power here: nothing waits until it is on the disk."""
    settings = connections["default"].settings_dict
    if settings["ENGINE"].endswith("sqlite3"):
        begin = settings["OPTIONS"]["init_command"]
        settings["OPTIONS"]["init_command"] = begin.replace("=NORMAL", "=OFF")
        settings["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "app.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def nobody_left(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """PostgreSQL drops no database in which a thread that ended still has a session."""
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            connection.close()


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Every test has an app folder of its own, and no journey open from another."""
    folder = tmp_path / "app"
    folder.mkdir()
    monkeypatch.setenv("RUTE_FOLDER", str(folder))
    yield folder
    LIVE.end()


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Real ones take a third of a second each, on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def _user(name: str) -> User:
    return User.objects.create_user(f"{name}@kopisenja.example", PASSWORD, name=name.title())


@pytest.fixture
def owner(db: None) -> User:
    return _user("sari")


@pytest.fixture
def stranger(db: None) -> User:
    return _user("stranger")


@pytest.fixture
def journey(owner: User, tmp_path: Path) -> Journey:
    """A small published journey with its events; the owner owns it."""
    file = tmp_path / "events.csv"
    file.write_text(events(), encoding="utf-8")
    return journeys.create("Kopi Senja", TEXT, owner, [file])


def _member(name: str, journey: Journey, role: Role) -> User:
    user = _user(name)
    add_member(journey, user, role)
    return user


@pytest.fixture
def editor(journey: Journey) -> User:
    return _member("dewi", journey, Role.EDITOR)


@pytest.fixture
def sender(journey: Journey) -> User:
    return _member("agus", journey, Role.SENDER)


@pytest.fixture
def analyst(journey: Journey) -> User:
    return _member("rina", journey, Role.ANALYST)


@pytest.fixture
def viewer(journey: Journey) -> User:
    return _member("budi", journey, Role.VIEWER)


@pytest.fixture
def as_() -> Callable[[User], Client]:
    """A browser in which somebody has signed in."""

    def signed_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
