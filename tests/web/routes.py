"""Every address of the app, taken from the URL conf, so that none can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver, reverse
from django.urls.converters import IntConverter
from django.urls.resolvers import RoutePattern, URLPattern, URLResolver

from rute.web.accounts.access import Rule
from rute.web.journeys.models import Journey

NUMBER, WORD = 987_654, "foreign"  # the key of every row that belongs to somebody else


@dataclass(frozen=True)
class Route:
    """One address. parameters: those besides the journey's slug, by name, whether a number."""

    name: str
    pattern: str
    rule: Rule | None
    of_journey: bool
    parameters: dict[str, bool]

    def __str__(self) -> str:
        return self.name

    def address(self, journey: Journey) -> str:
        """The address in a journey, naming rows that belong to somebody else."""
        values: dict[str, Any] = {
            name: NUMBER if number else WORD for name, number in self.parameters.items()
        }
        if self.of_journey:
            values["slug"] = journey.slug
        return reverse(self.name, kwargs=values)


def routes() -> list[Route]:
    return list(_walked(get_resolver(), "", ""))


def _walked(resolver: URLResolver, prefix: str, space: str) -> Iterator[Route]:
    for each in resolver.url_patterns:
        pattern = prefix + str(each.pattern)
        if isinstance(each, URLResolver):
            inner = f"{each.namespace}:" if each.namespace else space
            yield from _walked(each, pattern, inner)
        else:
            yield _route(each, pattern, space)


def _route(each: URLPattern, pattern: str, space: str) -> Route:
    if isinstance(each.pattern, RoutePattern):
        converters = each.pattern.converters
        given = {name: isinstance(one, IntConverter) for name, one in converters.items()}
    else:
        given = dict.fromkeys(each.pattern.regex.groupindex, False)
    rule = getattr(each.callback, "rule", None)
    of_journey = pattern.startswith("j/<slug:slug>/")
    if of_journey:
        given.pop("slug")
    return Route(f"{space}{each.name}", pattern, rule, of_journey, given)
