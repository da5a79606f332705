"""Dovecot, the mail server of cPanel and of most hosts, with one mailbox and a certificate of the
proof's own; for proofs where it is installed (Debian's dovecot-imapd)."""

from __future__ import annotations

import imaplib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.served import free_port
from tests.web.channels.imap_server import PASSWORD, USER, Server
from tests.web.mail.certificates import Authority

SETTINGS = """
protocols = imap
base_dir = {place}/run
state_dir = {place}/state
log_path = {place}/log
ssl = required
ssl_cert = <{place}/127.0.0.1.pem
ssl_key = <{place}/127.0.0.1.pem
mail_location = maildir:{place}/mail
first_valid_uid = 1
passdb {{
  driver = passwd-file
  args = {place}/users
}}
userdb {{
  driver = passwd-file
  args = {place}/users
}}
namespace inbox {{
  inbox = yes
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {port}
    ssl = yes
  }}
}}
"""


def is_there() -> bool:
    """Whether it is installed, and may be run: it wants to be root."""
    return shutil.which("dovecot") is not None and os.geteuid() == 0


@contextmanager
def dovecot(place: Path, authority: Authority) -> Iterator[Server]:
    """place: a folder that everybody may pass through."""
    port, nobody = free_port(), pwd.getpwnam("nobody")
    (place / "mail").mkdir()
    os.chown(place / "mail", nobody.pw_uid, nobody.pw_gid)
    who = f"{USER}:{{PLAIN}}{PASSWORD}:{nobody.pw_uid}:{nobody.pw_gid}::{place}/mail::\n"
    (place / "users").write_text(who)
    (place / "conf").write_text(SETTINGS.format(place=place, port=port))
    with subprocess.Popen(["dovecot", "-F", "-c", str(place / "conf")]) as process:
        try:
            _wait_for(port)
            trusted = ssl.create_default_context(cafile=str(authority.file))
            yield Server("ssl", trusted, port)
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    end = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            assert time.monotonic() < end
            time.sleep(0.1)


def put_all(server: Server, letters: list[bytes]) -> None:
    talk, moment = server.client(), imaplib.Time2Internaldate(time.time())
    for letter in letters:
        assert talk.append("INBOX", "", moment, letter)[0] == "OK"
    talk.logout()
