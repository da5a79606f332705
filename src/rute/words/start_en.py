"""The conversation of `rute start`, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "start.apart": "Left out: {name}. Its rows are not about these orders; look at it by "
    "itself: rute start {name}",
    "start.empty_folder": "no file in {folder} looks like an export",
    "start.empty_folder_do": "Name the file itself: rute start FILE.",
    "start.no_file": "no file here looks like an export",
    "start.no_file_do": (
        "Name one, or drag it into this window: rute start FILE. To look around first: rute demo"
    ),
    "start.only_file": "Found here: {name}",
    "start.all_files": "all",
    "start.ask_files": "Which of these? Numbers, or the path of another file",
    "start.happens": "What happens: {events}.",
    "start.ask_row": "What is every row of {name}?",
    "start.again": "change answers",
    "start.left_out": "Left out, because it does not say who and when by itself: {name} ({why})",
    "start.report": "{name}: totals without people ({title}). They count the first stage.",
    "start.linked": (
        "These files belong together: {names}. How they are joined is written in "
        "{path}; change it as you like."
    ),
    "start.sql_exists": "{path} is already there, and may hold your work",
    "start.sql_exists_do": "Move it away, or begin anew with --force",
    "start.nobody_do": (
        "A map needs rows that say who (a customer number, an e-mail, a phone) "
        "and when (a date). Export the file with these two columns. Without them "
        "a journey can be drawn, but not measured: rute journey new"
    ),
    "link.top": "Written by `rute start`: these files say only together who did what, and when.\n"
    "A query like any other: change it, and run `rute map` again.",
    "start.looking": "looking at the files",
    "option.row": "What every row is, in a file without an event column: for instance Order Paid.",
    "option.sheet": "The sheet of a workbook, where not the fullest is meant.",
    "option.recipe": "Read the export as this recipe says: its name, a file, or none.",
}
