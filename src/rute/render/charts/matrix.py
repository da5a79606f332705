"""Transitions as a matrix: rows are left, columns are entered; the fuller, the more often."""

from __future__ import annotations

from math import sqrt

from rute.render.charts.frame import ROOM, Chart, as_of
from rute.render.lettering import shorten, width
from rute.render.living_map.drawing import Band, text
from rute.render.markup import Markup, join, tag
from rute.results.transitions import Transitions
from rute.words.catalog import has, say
from rute.words.formats import count, large_count

MOST = 14  # nodes drawn; the rest is in the table and the JSON
NAMES = 200.0
HEAD = 34.0
DEEP = 0.55  # opacity of the fullest cell: dark words stay readable on it


def transitions_chart(result: Transitions, language: str) -> Chart:
    shown = _shown(result)
    names = [_name(result.nodes[i], language) for i in shown]
    under = f"{say('chart.read_matrix', language)} · {as_of(result.asked, language)}"
    left_out = len(result.nodes) - len(shown)
    if left_out:
        under += f" · {say('chart.left_out', language, n=count(left_out, language))}"
    return Chart(say("chart.transitions", language), under, _spoken(result, language),
                 _matrix(result, shown, names, language))  # fmt: skip


def _shown(result: Transitions) -> list[int]:
    """The nodes passed most often, in their own order."""
    counts = result.counts
    passed = [sum(counts[i]) + sum(row[i] for row in counts) for i in range(len(result.nodes))]
    busiest = sorted(range(len(passed)), key=lambda i: (-passed[i], i))[:MOST]
    return sorted(busiest)


def _name(node: str, language: str) -> str:
    return say(f"word.{node}", language) if has(f"word.{node}", language) else node


def _spoken(result: Transitions, language: str) -> str:
    pairs = [
        (n, result.nodes[i], result.nodes[j])
        for i, row in enumerate(result.counts)
        for j, n in enumerate(row)
        if n
    ]
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    return "; ".join(
        f"{_name(a, language)} → {_name(b, language)}: {count(n, language)}"
        for n, a, b in pairs[:10]
    )


def _matrix(result: Transitions, shown: list[int], names: list[str], language: str) -> Band:
    """Columns carry numbers, which the rows' names explain: no slanted words."""
    size = len(shown)
    wide = (ROOM - NAMES) / max(size, 1)
    tall = max(min(wide * 0.7, 40.0), 24.0)
    most = max((result.counts[i][j] for i in shown for j in shown), default=0)
    marks: list[Markup] = []
    for k, name in enumerate(names):
        y = HEAD + k * tall
        said = shorten(f"{k + 1}  {name}", NAMES - 14, 13, 600)
        marks.append(text(0, y + tall / 2 + 5, said, size=13, weight=600, full=name))
        marks.append(text(NAMES + (k + 0.5) * wide, HEAD - 10, str(k + 1), size=13, cls="mut",
                          weight=600, anchor="middle"))  # fmt: skip
    for r, i in enumerate(shown):
        for c, j in enumerate(shown):
            n = result.counts[i][j]
            x, y = NAMES + c * wide, HEAD + r * tall
            marks.append(_cell(x, y, wide, tall, n, most, f"{names[r]} → {names[c]}", language))
    return Band(join(marks), HEAD + size * tall)


def _cell(
    x: float, y: float, wide: float, tall: float, n: int, most: int, pair: str, language: str
) -> Markup:
    share = sqrt(n / most) * DEEP if most else 0.0
    said = large_count(n, language) if n else "·"
    size = 12 if width(said, 12) <= wide - 4 else 10
    fits = width(said, size) <= wide - 2
    return tag(
        "g",
        tag("title", f"{pair}: {count(n, language)}"),
        tag("rect", x=x + 1, y=y + 1, width=wide - 2, height=tall - 2, rx=2,
            cls="b-cell" if n else "white", opacity=max(share, 0.06) if n else 1),
        text(x + wide / 2, y + tall / 2 + 4, said, size=size, anchor="middle",
             cls="ink" if n else "mut") if fits else None,
    )  # fmt: skip
