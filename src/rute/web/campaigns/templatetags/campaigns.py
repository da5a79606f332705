"""Sentences and figures of the pages of campaigns."""

from __future__ import annotations

from datetime import time
from typing import Any

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rute.journey.channels import message_channel
from rute.journey.model_moving import Campaign
from rute.render.screens.layout import Table
from rute.results.campaign import CampaignResult
from rute.words import formats
from rute.words.campaigns import says
from rute.words.catalog import has
from rute.words.catalog import say as text

register = template.Library()


@register.simple_tag(takes_context=True)
def many_people(context: Context, key: str, n: int | None) -> str:
    """The text of a key with how many people; of one, `KEY.one` where there is such a text."""
    language = _language(context)
    name = f"{key}.one" if n == 1 and has(f"{key}.one", language) else key
    return text(name, language, n=formats.count(n, language))


@register.simple_tag(takes_context=True)
def channel(context: Context, name: str) -> str:
    """A channel as people write it in a sentence; one that a journey made up as it is."""
    key = f"people_app.channel.{name}"
    language = _language(context)
    return text(key, language) if has(key, language) else name


@register.simple_tag(takes_context=True)
def figure(context: Context, key: str, n: int | None, state: str) -> SafeString:
    """A number with the people behind it, for whoever may see people."""
    language = _language(context)
    shown = formats.count(n, language)
    if n and context["may"]["see_people"]:
        of = reverse("campaigns:people", args=[context["journey"].slug, context["one"].word])
        asked = "?arm=held+out" if key == "apart" else f"?state={state}" if state else ""
        shown = format_html('<a href="{}{}">{}</a>', of, asked, shown)
    label = text(f"moving.{key}", language)
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, shown)


@register.simple_tag(takes_context=True)
def verdict(context: Context, result: CampaignResult) -> str:
    return says(result, _language(context))


@register.simple_tag(takes_context=True)
def points(context: Context, value: float) -> str:
    language = _language(context)
    return text("proof.points", language, n=formats.number(value, language, 1))


@register.simple_tag(takes_context=True)
def elsewhere(context: Context, campaign: Campaign) -> str:
    """How a campaign without steps moves people: through what is not ours, or not at all yet."""
    language = _language(context)
    others = [name for name in campaign.sources if message_channel(name) is None]
    if not others:
        return text("moving.no_steps", language)
    return text("moving.elsewhere", language, sources=", ".join(others))


@register.simple_tag(takes_context=True)
def clock_of(context: Context, at: time) -> str:
    return at.strftime("%H.%M" if _language(context) == "id" else "%H:%M")


@register.simple_tag(takes_context=True)
def example(context: Context) -> str:
    """A campaign as it stands in a journey."""
    return text("moving.example", _language(context))


@register.filter
def labelled(table: Table) -> list[list[tuple[str, str, bool]]]:
    """Of each row the cells, each with its column's title, and whether it stands on the right."""
    return [
        [(column.title, cell, column.align == "right")
         for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows
    ]  # fmt: skip


@register.filter
def slug(name: str) -> str:
    """A verdict as a class of a style sheet."""
    return name.replace(" ", "-")


def _language(context: Context | dict[str, Any]) -> str:
    return str(context.get("language") or "en")
