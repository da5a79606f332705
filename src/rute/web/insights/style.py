"""The style of drawings in the app's pages: the map's, the charts', the tables'."""

from __future__ import annotations

import hashlib
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from rute.render.charts.frame import STYLES
from rute.render.colours import DARK, LIGHT, WHITE, Palette, variables
from rute.render.living_map.embedded import embedded_style
from rute.render.living_map.scoping import scoped
from rute.render.screens.page import STYLE as TABLES
from rute.web.accounts.access import open_page

MOST_STAGES = 40
A_YEAR = "public, max-age=31536000, immutable"
BANDS = ("band0", "band1", "band2", "band3", "band4")  # the site has the palette's other colours


@open_page
def style_sheet(request: HttpRequest, stages: int, digest: str) -> HttpResponse:  # noqa: ARG001
    """The style for a map of so many stages; its name changes with what is in it."""
    if not 0 < stages <= MOST_STAGES:
        raise Http404
    answer = HttpResponse(_style(stages), content_type="text/css; charset=utf-8")
    answer["Cache-Control"] = A_YEAR
    return answer


def style_address(stages: int = 8) -> str:
    stages = min(max(stages, 1), MOST_STAGES)
    digest = hashlib.sha256(_style(stages).encode()).hexdigest()[:12]
    return reverse("insights:style", args=(stages, digest))


@cache
def _style(stages: int) -> str:
    charts = scoped(STYLES, ".charted", container="chart")
    tables = TABLES.replace("background:var(--paper)", "background:none").replace("1.5em", "0", 1)
    return _colours() + embedded_style(stages) + charts + tables


def _colours() -> str:
    dark = _bands(DARK)
    return (
        f":root{{{_bands(LIGHT)}}}"
        f'@media (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{{dark}}}}}'
        f':root[data-theme="dark"]{{{dark}}}'
        f"@media print{{:root:root:root{{color-scheme:light;{variables(WHITE)}}}}}"
    )


def _bands(palette: Palette) -> str:
    return "".join(f"--{name}:{getattr(palette, name)};" for name in BANDS)
