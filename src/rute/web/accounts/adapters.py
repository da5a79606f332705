"""How allauth, which does login, two-step login and single sign-on, fits this house."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render
from django.urls import reverse

from rute.web.accounts import letters, welcome
from rute.web.accounts.links import absolute
from rute.web.accounts.models import User
from rute.web.accounts.proxies import address_of
from rute.web.accounts.sealing import opened, sealed
from rute.web.accounts.spoken import spoken
from rute.words.catalog import LANGUAGES, has, say

PREFIXES = ("account", "mfa", "socialaccount")


def _errors(part: str, theirs: dict[str, Any]) -> dict[str, Any]:
    """allauth's errors, in our words where we have them."""
    ours = {code: f"login.error.{part}.{code}" for code in theirs}
    return {code: spoken(key) if has(key, "en") else theirs[code] for code, key in ours.items()}


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by themselves; links are built on RUTE_URL; mail speaks two languages."""

    error_messages = _errors("account", DefaultAccountAdapter.error_messages)

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return address_of(request, settings.PROXIES)

    def get_reset_password_from_key_url(self, key: str) -> str:
        number, _, token = key.partition("-")
        return absolute(reverse("account_reset_password_from_key", args=[number, token]))

    def get_password_change_redirect_url(self, _: HttpRequest) -> str:
        return reverse("accounts:account")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        letters.of_login(template_prefix.rpartition("/")[2], email, context)

    def add_message(self, request: HttpRequest, level: int, *args: Any, **rest: Any) -> None:
        """Only what we have words for; `account/messages/logged_in.txt` is said by being in."""
        template = args[0] if args else rest.get("message_template")
        key = f"login.told.{(template or '').rpartition('/')[2].removesuffix('.txt')}"
        language = getattr(request, "language", LANGUAGES[0])
        if has(key, language):
            super().add_message(request, level, message=say(key, language))


class TwoSteps(DefaultMFAAdapter):  # type: ignore[misc]
    error_messages = _errors("mfa", DefaultMFAAdapter.error_messages)

    def get_totp_issuer(self) -> str:
        return "Rute"

    def encrypt(self, text: str) -> str:
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        return opened(encrypted_text)


class SingleSignOnAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom the provider sends comes in if they were invited, or are of the domain that may."""

    error_messages = _errors("sso", DefaultSocialAccountAdapter.error_messages)

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        provider, email = settings.SSO, _proved(sociallogin)
        assert provider is not None
        if email is None:
            raise ImmediateHttpResponse(not_let_in(request, "unproved"))
        if not provider.may_come(email):
            raise ImmediateHttpResponse(not_let_in(request, "domain"))
        if not sociallogin.is_existing and not welcome.expected(request, email, provider):
            raise ImmediateHttpResponse(not_let_in(request, "uninvited"))

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        provider, email = settings.SSO, _proved(sociallogin)
        return (
            provider is not None
            and email is not None
            and welcome.expected(request, email, provider)
        )

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        user: User = super().populate_user(request, sociallogin, data)
        user.name = (data.get("name") or "")[:120]
        user.language = getattr(request, "language", "")
        return user

    def save_user(self, request: HttpRequest, sociallogin: Any, form: Any = None) -> User:
        user: User = super().save_user(request, sociallogin, form)
        assert settings.SSO is not None
        welcome.came_by_sign_on(user, settings.SSO)
        return user

    def on_authentication_error(self, request: HttpRequest, *_: Any, **__: Any) -> None:
        raise ImmediateHttpResponse(not_let_in(request, "failed", 502))


def _proved(sociallogin: Any) -> str | None:
    """The address that the provider vouches for."""
    proved = (each.email for each in sociallogin.email_addresses if each.verified)
    return next((email.lower() for email in proved), None)


def not_let_in(request: HttpRequest, why: str, status: int = 403) -> Any:
    """The page that says why single sign-on ended without a login, and what to do."""
    name = settings.SSO.name if settings.SSO else ""
    return render(request, "accounts/not_let_in.html", {"why": why, "name": name}, status=status)
