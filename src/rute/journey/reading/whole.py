"""The whole journey from its tree."""

from __future__ import annotations

from rute.errors import did_you_mean
from rute.journey.channels import is_message_channel
from rute.journey.findings import Findings
from rute.journey.model import (
    A_THIRD,
    A_YEAR,
    EVENTS_AT_MOST,
    Campaign,
    CountedBy,
    Journey,
    Persona,
    Season,
    Stage,
)
from rute.journey.reading import amounts, moving, values
from rute.journey.reading.campaigns import campaign
from rute.journey.reading.data import data_of
from rute.journey.reading.order import Placed, placed_stages
from rute.journey.reading.people import persona
from rute.journey.reading.section import Section, Unreadable
from rute.journey.reading.touchpoints import opportunities, pains, touchpoint
from rute.journey.reading.tree import Headings, Listed, Node
from rute.journey.rule_tree import Duration, InStage, Rule, TotalOf
from rute.journey.rules import read_condition, read_duration, read_stage_rule, read_value, refuse
from rute.journey.stage_models.model import StageModel, model_names, stage_model
from rute.words.figures import lasting
from rute.words.message import Message

OWN_STALLED_AFTER = Duration(30, "days")


def journey(root: Node, findings: Findings) -> Journey | None:
    """The journey a tree describes, as far as it can be read."""
    if not isinstance(root, Headings):
        findings.error(root.line, "no_journey")
        return None
    whole = Section("journey", root, findings)
    name = whole.text("journey")
    if not whole.has("journey"):
        findings.error(1, "no_name")
    model = whole.read("stages from", _model)
    language = whole.read("written in", values.language) or "en"
    placed = placed_stages(whole, model, language, findings)
    if not placed and not isinstance(whole.node("stages"), Listed):
        findings.error(whole.line_of("stages"), "no_stages")
    stages = tuple(_stage(stage, language) for stage in placed)
    names = [stage.name for stage in stages]
    data, read_as = data_of(whole)
    return Journey(
        name or "",
        about=whole.text("about"),
        model=model.name if model else None,
        language=language,
        country=whole.read("country", values.country),
        currency=whole.read("money", values.currency),
        rates=_rates(whole),
        zone=whole.read("time zone", values.zone) or "UTC",
        data=data,
        read_as=read_as,
        worth=_worth(whole) or _only_worth(stages),
        worth_within=_worth_within(whole, placed),
        simulated=whole.yes("simulated"),
        personas=_personas(whole),
        stages=stages,
        groups=tuple(dict.fromkeys(stage.within for stage in placed if stage.within)),
        campaigns=_campaigns(whole, names),
        messages=moving.each(whole, "messages", "message", moving.message, is_message_channel),
        forms=moving.each(whole, "forms", "form", moving.form),
        surveys=moving.each(whole, "surveys", "survey", moving.survey),
        offers=moving.each(whole, "offers", "offer", moving.offer),
        rewards=moving.each(whole, "rewards", "reward", moving.reward(names)),
        entry_point_at_most=whole.read("entry point at most", amounts.share) or A_THIRD,
        events_at_most=whole.read("events a person at most", amounts.whole_number)
        or EVENTS_AT_MOST,
        calendar=_calendar(whole),
    )


def _rates(whole: Section) -> str | None:
    if whole.has("rates") and not whole.has("money"):
        whole.findings.error(whole.line_of("rates"), "rates_of_no_money")
    return whole.read("rates", values.data_file)


def _model(text: str) -> StageModel:
    model = stage_model(text)
    if model is None:
        names = ", ".join(model_names())
        models = Message("find.models", names=names)
        likely = did_you_mean(text, model_names())
        fix = Message("text.two", first=likely, rest=models) if likely else models
        raise Unreadable("no_model", text=text, fix=fix)
    return model


