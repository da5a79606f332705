"""The help of commands that change a journey file, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.journey.set": "Write one value of a journey file, or take one out.",
    "help.journey.set.more": (
        "PLACE says where: parts and names with a / between them, as the outline of `rute "
        "journey show` has them; items of a list are counted from 1. Only the lines that "
        "must change do; comments stay, and what would be an error is not written."
    ),
    "help.journey.set.examples": (
        'rute journey set shop.journey.yaml stages/Convert/target "45% by 2026-12-31"'
        "  # writes it where it belongs\n"
        'rute journey set . "stages/Convert/touchpoints/Checkout/pains/1/owner" Dewi --dry-run'
        "  # shows the lines, writes nothing\n"
        "rute journey set . stages/Convert/target --remove  # takes the line out"
    ),
    "help.journey.rename": (
        "Rename a stage, touchpoint, persona, campaign … and every mention of it."
    ),
    "help.journey.rename.more": (
        "Rules, campaigns and the words of personas that speak of it are changed as well; "
        "everything else stays as it is, to the byte."
    ),
    "help.journey.rename.examples": (
        'rute journey rename shop.journey.yaml stages/Convert "First order"'
        "  # campaigns that move people there follow\n"
        'rute journey rename . "personas/Tech-Savvy Tim" Tim --dry-run'
        "  # shows the lines, writes nothing"
    ),
    "argument.journey_changed": "The journey file to change, or its folder.",
    "argument.place": "What to change, for instance stages/Convert/target.",
    "argument.words": "What is to stand there.",
    "argument.new_name": "The new name.",
    "option.only_show": "Show the lines that would change, and write nothing.",
    "option.remove": "Take it out, with what belongs to it.",
    "help.journey.convert": "The journey file in the stages of another model.",
    "help.journey.convert.more": (
        "Stages meet through their anchors: the new file measures as `--as` shows the old "
        "one, and comments say where each stage came from. The old file stays as it is."
    ),
    "help.journey.convert.examples": (
        'rute journey convert --as "four phases"'
        "  # NAME-four-phases.journey.yaml beside it\n"
        'rute journey convert shop.journey.yaml --as "value journey" --out value.journey.yaml'
        "  # under a name of your own"
    ),
    "convert.needs_model": "say which stage model",
    "help.journey.schema": "The JSON Schema of journey files, for editors.",
    "help.journey.schema.more": (
        "With it an editor completes keys and words, explains each, and marks slips as "
        "you type. See docs/reference/editor.md for how to switch it on."
    ),
    "help.journey.schema.examples": (
        "rute journey schema --out journey.schema.json"
        "  # for your editor\n"
        "rute journey schema --language id"
        "  # explanations in Indonesian"
    ),
    "option.schema_out": "Write it here instead of printing it.",
    "schema.written_like": "Write it like this: {example}",
}
