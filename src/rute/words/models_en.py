"""Stage models, anchors, groups and conversion, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "anchor.aware": "aware",
    "anchor.interested": "interested",
    "anchor.contactable": "contactable",
    "anchor.first purchase": "first purchase",
    "anchor.satisfied": "satisfied",
    "anchor.repeat purchase": "repeat purchase",
    "anchor.recommends": "recommends",
    "anchor.brings others": "brings others",
    "find.no_anchor": 'there is no anchor "{text}"',
    "anchor.there_are": "The anchors are: {names}.",
    "find.anchor_of_model": 'the stage "{name}" has its anchor from the stage model: {anchor}',
    "find.anchor_of_model.fix": "Delete the line, or give the stage a name of its own.",
    "find.of_a_stage_inside": '"{word}" stands at "{group}", which has stages inside',
    "find.of_a_stage_inside.fix": "Write it at one of the stages inside; only those are counted.",
    "find.nested_deeper": '"{name}" has stages inside, and stands inside "{group}" itself',
    "find.nested_deeper.fix": 'Stages nest one level: move the stages of "{name}" beside it.',
    "find.nested_elsewhere": 'the stage model keeps "{name}" in another part than "{group}"',
    "find.nested_elsewhere.fix": 'Move "{name}" to its part, or give it a name of your own.',
    "find.also_here_alone": '"also here when" stands at a stage without "reached when"',
    "find.also_here_alone.fix": 'Add "reached when": only stages with a rule are counted.',
    "rules.also_here_when": "also here, without counting as reached, when {rule}",
    "model.five stages": "five stages",
    "model.four phases": "four phases",
    "model.before during after": "before during after",
    "model.end to end": "end to end",
    "model.value journey": "value journey",
    "convert.no_model": 'there is no stage model "{name}"',
    "convert.models": "The models are: {names}.",
    "convert.no_anchor": "{name} cannot be shown in another stage model: no stage has an anchor",
    "convert.no_anchor.do": "Say of each stage of your own what it means, for instance: "
    "anchor: first purchase",
    "convert.from_stages": "From: {stages}",
    "convert.shown": "Shown in the stage model “{model}”. Stages meet by what they mean (their "
    "anchor), never by their names; who reached an anchor both models have is counted the same.",
    "convert.list": "{first}; {rest}",
    "convert.holds": "{stage} holds {stages}",
    "convert.folded": "Folded: {items}. Touchpoints, pains and campaigns follow; the time allowed "
    "in a stage is that of all it holds.",
    "convert.by": "{stage} by {stages}",
    "convert.stands_in": "Counted by a later moment, for nothing that is counted stands at its "
    "own anchor: {items}.",
    "convert.targets": "Targets about steps that are now inside a stage are not shown: {items}.",
    "convert.alone": "Without a counterpart in this journey, so drawn and not counted: {items}.",
    "convert.left_behind": "Not counted, for they have no anchor: {items}. What they hol"
    "d stands in the stage before them.",
    "convert.campaign": "{campaign} (in {stage})",
    "convert.inside": "Campaigns that now move people inside one stage: {items}.",
    "convert.came_from": "Comes from",
    "convert.nothing": "nothing in this journey",
    "option.as": 'Show the journey in another stage model, for instance "four phases".',
    "find.inside_a_stage": '"{name}" moves people inside {stage}, not to a later stage',
    "find.inside_a_stage.fix": "A campaign leads from one stage to a later one.",
    "learn.about": "About this stage",
    "learn.question": "Ask yourselves",
    "learn.touchpoints": "Typical touchpoints",
    "learn.channels": "Channels",
    "learn.offers": "What one can offer",
    "learn.calls_to_action": "Calls to action",
    "learn.disciplines": "Who serves it",
    "learn.pains": "Typical pains",
    "learn.completeness": "Should not be missing",
    "campaign.inside": "inside this stage",
    "column.part": "Part",
    "models.title": "Stage models",
    "models.under": "Side by side by what a stage means (its anchor), never by its name.",
    "column.anchor": "Anchor",
    "learn.window": "Stalled after",
    "option.show_model": 'One model with all its texts, for instance "value journey".',
    "help.models": "The five stage models side by side, or one with all its texts.",
    "help.models.more": (
        "Each stage with what it means, the question to ask, typical touchpoints, offers, calls "
        "to action and pains: to choose one by, and to learn from."
    ),
    "help.models.examples": (
        "rute models  # the five side by side\n"
        'rute models --show "value journey"  # one with all its texts\n'
        'rute models --show "lima tahap" --language id  # in Indonesian'
    ),
}
