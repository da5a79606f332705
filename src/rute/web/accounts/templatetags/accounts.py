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


@register.filter
def role_name(role: str) -> str:
    return f"web.role.{role}"


@register.filter
def role_does(role: str) -> str:
    """What somebody of the role may do, in plain words."""
    return f"team.does.{role}"


@register.filter
def role_invited(role: str) -> str:
    return f"team.invited.{role}"


@register.filter
def role_join(role: str) -> str:
    return f"team.join.{role}"


@register.filter
def right_name(right: str) -> str:
    return f"team.may.{right}"


@register.filter
def part_name(kind: str) -> str:
    return f"team.part.{kind}"
