"""The comments of a journey file: what no other form carries along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import ScalarEvent

COMMENT: Final = re.compile(r"(?:^|[\s\[\]{},])#", re.MULTILINE)


def comment_count(text: str) -> int:
    """How many lines of a text carry a comment."""
    text = text.removeprefix("\ufeff")
    bare = list(text)
    try:
        for start, end in _scalars(text):
            bare[start:end] = re.sub(r"[^\n]", "x", text[start:end])
    except YAMLError:
        return 0
    return sum(1 for line in "".join(bare).split("\n") if COMMENT.search(line))


def _scalars(text: str) -> Iterator[tuple[int, int]]:
    event: Any
    for event in YAML(typ="safe", pure=True).parse(text):
        if isinstance(event, ScalarEvent) and event.value:
            yield event.start_mark.index, event.end_mark.index
