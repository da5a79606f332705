"""A feeling in the figure that it was asked in: an NPS, a share satisfied, a place on a scale."""

from __future__ import annotations

from rute.results.feeling import FeelingNumbers
from rute.words.catalog import say
from rute.words.formats import number, percent


def own_figure(feeling: FeelingNumbers, language: str) -> str | None:
    """“NPS +34”, “CSAT 81%”, “4.2 of 5”; None where there is none."""
    if feeling.own is None or feeling.measured is None or feeling.own_scale is None:
        return None
    if feeling.measured == "NPS":
        said = number(feeling.own, language)
        text = f"+{said}" if feeling.own > 0 and said.strip("0") else said
    elif feeling.measured == "CSAT":
        text = percent(feeling.own, language)
    else:
        text = number(feeling.own, language, 1)
    high = number(feeling.own_scale[1], language).removesuffix(",0").removesuffix(".0")
    return say(f"own.{feeling.measured}", language, n=text, high=high)
