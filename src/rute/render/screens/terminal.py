"""Screens drawn in the terminal by Rich; columns that do not fit are left out, and named."""

from __future__ import annotations

from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING, TextIO

from rute.render.screens.layout import Column, Screen, Table
from rute.words.catalog import say

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

GAP = 2
BAR = 12
EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
MOST = 9  # a weight above all others
READABLE = 12
MOST_OF_A_WORD = 30


def draw(screen: Screen, language: str, *, file: TextIO | None = None) -> None:
    """Prints the screen to `file`, or to standard output."""
    from rich.console import Console

    console = Console(file=file, highlight=False)
    draw_on(console, screen, language)


def draw_on(console: Console, screen: Screen, language: str) -> None:
    from rich.text import Text

    console.print(Text(screen.title, style="bold"))
    console.print(Text(screen.under, style="dim"))
    left_out: dict[str, None] = {}
    for table in screen.tables:
        console.print()
        fitting, hidden = fit(with_bars(table), console.width)
        left_out.update(dict.fromkeys(hidden))
        console.print(as_rich(fitting))
    if screen.notes or left_out:
        console.print()
    for note in screen.notes:
        console.print(Text(note, style="dim"))
    if left_out:
        text = say("screen.wider", language, columns=", ".join(left_out))
        console.print(Text(text, style="dim"))


def with_bars(table: Table) -> Table:
    """The shares of the rows as a column of bars, the first to go where room is short."""
    if not table.shares:
        return table
    columns = (*table.columns, Column("", "left", MOST))
    rows = tuple((*row, bar(share)) for row, share in zip(table.rows, table.shares, strict=True))
    return replace(table, columns=columns, rows=rows)


def bar(share: float) -> str:
    """A bar of block characters, an eighth of a character exact; the smallest is still seen."""
    eighths = max(round(share * BAR * 8), 1 if share else 0)
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8]


def fit(table: Table, width: int) -> tuple[Table, list[str]]:
    """The table with as many columns as fit, and the titles of those left out."""
    kept = list(range(len(table.columns)))
    hidden: list[int] = []
    while needed(table, kept) > width:
        spare = [i for i in kept if table.columns[i].weight]
        if not spare:
            break
        least = max(spare, key=lambda i: table.columns[i].weight)
        kept.remove(least)
        hidden.append(least)
    rows = tuple(tuple(row[i] for i in kept) for row in table.rows)
    columns = tuple(table.columns[i] for i in kept)
    titles = [table.columns[i].title for i in sorted(hidden) if table.columns[i].title]
    return replace(table, columns=columns, rows=rows), titles


def needed(table: Table, kept: list[int]) -> int:
    """Characters the kept columns need at least."""
    return sum(narrowest(table, i) + GAP for i in kept) - GAP


def narrowest(table: Table, i: int) -> int:
    """Figures stand whole; texts may wrap, down to a readable width."""
    column = table.columns[i]
    heading = max((len(word) for word in column.title.split()), default=0)
    longest = max((len(row[i]) for row in table.rows), default=0)
    if column.wraps:
        word = max((len(word) for row in table.rows for word in row[i].split()), default=0)
        longest = min(longest, max(READABLE, min(word, MOST_OF_A_WORD)))
    return max(heading, longest)


def as_rich(table: Table) -> RenderableType:
    from rich import box
    from rich.table import Table as RichTable
    from rich.text import Text

    drawn = RichTable(
        box=box.SIMPLE_HEAD, padding=(0, GAP - 1, 0, 0), pad_edge=False, show_edge=False,
        title=Text(table.title, style="bold") if table.title else None, title_justify="left",
    )  # fmt: skip
    for i, column in enumerate(table.columns):
        width = narrowest(table, i)
        title = column.title if column.wraps else "\n".join(wrap(column.title, width))
        drawn.add_column(
            Text(title, style="dim"), justify=column.align,
            vertical="top" if table.top else "bottom",
            no_wrap=not column.wraps, min_width=width, overflow="fold",
        )  # fmt: skip
    for i, row in enumerate(table.rows):
        # Text, never a string: brackets in people's event names are not Rich's markup.
        drawn.add_row(*(Text(cell) for cell in row), style="bold" if i == table.marked else "")
    return drawn
