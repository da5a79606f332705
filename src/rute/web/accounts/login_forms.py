"""allauth's forms with our words: no placeholders, which vanish as one types, only labels."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp

from rute.web.accounts.spoken import spoken
from rute.words.catalog import has

NEW = ("password1",)  # where somebody chooses a password, what makes a good one is said


class Worded:
    """Labels a form's fields by `login.field.NAME`."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = spoken("login.good_password") if name in NEW else ""
            if has(f"login.field.{name}", "en"):
                field.label = spoken(f"login.field.{name}")


class Login(Worded, account.LoginForm):  # type: ignore[misc]
    pass


class ResetPassword(Worded, account.ResetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordKey(Worded, account.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ChangePassword(Worded, account.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPassword(Worded, account.SetPasswordForm):  # type: ignore[misc]
    pass


class Reauthenticate(Worded, account.ReauthenticateForm):  # type: ignore[misc]
    pass


class TwoSteps(Worded, mfa.AuthenticateForm):  # type: ignore[misc]
    pass


class TwoStepsAgain(Worded, mfa.ReauthenticateForm):  # type: ignore[misc]
    pass


class ActivateTwoSteps(Worded, totp.ActivateTOTPForm):  # type: ignore[misc]
    pass
