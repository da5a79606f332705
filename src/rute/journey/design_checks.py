"""What can be said of a journey without its data."""

from __future__ import annotations

from collections.abc import Iterator

from rute.errors import did_you_mean
from rute.journey.channels import known_channel, likely_channel
from rute.journey.findings import Finding, Severity
from rute.journey.model import Campaign, Journey, Pain, Touchpoint
from rute.journey.rule_tree import InStage, IsPersona, Rule
from rute.journey.rules import leaves

LONGEST_MOVE = 3


def design_findings(journey: Journey) -> tuple[Finding, ...]:
    """Findings on names, campaigns, and what is left open. Unordered."""
    return tuple(
        finding
        for find in (_channels, _names_in_rules, _voices, _campaigns, _stages, _beliefs, _pains,
                     _zone)
        for finding in find(journey)
    )  # fmt: skip


def rules_of(journey: Journey) -> Iterator[tuple[str, Rule]]:
    """Every rule of a journey with a word on where it stands."""
    for persona in journey.personas:
        if persona.found_by:
            yield f'"{persona.name}"', persona.found_by
    for stage in journey.stages:
        for rule in (stage.reached_when, stage.also_here_when, stage.left_when):
            if rule:
                yield f'"{stage.name}"', rule
    for stage, point in journey.touchpoints:
        if point.happens_when:
            yield f'"{point.name}" in {stage.name}', point.happens_when
    for name, pain in pains_of(journey):
        if pain.seen_as:
            yield f'"{pain.text}" in {name}', pain.seen_as
    for campaign in journey.campaigns:
        if campaign.leads_to:
            yield f'"{campaign.name}"', campaign.leads_to


def pains_of(journey: Journey) -> Iterator[tuple[str, Pain]]:
    """Every pain with the stage or touchpoint it belongs to."""
    for stage in journey.stages:
        yield from ((stage.name, pain) for pain in stage.pains)
    for _, point in journey.touchpoints:
        yield from ((point.name, pain) for pain in point.pains)


def _channels(journey: Journey) -> Iterator[Finding]:
    named = [(point.line, point.channel) for _, point in journey.touchpoints if point.channel]
    named += [(c.line, source) for c in journey.campaigns for source in c.sources]
    named += [(p.line, channel) for p in journey.personas for channel in p.prefers]
    for line, channel in named:
        if known_channel(channel):
            continue
        likely = likely_channel(channel)
        severity: Severity = "error" if likely else "warning"
        yield Finding(
            line, severity, f'unknown channel "{channel}"',
            f'Did you mean "{likely}"?' if likely else "It will be drawn with a plain sign.",
        )  # fmt: skip


def _names_in_rules(journey: Journey) -> Iterator[Finding]:
    personas = [persona.name for persona in journey.personas]
    stages = [stage.name for stage in journey.stages]
    for place, rule in rules_of(journey):
        for leaf in leaves(rule.tree):
            if isinstance(leaf, IsPersona) and leaf.persona.lower() not in _lower(personas):
                yield _unknown(rule.line, "persona", leaf.persona, personas, place)
            if isinstance(leaf, InStage) and leaf.stage.lower() not in _lower(stages):
                yield _unknown(rule.line, "stage", leaf.stage, stages, place)


def _voices(journey: Journey) -> Iterator[Finding]:
    personas = [persona.name for persona in journey.personas]
    for _, point in journey.touchpoints:
        for voice in point.voices:
            if voice.persona.lower() not in _lower(personas):
                place = f'"{point.name}"'
                yield _unknown(point.line, "persona", voice.persona, personas, place)


def _lower(names: list[str]) -> set[str]:
    return {name.lower() for name in names}


def _unknown(line: int, kind: str, name: str, known: list[str], place: str) -> Finding:
    listed = f"There is: {', '.join(known)}." if known else f"There is no {kind} in this file."
    return Finding(
        line, "error", f'{place} speaks of the {kind} "{name}", which does not exist',
        did_you_mean(name, known) or listed,
    )  # fmt: skip


def _campaigns(journey: Journey) -> Iterator[Finding]:
    names = [stage.name for stage in journey.stages]
    for campaign in journey.campaigns:
        unknown = [n for n in (campaign.from_stage, campaign.to_stage) if n not in names]
        yield from (_unknown(campaign.line, "stage", name, names, f'"{campaign.name}"')
                    for name in unknown)  # fmt: skip
        if not unknown:
            yield from _span(campaign, names)
    moved = {campaign.from_stage for campaign in journey.campaigns}
    if not moved:
        return
    for stage, after in zip(journey.stages, journey.stages[1:], strict=False):
        if stage.name not in moved:
            yield Finding(
                stage.line, "note", f"no campaign moves people from {stage.name} to {after.name}"
            )


def _span(campaign: Campaign, names: list[str]) -> Iterator[Finding]:
    steps = names.index(campaign.to_stage) - names.index(campaign.from_stage)
    move = f"{campaign.from_stage} to {campaign.to_stage}"
    if steps < 1:
        yield Finding(
            campaign.line, "error", f'"{campaign.name}" moves people backwards ({move})',
            "A campaign leads to a later stage.",
        )  # fmt: skip
    elif steps > LONGEST_MOVE:
        yield Finding(
            campaign.line, "error",
            f'"{campaign.name}" spans {steps} steps ({move}); one campaign for everything is '
            "mistake number one",
            "Make a campaign for each step.",
        )  # fmt: skip
    elif steps > 1:
        yield Finding(campaign.line, "note", f'"{campaign.name}" spans {steps} steps ({move})')


def _stages(journey: Journey) -> Iterator[Finding]:
    for stage in journey.stages:
        if not stage.reached_when and not stage.counted_by:
            yield Finding(
                stage.line, "note", f"{stage.name} has no rule: it is drawn, not counted",
                "Add: reached when: EVENT",
            )  # fmt: skip
        if not stage.touchpoints:
            yield Finding(stage.line, "note", f"{stage.name} has no touchpoint")


def _beliefs(journey: Journey) -> Iterator[Finding]:
    for _, point in journey.touchpoints:
        if _believed(point) and not point.measured_by and not point.because:
            yield Finding(
                point.line, "note",
                f'what people feel at "{point.name}" is believed, with no evidence',
                "Add: because: WHERE YOU KNOW IT FROM, or measured by: FIELD of EVENT on 1 to 5",
            )  # fmt: skip


def _believed(point: Touchpoint) -> bool:
    return point.feels is not None or any(voice.feels for voice in point.voices)


def _pains(journey: Journey) -> Iterator[Finding]:
    owners: dict[int, str | None] = {}
    for stage in journey.stages:
        owners.update({id(pain): stage.owner for pain in stage.pains})
        for point in stage.touchpoints:
            owners.update({id(pain): point.owner or stage.owner for pain in point.pains})
    for name, pain in pains_of(journey):
        owned = pain.owner or owners.get(id(pain)) or any(fix.owner for fix in pain.fixes)
        missing = [word for word, there in (("owner", owned), ("fix", pain.fixes)) if not there]
        if missing:
            yield Finding(
                pain.line,
                "note",
                f'the pain "{pain.text}" at {name} has no {" and no ".join(missing)}',
            )


def _zone(journey: Journey) -> Iterator[Finding]:
    text = journey.text.lower().replace("_", " ")
    if journey.zone == "UTC" and "time zone" not in text and "zona waktu" not in text:
        yield Finding(
            0, "note", "no time zone is given, so days and months are those of UTC",
            "Add for example: time zone: Asia/Jakarta",
        )  # fmt: skip
