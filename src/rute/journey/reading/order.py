"""Which stages a journey has and in which order: the model's, the file's own, those left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rute.errors import did_you_mean, surely_meant
from rute.journey.findings import Findings, Mend
from rute.journey.model import Group
from rute.journey.reading.groups import Entry, entries
from rute.journey.reading.section import Section
from rute.journey.reading.tree import Headings
from rute.journey.stage_models.model import ModelStage, StageModel
from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Placed:
    """A stage in its place: its name as written, its keys, what the model says of it, the
    stage it stands behind where that is said, and the group it is part of."""

    name: str
    line: int
    part: Section
    model: ModelStage | None
    after: str | None = None
    after_line: int = 0
    within: Group | None = None


def placed_stages(
    whole: Section, model: StageModel | None, language: str, findings: Findings
) -> tuple[Placed, ...]:
    """All stages in order. Unknown names, double stages and impossible places are findings."""
    written = _written(whole, model, findings)
    left_out = _left_out(whole, model, written, findings)
    row = _model_row(model, language, written, left_out, findings)
    row += [stage for stage in written if stage.model is None and stage.after is None]
    if model:
        for stage in row:
            if stage.model is None:
                _unknown(stage, model, findings)
    placed = _with_moved(row, [stage for stage in written if stage.after], findings)
    return tuple(_grouped(placed, language))


def _written(whole: Section, model: StageModel | None, findings: Findings) -> list[Placed]:
    stages: list[Placed] = []
    for entry in entries(whole, model, findings):
        name = entry.name
        stage = _placed(entry, model)
        twin = next((other for other in stages if _same(stage, other)), None)
        if twin:
            findings.error(name.line, "twice", name=name.text, first=twin.line)
        else:
            stages.append(stage)
    return stages


def _placed(entry: Entry, model: StageModel | None) -> Placed:
    known = model.stage(entry.name.text) if model else None
    return Placed(
        entry.name.text.strip(), entry.name.line, entry.part, known, entry.after,
        entry.after_line, entry.within,
    )  # fmt: skip


def _grouped(placed: tuple[Placed, ...], language: str) -> Iterator[Placed]:
    """Each stage of a model's group under the heading the file gives it, else the model's."""
    written = {one.within.key: one.within for one in placed if one.within and one.within.key}
    for stage in placed:
        group = stage.model.group if stage.model else None
        if stage.within or group is None:
            yield stage
            continue
        said = group.texts[language]
        within = written.get(group.key, Group(said.name, said.explanation, group.key))
        yield replace(stage, within=within)


def _same(one: Placed, other: Placed) -> bool:
    same_model = one.model is not None and one.model is other.model
    return same_model or one.name.lower() == other.name.lower()


def _left_out(
    whole: Section, model: StageModel | None, written: list[Placed], findings: Findings
) -> list[ModelStage]:
    left = []
    line = whole.line_of("leave out")
    for name in whole.texts("leave out"):
        stage = model.stage(name) if model else None
        group = model.group(name) if model else None
        if stage is None and group is not None and model:
            left += [one for one in model.stages if one.group == group]
        elif stage is None:
            known = model.names() if model else ()
            findings.error(line, "no_stage_to_leave_out", name=name, fix=did_you_mean(name, known),
                           mend=_mend(line, name, known))  # fmt: skip
        elif any(other.model is stage for other in written):
            findings.error(line, "left_out_and_there", name=name)
        else:
            left.append(stage)
    return left


def _model_row(
    model: StageModel | None, language: str, written: list[Placed], left: list[ModelStage],
    findings: Findings,
) -> list[Placed]:  # fmt: skip
    if model is None:
        return []
    by_model = {id(stage.model): stage for stage in written if stage.model}
    row = []
    for stage in model.stages:
        own = by_model.get(id(stage))
        if own is None and stage not in left:
            bare = Section("stage", Headings(0), findings)
            row.append(Placed(stage.texts[language].name, 0, bare, stage))
        elif own is not None and own.after is None:
            row.append(own)
    return row


def _unknown(stage: Placed, model: StageModel, findings: Findings) -> None:
    close = did_you_mean(stage.name, model.names())
    place = Message("find.own_stage")
    findings.error(
        stage.line, "no_stage_of_model", name=stage.name, model=model.name,
        fix=Message("text.two", first=close, rest=place) if close else place,
        mend=_mend(stage.line, stage.name, model.names(), ":"),
    )  # fmt: skip


def _with_moved(row: list[Placed], moved: list[Placed], findings: Findings) -> tuple[Placed, ...]:
    """Puts each stage that says `after` behind that stage (the last one of that group) and
    those already behind it."""
    placed: list[Placed] = []
    ahead = list(reversed(row))
    while ahead:
        stage = ahead.pop()
        placed.append(stage)
        waiting = [other for other in moved if other not in placed]
        behind = [other for other in waiting if _stands_behind(other, stage, ahead + waiting)]
        ahead += reversed([other for other in behind if other not in ahead])
    lost = [stage for stage in moved if stage not in placed]
    for stage in lost:
        _nowhere(stage, placed + lost, findings)
    return (*placed, *lost)


def _stands_behind(other: Placed, stage: Placed, waiting: list[Placed]) -> bool:
    name = (other.after or "").lower()
    if _called(stage, name):
        return True
    inside = [one for one in waiting if one is not other and _in_group(one, name)]
    return _in_group(stage, name) and not inside


def _in_group(stage: Placed, name: str) -> bool:
    group = stage.model.group if stage.model else None
    said = stage.within is not None and stage.within.name.lower() == name
    return said or (group is not None and group.called(name))


def _called(stage: Placed, name: str) -> bool:
    return name == stage.name.lower() or (stage.model is not None and stage.model.called(name))


def _nowhere(stage: Placed, known: list[Placed], findings: Findings) -> None:
    target = stage.after or ""
    names = [other.name for other in known if other is not stage]
    findings.error(
        stage.after_line, "no_stage_to_follow", name=target, fix=did_you_mean(target, names),
        mend=_mend(stage.after_line, target, names),
    )  # fmt: skip


def _mend(line: int, name: str, known: Iterable[str], behind: str = "") -> Mend | None:
    meant = surely_meant(name, known)
    return Mend(line, name + behind, meant + behind) if meant else None
