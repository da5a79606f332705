"""Secrets of two-step login that were kept as they are, enciphered from now on."""

from django.conf import settings
from django.db import migrations

from rute.errors import ConfigurationError
from rute.web.accounts.sealing import opened, sealed
from rute.web.site import folder
from rute.words.message import Message


def _changed(apps, change):
    for one in apps.get_model("mfa", "Authenticator").objects.all():
        for name in ("secret", "seed"):
            if name in one.data:
                one.data[name] = change(one.data[name])
        if "migrated_codes" in one.data:
            one.data["migrated_codes"] = [change(code) for code in one.data["migrated_codes"]]
        one.save(update_fields=["data"])


def seal(apps, _editor):
    lasts = settings.SECRET_KEY == folder.secret()
    if not lasts and apps.get_model("mfa", "Authenticator").objects.exists():
        # A key that goes with this process would lock everybody out.
        raise ConfigurationError(
            Message("login.steps.no_key"), where=str(folder.root() / folder.SECRET)
        )
    _changed(apps, sealed)


def unseal(apps, _editor):
    _changed(apps, opened)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_links"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [migrations.RunPython(seal, unseal)]
