"""The app as a process of its own, for tests that need a real server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STARTS, STOPS = 60.0, 40.0  # seconds, at most
EMAIL, PASSWORD = "sari@kopisenja.example", "three roasts for one"
SETTINGS = "rute.web.site.settings"
# Run in a process of its own, beside the server: makes an owner, signed in.
SIGNED_IN = """
import sys, django
django.setup()
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore
email, password, name = sys.argv[1:4]
users = get_user_model()
user = users.objects.filter(email=email).first()
user = user or users.objects.create_user(email, password, name=name)
session = SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
print(session.session_key)
"""

MAKE_OWNER = """
import sys, django
django.setup()
from rute.web.accounts.models import User
from rute.web.accounts.services import Role, add_member
from rute.web.journeys.models import Journey
add_member(Journey.objects.get(slug=sys.argv[2]), User.objects.get(email=sys.argv[1]), Role.OWNER)
"""


@dataclass
class Served:
    """A running app. url: without a slash at its end; environment: what it was started with."""

    url: str
    folder: Path
    environment: dict[str, str]
    process: subprocess.Popen[str]
    log: Path
    email: str = EMAIL
    password: str = PASSWORD
    _sessions: dict[str, str] = field(default_factory=dict)

    def session_of(self, email: str = EMAIL, name: str = "Sari") -> str:
        """The value of a `sessionid` cookie of this user, who is made where missing."""
        if email not in self._sessions:
            self._sessions[email] = self.run("-c", SIGNED_IN, email, PASSWORD, name).strip()
        return self._sessions[email]

    def sign_in(self, page: Any, email: str = EMAIL) -> None:
        """Signs a browser's page (Playwright) in, without the login form."""
        cookie = {"name": "sessionid", "value": self.session_of(email), "url": self.url}
        page.context.add_cookies([cookie])

    def make_owner(self, slug: str, email: str = EMAIL) -> None:
        """Makes this user, who is made where missing, an owner of a journey."""
        self.session_of(email)
        self.run("-c", MAKE_OWNER, email, slug)

    def run(self, *arguments: str, text: str = "") -> str:
        """Runs Python on the app's folder and database, with a text as its input; returns what
        it printed."""
        done = subprocess.run(
            [sys.executable, *arguments], env=self.environment, text=True, check=True,
            input=text, stdout=subprocess.PIPE, timeout=STARTS,
        )  # fmt: skip
        return done.stdout

    def get(self, path: str, *, email: str | None = None) -> tuple[int, str]:
        """Status and text of one page, as a signed-in user where one is named."""
        asked = urllib.request.Request(self.url + path)
        if email is not None:
            asked.add_header("Cookie", f"sessionid={self.session_of(email)}")
        try:
            with urllib.request.urlopen(asked, timeout=STARTS) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def stop(self, signal_number: int = signal.SIGTERM) -> int:
        """Stops it, and returns how it ended."""
        if self.process.poll() is None:
            self.process.send_signal(signal_number)
        return self.process.wait(STOPS)


@contextmanager
def serving(
    folder: Path, *, port: int | None = None, settings: Mapping[str, str] | None = None,
    arguments: tuple[str, ...] = (),
) -> Iterator[Served]:  # fmt: skip
    """`rute serve` over a folder, on a free port, until the block ends. settings: more of its
    environment (RUTE_DATABASE_URL …)."""
    app = started(folder, port=port, settings=settings, arguments=arguments)
    try:
        wait_until_ready(app)
        yield app
    finally:
        app.stop()


def started(
    folder: Path, *, port: int | None = None, settings: Mapping[str, str] | None = None,
    arguments: tuple[str, ...] = (), program: tuple[str, ...] = ("-m", "rute"),
) -> Served:  # fmt: skip
    """As `serving`, without waiting for anything; whoever calls stops it."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = port or free_port()
    url = f"http://127.0.0.1:{chosen}"
    environment = {
        **os.environ, "RUTE_FOLDER": str(folder), "RUTE_URL": url, "CI": "true",
        "DJANGO_SETTINGS_MODULE": SETTINGS, **(settings or {}),
    }  # fmt: skip
    log = folder.with_name(f"{folder.name}-{chosen}.log")
    with log.open("w") as file:
        process = subprocess.Popen(
            [sys.executable, *program, "serve", "--port", str(chosen), *arguments],
            env=environment, stdout=file, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
    return Served(url, folder, environment, process, log)


def wait_until_ready(app: Served, patience: float = STARTS) -> None:
    end = time.monotonic() + patience
    while not _answers(app.url + "/health/ready"):
        assert app.process.poll() is None, f"rute serve ended by itself:\n{app.log.read_text()}"
        assert time.monotonic() < end, f"rute serve does not answer:\n{app.log.read_text()}"
        time.sleep(0.1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except OSError:
        return False
