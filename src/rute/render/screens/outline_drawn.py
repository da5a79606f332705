"""An outline in the terminal: labels in a column of their own, words wrapped beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Final, TextIO

from rute.render.screens.outline import Line

INDENT: Final = 3
WIDEST: Final = 26  # of a label
MOST: Final = 100
STYLES: Final = {"title": "bold", "name": "bold cyan", "dim": "dim", "pain": "red",
                 "chance": "green", "plain": ""}  # fmt: skip


def draw_outline(lines: Iterable[Line], *, file: TextIO | None = None) -> None:
    """Prints the lines to `file`, or to standard output."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=file, highlight=False, soft_wrap=True)
    width = min(console.width, MOST)
    column = label_column(all_lines := list(lines), width)
    for line in all_lines:
        label, *rows = laid_out(line, column, width)
        for number, row in enumerate(rows):
            head = Text(label if not number else " " * len(label), style="dim")
            console.print(head + Text(row, style=STYLES[line.tone]))


def label_column(lines: Sequence[Line], width: int) -> int:
    """Where words begin: beside the longest label that is not too long for this terminal."""
    ends = [line.depth * INDENT + len(line.label) for line in lines if line.label and line.text]
    widest = min(WIDEST, width // 3)
    return max([end for end in ends if end <= widest + INDENT], default=0) + 2


def laid_out(line: Line, column: int, width: int) -> list[str]:
    """The label, padded, and then the rows of words beside it."""
    indent = " " * (line.depth * INDENT)
    if not line.label:
        hang = "  " if line.text[:2] in ("• ", "! ", "+ ") else ""
        rows = wrap(line.text, width - len(indent), subsequent_indent=hang) or [""]
        return [indent, *rows]
    label = f"{indent}{line.label}"
    if not line.text:
        return [label, ""]
    if len(label) + 2 <= column:
        return [label.ljust(column), *(wrap(line.text, width - column) or [""])]
    beside = wrap(line.text, width - column)
    one_row = f"{label}  {line.text}"
    if len(one_row) <= width:
        return [f"{label}  ", line.text]
    return ["", label, *(" " * column + row for row in beside)]
