"""The app's folder and its secret."""

from __future__ import annotations

from pathlib import Path

from rute.web.site import folder


def test_the_secret_is_made_once_and_only_its_owner_reads_it(own_folder: Path) -> None:
    folder.made()
    secret = folder.secret()
    folder.made()
    assert folder.secret() == secret
    assert len(secret) > 40
    assert (own_folder / "secret.key").stat().st_mode & 0o777 == 0o600
