"""The sentence that opens a map, in English. {place} and {money} are set apart in pictures."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "headline.between": "{a} and {b}",
    "headline.more_money": "{money} more a month",
    "headline.target_money": "Most can be won back between {place}: at the target of {target} "
    "instead of {rate} it would be at most {money}.",
    "headline.target_people": "Most can be won back between {place}: at the target of {target} "
    "instead of {rate}, {people} more people a month would move on.",
    "headline.point_money": "Most people stall between {place}: {stalled} of {reached}. One point "
    "more would be worth at most {money} a month.",
    "headline.point_people": "Most people stall between {place}: {stalled} of {reached}. With one "
    "point more, {people} more people a month would move on.",
    "headline.targets_met": "Every target that was set is met.",
    "headline.stall": "Most people stall between {place}: {stalled} of {reached}.",
    "headline.nobody_stalls": "Nobody has stalled so far: everyone whose time is up moved on.",
    "headline.all_open": "It is too early to say where people get lost: hardly anybody’s time is "
    "up yet, {open} of {people} are still open.",
    "headline.few_elapsed": "It is too early to say where people get lost: in no stage is the "
    "time of enough people up.",
    "headline.too_few": "Too few people to say where they get lost: {people} so far.",
    "headline.no_people": "Nobody in the data has reached a stage: check the rules against the "
    "events.",
    "headline.one_stage": "One stage is counted so far, so nobody can be seen to move on: give "
    "the next stage a rule.",
    "headline.no_rule": "Nothing is counted yet: no stage has a rule.",
    "headline.designed": "This is the route as designed, from {a} to {b}: not yet measured. Add "
    "the events, and it shows where people get lost.",
    "headline.designed_one": "This is the route as designed: not yet measured. Add the events, "
    "and it shows where people get lost.",
    "headline.pain": "“{pain}” is seen with {share} of the {n} people there.",
}