def _stage(placed: Placed, language: str) -> Stage:
    part, model = placed.part, placed.model
    texts = model.texts[language] if model else None
    given = part.read(
        "stalled after", lambda text: read_duration(text, line=part.line_of("stalled after"))
    )
    return Stage(
        placed.name,
        anchor=_anchor(placed),
        part_of=placed.within.name if placed.within else None,
        explanation=part.text("explanation") or (texts.explanation if texts else None),
        question=part.text("question") or (texts.question if texts else None),
        wants=part.text("wants"),
        reached_when=part.rule("reached when", read_stage_rule),
        also_here_when=_also_here_when(part),
        once_per=part.text("once per"),
        repeats=part.yes("repeats"),
        left_when=part.rule("left when", _left_when),
        stalled_after=given or (model.stalled_after if model else OWN_STALLED_AFTER),
        stalled_after_assumed=given is None,
        target=part.read("target", values.target),
        worth=_worth(part),
        counted_by=_counted_by(part),
        compares_with=part.text("compares with"),
        we_win_by=part.text("we win by"),
        moves_on_because=part.text("moves on because"),
        owner=part.text("owner"),
        touchpoints=tuple(
            point
            for name, node in part.named("touchpoints")
            if (point := touchpoint(name, node, part.findings))
        ),
        pains=pains(part),
        opportunities=opportunities(part),
        line=placed.line,
    )


def _counted_by(part: Section) -> tuple[CountedBy, ...]:
    found = []
    for node in part.items("counted by"):
        text = part.words(node, part.written("counted by"))
        try:
            found += [values.counted_by(text)] if text else []
        except Unreadable as wrong:
            part.at(node.line, part.written("counted by"), wrong)
    return tuple(found)


def _anchor(placed: Placed) -> str | None:
    """The model's anchor, or the one a stage of the file's own names."""
    said = placed.part.read("anchor", values.anchor)
    known = placed.model.anchor if placed.model else None
    if known and said and said != known:
        placed.part.findings.error(
            placed.part.line_of("anchor"),
            "anchor_of_model", name=placed.name, anchor=Message(f"anchor.{known}"),
        )  # fmt: skip
    return known or said


def _also_here_when(part: Section) -> Rule | None:
    if part.has("also here when") and not part.has("reached when"):
        part.findings.error(part.line_of("also here when"), "also_here_alone")
    return part.rule("also here when", read_stage_rule)


def _left_when(text: str, *, line: int) -> Rule:
    rule = read_condition(text, line=line)
    refuse(rule, (InStage,), Message("rule.no_stage_in_stage"))
    return rule


def _worth(part: Section) -> TotalOf | None:
    return part.read("worth", lambda text: read_value(text, line=part.line_of("worth")))


def _only_worth(stages: tuple[Stage, ...]) -> TotalOf | None:
    """Where just one kind of worth is named, at whichever stage, it is the journey's."""
    worths = {stage.worth for stage in stages if stage.worth}
    return worths.pop() if len(worths) == 1 else None


def _worth_within(whole: Section, placed: tuple[Placed, ...]) -> Duration:
    found: list[Duration] = []
    for part in (whole, *(stage.part for stage in placed)):
        length = part.read("worth within", read_duration)
        if length and found and length != found[0]:
            said = lasting(found[0].amount, found[0].unit)
            part.findings.error(part.line_of("worth within"), "one_worth_within", length=said)
        found += [length] if length else []
    return found[0] if found else A_YEAR


def _personas(whole: Section) -> tuple[Persona, ...]:
    found = (persona(name, node, whole.findings) for name, node in whole.named("personas"))
    return tuple(one for one in found if one)


def _campaigns(whole: Section, names: list[str]) -> tuple[Campaign, ...]:
    found = (campaign(name, node, names, whole.findings) for name, node in whole.named("campaigns"))
    return tuple(one for one in found if one)


def _calendar(whole: Section) -> tuple[Season, ...]:
    seasons = []
    for name, node in whole.named("calendar"):
        for item in node.items if isinstance(node, Listed) else [node]:
            text = whole.words(item, name.text)
            try:
                seasons += [Season(name.text, *values.season(text))] if text else []
            except Unreadable as wrong:
                whole.at(item.line, name.text, wrong)
    return tuple(seasons)
