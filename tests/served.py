"""The app as a process of its own, for tests that need a real server."""

from __future__ import annotations

import json
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
# Run beside the server (tests.beside): makes an owner, signed in.
SIGNED_IN = """
import sys
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
import sys
from rute.web.accounts.models import User
from rute.web.accounts.services import Role, add_member
from rute.web.journeys.models import Journey
add_member(Journey.objects.get(slug=sys.argv[2]), User.objects.get(email=sys.argv[1]), Role.OWNER)
"""

PUBLISH = """
import sys
from pathlib import Path
from rute.journey.file import read_journey
from rute.web.accounts.models import User
from rute.web.journeys.services import create
text, owner = sys.stdin.read(), User.objects.get(email=sys.argv[1])
print(create(read_journey(text).name, text, owner, [Path(each) for each in sys.argv[2:]]).slug)
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
    _beside: subprocess.Popen[str] | None = None

    def session_of(self, email: str = EMAIL, name: str = "Sari") -> str:
        """The value of a `sessionid` cookie of this user, who is made where missing."""
        if email not in self._sessions:
            self._sessions[email] = self.tell(SIGNED_IN, email, PASSWORD, name).strip()
        return self._sessions[email]

    def sign_in(self, page: Any, email: str = EMAIL) -> None:
        """Signs a browser's page (Playwright) in, without the login form."""
        cookie = {"name": "sessionid", "value": self.session_of(email), "url": self.url}
        page.context.add_cookies([cookie])

    def make_owner(self, slug: str, email: str = EMAIL) -> None:
        """Makes this user, who is made where missing, an owner of a journey."""
        self.session_of(email)
        self.tell(MAKE_OWNER, email, slug)

    def publish(self, text: str, *data: Path, email: str = EMAIL) -> str:
        """Publishes a journey of this user's, who is made where missing; returns its address."""
        self.session_of(email)
        slug = self.tell(PUBLISH, email, *map(str, data), text=text).strip()
        return f"{self.url}/j/{slug}"

    def tell(self, program: str, *arguments: str, text: str = "") -> str:
        """Runs a small program of Django's on the app's folder and database, with a text as its
        input; returns what it printed."""
        if self._beside is None:
            self._beside = subprocess.Popen(
                [sys.executable, "-m", "tests.beside"], env=self.environment, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
        asked, answers = self._beside.stdin, self._beside.stdout
        assert asked is not None
        assert answers is not None
        asked.write(json.dumps([program, arguments, text]) + "\n")
        asked.flush()
        printed, failed = json.loads(answers.readline())
        assert not failed, failed
        return str(printed)

    def run(self, *arguments: str, text: str | None = None) -> str:
        """Runs Python on the app's folder and database, with a text to read; returns what it
        printed."""
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

    def wait_for(self, path: str, *, email: str = EMAIL) -> None:
        """Waits until a page of this user's is no more the one that says to wait."""
        end = time.monotonic() + 5 * STARTS  # kernels may have to be compiled
        while self.get(path, email=email)[0] != 200:
            assert time.monotonic() < end, f"{path} does not come:\n{self.log.read_text()}"
            time.sleep(0.2)

    def stop(self, signal_number: int = signal.SIGTERM) -> int:
        """Stops it, and what ran beside it; returns how it ended."""
        if self._beside is not None:
            self._beside.communicate()
            self._beside = None
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
