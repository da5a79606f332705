"""What the commands of `rute journey` say about themselves, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.journey": "The journey file itself: read it, check it, change it, carry it elsewhere.",
    "help.journey.more": (
        "A journey file is plain text, and the one truth. These commands show it as an outline, "
        "and work on it without an editor."
    ),
    "help.journey.examples": (
        "rute journey show  # the journey in this folder as an outline\n"
        "rute journey check  # everything that is wrong or missing in it\n"
        "rute journey COMMAND --help  # what a command does, with examples"
    ),
    "help.journey.show": "The journey as a readable outline, or one part of it in full.",
    "help.journey.show.more": (
        "For people who do not read YAML: stages in order with their rules, touchpoints, pains "
        "and opportunities, then personas and campaigns. Name a stage, a touchpoint, a persona "
        "or a campaign to see all that is written about it."
    ),
    "help.journey.show.examples": (
        "rute journey show  # the journey in this folder\n"
        "rute journey show shop.journey.yaml Checkout  # one touchpoint, everything about it\n"
        "rute journey show --language id  # in Indonesian"
    ),
    "help.journey.check": "Everything that is wrong or missing in a journey file, at once.",
    "help.journey.check.more": (
        "The same as `rute check`. Each finding has its line and what to do. When the data is "
        "there, event names and fields are checked against it. Ends with 1 when there is an error."
    ),
    "help.journey.check.examples": (
        "rute journey check  # the journey in this folder\n"
        "rute journey check shop.journey.yaml --json  # for an editor or a pipeline"
    ),
    "help.journey.export": "The journey as a workbook, CSV, JSON or Mermaid diagram.",
    "help.journey.export.more": (
        "A workbook (.xlsx) can be edited by people who do not write YAML and imported again; "
        ".csv has one fact a row, .json is for programs, .mmd is a Mermaid `journey` diagram. "
        "Whatever a form has no place for is said."
    ),
    "help.journey.export.examples": (
        "rute journey export  # NAME.xlsx beside the journey in this folder\n"
        "rute journey export shop.journey.yaml --to shop.csv  # one fact a row\n"
        "rute journey export --to mmd  # a diagram for a wiki"
    ),
    "help.journey.import": "A journey file from a workbook, CSV, JSON or Mermaid diagram.",
    "help.journey.import.more": (
        "Reads what `rute journey export` writes, edited or not, and Mermaid `journey` diagrams "
        "of others. Everything wrong is said at once, and then nothing is written."
    ),
    "help.journey.import.examples": (
        "rute journey import shop.xlsx  # writes shop.journey.yaml beside it\n"
        "rute journey import map.mmd --out shop.journey.yaml  # from a diagram"
    ),
    "option.to_form": "A file to write, or a form alone: xlsx, csv, json or mmd. [xlsx]",
    "argument.carried": "A journey as .xlsx, .csv, .json or .mmd.",
    "argument.part": "The name of a stage, touchpoint, persona or campaign.",
}
