"""rute journey schema"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

from rute.cli.deliver import remark
from rute.cli.journey.carry import Force, write
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language, text
from rute.words.catalog import say

Out = Annotated[Path | None, text("--out", "option.schema_out", "FILE")]


def schema(
    out: Out = None,
    force: Force = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.journey.schema import journey_schema

    told = chosen_language(language)
    made = json.dumps(journey_schema(told), ensure_ascii=False, indent=1) + "\n"
    if out is None:
        print(made, end="")
        return
    write(out, made.encode(), force=force)
    remark(say("carry.written", told, path=out))
