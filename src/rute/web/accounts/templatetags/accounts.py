"""What pages of accounts and teams say of roles, rights and single sign-on."""

from __future__ import annotations

from django import template
from django.conf import settings

from rute.web.accounts.sso import SingleSignOn

register = template.Library()


@register.simple_tag
def sign_on() -> SingleSignOn | None:
    """The provider of single sign-on, where one is set."""
    return settings.SSO
