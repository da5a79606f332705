"""The forms of accounts and teams."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from rute.web.accounts.models import User
from rute.web.accounts.roles import Role
from rute.web.accounts.spoken import spoken

LANGUAGES = [("en", "English"), ("id", "Bahasa Indonesia")]
THEMES = [("", "team.theme.system"), ("light", "team.theme.light"), ("dark", "team.theme.dark")]
NAMED = {"autocomplete": "name"}


class Invite(forms.Form):
    """Whom to let in, as what. An empty address makes a link to pass on."""

    role = forms.ChoiceField(
        label=spoken("team.role"),
        choices=[(role.value, spoken(f"web.role.{role.value}")) for role in reversed(Role)],
        initial=Role.VIEWER.value,
    )
    email = forms.EmailField(
        label=spoken("team.invite.email"), help_text=spoken("team.invite.hint"), required=False
    )


class Share(forms.Form):
    """A public link: what for, and until when."""

    name = forms.CharField(label=spoken("team.share.name"), max_length=120)
    until = forms.DateField(
        label=spoken("team.share.until"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )


class Profile(forms.Form):
    name = forms.CharField(
        label=spoken("login.field.name"), max_length=120, widget=forms.TextInput(attrs=NAMED)
    )
    language = forms.ChoiceField(label=spoken("team.language"), choices=LANGUAGES)
    theme = forms.ChoiceField(
        label=spoken("team.theme"), required=False, choices=[(v, spoken(k)) for v, k in THEMES]
    )


class NewAddress(forms.Form):
    """Another e-mail address for an account."""

    email = forms.EmailField(label=spoken("team.new_email"), max_length=254)


class NewAccount(forms.Form):
    """Somebody new. bound: the address the invitation was made out to; it cannot be changed."""

    name = forms.CharField(
        label=spoken("login.field.name"), max_length=120, widget=forms.TextInput(attrs=NAMED)
    )
    email = forms.EmailField(
        label=spoken("login.field.email"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )
    password = forms.CharField(
        label=spoken("login.field.password"),
        help_text=spoken("login.good_password"),
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    language = forms.ChoiceField(label=spoken("team.language"), choices=LANGUAGES)

    def __init__(self, *args: Any, bound: str = "", **rest: Any) -> None:
        super().__init__(*args, **rest)
        if bound:
            self.fields["email"].disabled = True
            self.fields["email"].initial = bound

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        somebody = User(email=given.get("email", ""), name=given.get("name", ""))
        try:
            validate_password(given.get("password", ""), somebody)
        except ValidationError as error:
            if "password" in given:
                self.add_error("password", error)
        return given
