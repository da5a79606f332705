"""A journey shown in another stage model. Stages meet through their anchors, never through
their names: each goes to the last stage of the model that does not lie beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rute.errors import QuestionError, did_you_mean
from rute.journey.conversion import Conversion, Fold
from rute.journey.folding import folded_rules, together
from rute.journey.model import Group, Journey, Stage
from rute.journey.stage_models import ANCHORS, ModelStage, StageModel, model_names, stage_model
from rute.journey.stage_names import renamed
from rute.words.message import Message


def model_called(name: str) -> StageModel:
    """The model of that name, in either language. Raises QuestionError."""
    model = stage_model(name)
    if model is None:
        there_are = Message("convert.models", names=", ".join(model_names()))
        raise QuestionError(
            Message("convert.no_model", name=name), exists=there_are,
            do=did_you_mean(name, model_names()),
        )  # fmt: skip
    return model


def convert(journey: Journey, model: StageModel) -> Journey:
    """The journey in the stages of a model, with a word on what became of each of its own.

    Whoever reached an anchor that both have is counted at it in both; nobody who is in a stage
    with an anchor goes lost. Raises QuestionError where no stage has an anchor.
    """
    homes = _homes(journey, model)
    if not homes:
        raise QuestionError(
            Message("convert.no_anchor", name=journey.name), do=Message("convert.no_anchor.do")
        )
    folds: list[Fold] = []
    stages: list[Stage] = []
    names = new_names(journey, model)
    for target in model.stages:
        held = [stage for stage in journey.stages if homes.get(stage.name) is target]
        name = target.texts[journey.language].name
        along = [stage for stage in journey.stages if names[stage.name] == name]
        stage, fold = _folded(target, held, along, journey.language)
        stages.append(stage)
        folds.append(fold)
    moved = renamed(journey, names)
    campaigns = moved.campaigns
    return replace(
        moved,
        model=model.name,
        stages=tuple(stages),
        groups=_groups(model, journey.language),
        shown_as=Conversion(
            model.name,
            tuple(folds),
            left_behind=tuple(s.name for s in journey.stages if s.name not in homes),
            inside=tuple((c.name, c.to_stage) for c in campaigns if c.from_stage == c.to_stage),
        ),
    )


def _homes(journey: Journey, model: StageModel) -> dict[str, ModelStage]:
    """Of each stage with an anchor, by name, the model's stage it goes to."""
    return {stage.name: home(stage.anchor, model) for stage in journey.stages if stage.anchor}


def home(anchor: str, model: StageModel) -> ModelStage:
    """The last stage of the model at or before an anchor; its first where all lie beyond."""
    at = ANCHORS.index(anchor)
    before = [stage for stage in model.stages if ANCHORS.index(stage.anchor) <= at]
    return before[-1] if before else model.stages[0]


def new_names(journey: Journey, model: StageModel) -> dict[str, str]:
    """Old name → new name; a stage without an anchor goes by the one before it."""
    homes = _homes(journey, model)
    names: dict[str, str] = {}
    last = next((homes[stage.name] for stage in journey.stages if stage.name in homes), None)
    for stage in journey.stages:
        last = homes.get(stage.name, last)
        names[stage.name] = (last or model.stages[0]).texts[journey.language].name
    return names


def _groups(model: StageModel, language: str) -> tuple[Group, ...]:
    said = ((group.key, group.texts[language]) for group in model.groups)
    return tuple(Group(texts.name, texts.explanation, key) for key, texts in said)


def _folded(
    target: ModelStage, held: Sequence[Stage], along: Sequence[Stage], language: str
) -> tuple[Stage, Fold]:
    """The stage of the model; `along`: the stages whose touchpoints and pains it takes, those
    without an anchor, which count for nothing, too."""
    texts = target.texts[language]
    rules = folded_rules(held, target.anchor)
    counted = [stage for stage in held if stage.reached_when]
    given = [stage for stage in counted if stage.stalled_after and not stage.stalled_after_assumed]
    windows = [stage.stalled_after for stage in counted if stage.stalled_after]
    whole = len(counted) == 1  # the step out of it is still the same step
    stage = Stage(
        texts.name,
        anchor=target.anchor,
        part_of=target.group.texts[language].name if target.group else None,
        explanation=texts.explanation,
        question=texts.question,
        reached_when=rules.reached,
        also_here_when=rules.also,
        once_per=rules.counted_by[0].once_per if len(rules.counted_by) == 1 else None,
        repeats=any(stage.repeats for stage in rules.counted_by),
        left_when=rules.left,
        stalled_after=together(windows) if given else target.stalled_after,
        stalled_after_assumed=not given,
        target=counted[0].target if whole else None,
        worth=next((stage.worth for stage in held if stage.worth), None),
        counted_by=next((stage.counted_by for stage in held if stage.counted_by), ()),
        touchpoints=tuple(point for stage in along for point in stage.touchpoints),
        pains=tuple(pain for stage in along for pain in stage.pains),
        opportunities=tuple(each for stage in along for each in stage.opportunities),
        wants=_said(stage.wants for stage in held),
        compares_with=_said(stage.compares_with for stage in held),
        we_win_by=_said(stage.we_win_by for stage in held),
        moves_on_because=_said(stage.moves_on_because for stage in held),
        owner=_said(stage.owner for stage in held),
        line=held[0].line if held else 0,
    )
    fold = Fold(
        texts.name,
        holds=tuple(stage.name for stage in held),
        counted_by=tuple(stage.name for stage in rules.counted_by),
        stands_in=bool(rules.counted_by) and rules.counted_by[0].anchor != target.anchor,
        targets=() if whole else tuple(stage.name for stage in held if stage.target),
    )
    return stage, fold


def _said(texts: Iterable[str | None]) -> str | None:
    """What the team says of the stages, one after the other."""
    return "; ".join(dict.fromkeys(text for text in texts if text)) or None
