"""Which stages a journey has and in which order: the model's, the file's own, those left out."""

from __future__ import annotations

from dataclasses import dataclass

from rute.errors import did_you_mean
from rute.journey.findings import Findings
from rute.journey.reading.section import Section, section
from rute.journey.reading.tree import Headings
from rute.journey.stage_models.model import ModelStage, StageModel


@dataclass(frozen=True, slots=True)
class Placed:
    """A stage in its place: its name as written, its keys, and what the model says of it."""

    name: str
    line: int
    part: Section
    model: ModelStage | None


def placed_stages(
    whole: Section, model: StageModel | None, language: str, findings: Findings
) -> tuple[Placed, ...]:
    """All stages in order. Unknown names, double stages and impossible places are findings."""
    written = _written(whole, model, findings)
    left_out = _left_out(whole, model, written, findings)
    row = _model_row(model, language, written, left_out, findings)
    row += [stage for stage in written if stage.model is None and not stage.part.has("after")]
    if model:
        for stage in row:
            if stage.model is None:
                _unknown(stage, model, findings)
    return _with_moved(row, [stage for stage in written if stage.part.has("after")], findings)


def _written(whole: Section, model: StageModel | None, findings: Findings) -> list[Placed]:
    stages: list[Placed] = []
    for name, node in whole.named("stages"):
        part = section("stage", node, findings, name.text)
        stage = Placed(
            name.text.strip(),
            name.line,
            part or Section("stage", Headings(name.line), findings),
            model.stage(name.text) if model else None,
        )
        twin = next((other for other in stages if _same(stage, other)), None)
        if twin:
            findings.error(
                name.line, f'the stage "{name.text}" stands here a second time (line {twin.line})'
            )
        else:
            stages.append(stage)
    return stages


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
        if stage is None:
            known = model.names() if model else ()
            findings.error(line, f'"leave out": no stage of the model is called "{name}"',
                           did_you_mean(name, known))  # fmt: skip
        elif any(other.model is stage for other in written):
            findings.error(line, f'"{name}" is left out, and also stands under "stages"')
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
        elif own is not None and not own.part.has("after"):
            row.append(own)
    return row


def _unknown(stage: Placed, model: StageModel, findings: Findings) -> None:
    close = did_you_mean(stage.name, model.names())
    place = "If it is your own stage, say where it stands: after: STAGE"
    findings.error(
        stage.line, f'"{stage.name}" is no stage of the {model.name}',
        f"{close} {place}" if close else place,
    )  # fmt: skip


def _with_moved(row: list[Placed], moved: list[Placed], findings: Findings) -> tuple[Placed, ...]:
    """Puts each stage that says `after` behind that stage and those already behind it."""
    placed: list[Placed] = []
    ahead = list(reversed(row))
    while ahead:
        stage = ahead.pop()
        placed.append(stage)
        behind = [other for other in moved if other not in placed and _stands_behind(other, stage)]
        ahead += reversed(behind)
    lost = [stage for stage in moved if stage not in placed]
    for stage in lost:
        _nowhere(stage, placed + lost, findings)
    return (*placed, *lost)


def _stands_behind(other: Placed, stage: Placed) -> bool:
    return _called(stage, (other.part.text("after") or "").lower())


def _called(stage: Placed, name: str) -> bool:
    return name == stage.name.lower() or (stage.model is not None and stage.model.called(name))


def _nowhere(stage: Placed, known: list[Placed], findings: Findings) -> None:
    target = stage.part.text("after") or ""
    findings.error(
        stage.part.line_of("after"), f'"after": there is no stage "{target}" to stand behind',
        did_you_mean(target, [other.name for other in known if other is not stage]),
    )  # fmt: skip
