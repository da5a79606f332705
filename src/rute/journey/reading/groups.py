"""Stages inside a stage: one level of headings over the stages that are counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rute.journey.findings import Findings
from rute.journey.model import Group
from rute.journey.reading.keys import STAGE
from rute.journey.reading.section import Section, section
from rute.journey.reading.tree import Headings, Node, Words
from rute.journey.stage_models.model import ModelGroup, StageModel

OF_A_GROUP: Final = ("after", "explanation", "stages")


@dataclass(frozen=True, slots=True)
class Entry:
    """A stage as written. `after` is said of it, or follows from its place in a group."""

    name: Words
    part: Section
    after: str | None
    after_line: int
    within: Group | None = None


def entries(whole: Section, model: StageModel | None, findings: Findings) -> Iterator[Entry]:
    """Every stage under `stages:`, those inside a group too; groups themselves are no stages."""
    for name, node in whole.named("stages"):
        part = _part(name, node, findings)
        group = _of_model(name.text, model)
        if part.has("stages") or group:
            yield from _inside(name, part, group, model)
        else:
            yield Entry(name, part, part.text("after"), part.line_of("after"))


def _part(name: Words, node: Node, findings: Findings) -> Section:
    found = section("stage", node, findings, name.text)
    return found or Section("stage", Headings(name.line), findings)


def _of_model(name: str, model: StageModel | None) -> ModelGroup | None:
    return model.group(name) if model and not model.stage(name) else None


def _inside(
    name: Words, part: Section, group: ModelGroup | None, model: StageModel | None
) -> Iterator[Entry]:
    within = Group(
        name.text.strip(), part.text("explanation"), group.key if group else None, name.line
    )
    _refuse(within, part)
    behind, line = part.text("after"), part.line_of("after")
    for inner, node in part.named("stages"):
        own = _part(inner, node, part.findings)
        _check(inner, own, within, group, model)
        known = model is not None and model.stage(inner.text) is not None
        if own.has("after"):
            after, at = own.text("after"), own.line_of("after")
        else:
            after, at = (None if known and not part.has("after") else behind), line
        yield Entry(inner, own, after, at, within)
        if model is not None or part.has("after"):
            behind = inner.text.strip()


def _refuse(within: Group, part: Section) -> None:
    for key in STAGE:
        if part.has(key) and key not in OF_A_GROUP:
            part.findings.error(part.line_of(key), "of_a_stage_inside", word=key, group=within.name)


def _check(
    name: Words, part: Section, within: Group, group: ModelGroup | None, model: StageModel | None
) -> None:
    if part.has("stages"):
        part.findings.error(name.line, "nested_deeper", name=name.text, group=within.name)
    stage = model.stage(name.text) if model else None
    if group and stage and stage.group != group:
        part.findings.error(name.line, "nested_elsewhere", name=name.text, group=within.name)
