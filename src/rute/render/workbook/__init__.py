"""Answers and maps as Excel files: numbers as numbers, texts that never run as a formula."""

from __future__ import annotations

from rute.render.workbook.answer import answer_sheets
from rute.render.workbook.map import map_sheets
from rute.render.workbook.write import workbook

__all__ = ["answer_sheets", "map_sheets", "workbook"]
