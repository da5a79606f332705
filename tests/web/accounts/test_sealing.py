"""Secrets of two-step login are kept enciphered; those kept before are; another key says so."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.apps import apps
from django.test import Client
from tests.web.accounts.test_login import code_of, sign_in

from rute.errors import ConfigurationError
from rute.web.accounts.models import User
from rute.web.accounts.sealing import opened, sealed

MIGRATION = import_module("rute.web.accounts.migrations.0005_sealed_secrets")
SECRET, SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "5eed" * 20


def test_what_is_sealed_is_unreadable_and_never_the_same_twice() -> None:
    assert opened(sealed(SECRET)) == SECRET
    assert SECRET not in sealed(SECRET)
    assert sealed(SECRET) != sealed(SECRET)


def test_what_was_changed_in_the_database_opens_nothing() -> None:
    kept = sealed(SECRET)
    for wrong in (kept[:-6] + "AAAA==", "", "plain", SECRET, "ü"):
        with pytest.raises(ConfigurationError):
            opened(wrong)


def test_secrets_kept_before_are_sealed_go_on_working_and_can_be_had_back(
    owner: User, own_folder: Path, settings: Any
) -> None:
    steps = Authenticator.objects.create(user=owner, type="totp", data={"secret": SECRET})
    kept = {"seed": SEED, "used_mask": 4, "migrated_codes": ["12345678"]}
    codes = Authenticator.objects.create(user=owner, type="recovery_codes", data=kept)
    with pytest.raises(ConfigurationError):  # a key that would go with this process
        MIGRATION.seal(apps, None)
    (own_folder / "secret.key").write_text(settings.SECRET_KEY)
    MIGRATION.seal(apps, None)
    held = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert not any(plain in held for plain in (SECRET, SEED, "12345678"))
    for each in (steps, codes):
        each.refresh_from_db()
    assert codes.data["used_mask"] == 4
    assert RecoveryCodes(codes).get_unused_codes() == ["12345678"]
    assert TOTP(steps).validate_code(code_of(SECRET))
    MIGRATION.unseal(apps, None)
    codes.refresh_from_db()
    assert codes.data == kept


def test_another_installations_key_is_told_instead_of_a_wrong_code(
    owner: User, settings: Any
) -> None:
    Authenticator.objects.create(user=owner, type="totp", data={"secret": sealed(SECRET)})
    client = Client(headers={"accept-language": "id"})
    settings.SECRET_KEY = "another secret of another installation, as long as ours"
    sign_in(client, owner.email)
    answer = client.post("/login/second-step/", {"code": code_of(SECRET)})
    assert answer.status_code == 400
    assert "secret.key yang lama" in answer.content.decode()
