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
    "anchor.unknown": 'there is no anchor "{text}"',
    "anchor.there_are": "The anchors are: {names}.",
    "anchor.meant": "{meant} {there_are}",
    "anchor.of_model": 'the stage "{name}" has its anchor from the stage model: {anchor}',
    "anchor.delete": "Delete the line, or give the stage a name of its own.",
    "nest.of_a_group": '"{word}" stands at "{group}", which has stages inside',
    "nest.of_a_group.do": "Write it at one of the stages inside; only they are counted and drawn.",
    "nest.deeper": '"{name}" has stages inside, and stands inside "{group}" itself',
    "nest.deeper.do": 'Stages nest one level: move the stages of "{name}" beside it.',
    "nest.elsewhere": 'the stage model keeps "{name}" in another part than "{group}"',
    "nest.elsewhere.do": 'Move "{name}" to its part, or give it a name of your own.',
    "nest.also_here": '"also here when" stands at a stage without "reached when"',
    "nest.also_here.do": 'Add "reached when": only stages with a rule are counted.',
    "rules.also_here_when": "also here, without counting as reached, when {rule}",
}
