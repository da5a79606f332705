"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.campaigns.pages import (
    acting,
    costing,
    limiting,
    listing,
    one,
    one_way,
    people_in,
    rehearsals,
    results,
)

app_name = "campaigns"
J = "j/<slug:slug>/campaigns"
OF = f"{J}/<slug:word>"
urlpatterns: list[URLPattern | URLResolver] = [
    path(J, listing.campaigns, name="list"),
    path(f"{J}/limits", limiting.limits, name="limits"),
    path(f"{OF}/", one.campaign, name="one"),
    path(f"{OF}/people", people_in.people, name="people"),
    path(f"{OF}/rehearsal", rehearsals.rehearsal, name="rehearsal"),
    path(f"{OF}/rehearsal/person", one_way.one_way, name="one_way"),
    path(f"{OF}/costs", costing.costs, name="costs"),
    path(f"{OF}/results", results.results, name="results"),
    path(f"{OF}/start", acting.start, name="start"),
    path(f"{OF}/hold", acting.hold, name="hold"),
    path(f"{OF}/resume", acting.resume, name="resume"),
    path(f"{OF}/stop", acting.stop, name="stop"),
    path(f"{OF}/migrate", acting.migrate, name="migrate"),
    path(f"{OF}/again", acting.again, name="again"),
]
