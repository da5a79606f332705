"""A version changes with what a campaign means, and with nothing else."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.journey.campaigns.changed import changes

from rute.journey.campaigns.version import body_files, version_of
from rute.journey.file import read_journey
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign

MOVING = Path(__file__).parents[1] / "moving.journey.yaml"
INDONESIAN = MOVING.with_name("moving-id.journey.yaml")
TEXT = MOVING.read_text(encoding="utf-8")
BODY = "messages/tasting-invitation.mjml.liquid"
FILES = {BODY: b"<mjml>Three roasts</mjml>"}
NOT_MEANT = frozenset({"line", "text", "migrate", "costs"})


def versions(journey: Journey) -> list[str]:
    return [version_of(campaign, journey, FILES) for campaign in journey.campaigns]


JOURNEY = read_journey(TEXT)
VERSIONS = versions(JOURNEY)


def test_it_is_sixteen_hex_digits_and_another_for_each_campaign() -> None:
    assert all(re.fullmatch("[0-9a-f]{16}", version) for version in VERSIONS)
    assert len(set(VERSIONS)) == len(VERSIONS)


def test_the_language_of_the_keywords_does_not_change_it() -> None:
    assert versions(read_journey(INDONESIAN)) == VERSIONS


@pytest.mark.parametrize("seed", range(5))
def test_comments_do_not_change_it(seed: int) -> None:
    chance = random.Random(seed)
    lines = []
    for line in TEXT.splitlines():
        lines += [line, *(["# a remark", ""] if chance.random() < 0.2 else [])]
    assert versions(read_journey("\n".join(lines) + "\n")) == VERSIONS


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_keys_does_not_change_it(seed: int) -> None:
    chance = random.Random(seed)
    yaml = YAML(typ="safe", pure=True)
    document = yaml.load(TEXT)
    for part in ("campaigns", "messages", "offers", "rewards"):
        document[part] = shuffled(document[part], chance)
    out = StringIO()
    yaml.sort_base_mapping_type_on_output = False
    yaml.dump(document, out)
    journey = read_journey(out.getvalue())
    assert {each.name: version_of(each, journey, FILES) for each in journey.campaigns} == dict(
        zip([each.name for each in JOURNEY.campaigns], VERSIONS, strict=True)
    )


def shuffled(part: Any, chance: random.Random) -> Any:
    if isinstance(part, list):
        return [shuffled(each, chance) for each in part]
    if not isinstance(part, dict):
        return part
    keys = list(part)
    chance.shuffle(keys)
    return {key: shuffled(part[key], chance) for key in keys}


def test_whatever_changes_in_a_campaign_changes_it() -> None:
    unspelled = frozenset({"persona"})  # a name that must be one of the journey's
    changed = list(changes(JOURNEY.campaigns[0], NOT_MEANT | unspelled))
    assert len(changed) > 60
    same = [where for where, other in changed if version_of(other, JOURNEY, FILES) == VERSIONS[0]]
    assert same == []


@pytest.mark.parametrize("part", ["messages", "offers", "personas", "zone"])
def test_whatever_changes_in_what_it_uses_changes_it(part: str) -> None:
    used = {"tasting-invitation", "story", "First pack", "Tech-Savvy Tim", "Asia/Jakarta"}
    kept = getattr(JOURNEY, part)
    for where, other in changes(kept, NOT_MEANT):
        number = where.split(".")[0].split(" ")[0]
        if number.isdigit() and kept[int(number)].name not in used:
            continue
        if part == "personas" and ".found_by" not in where:
            continue  # a campaign's people are found by the rule alone
        if where.endswith(" gone") and part == "personas":
            continue  # a rule that asks for it cannot be spelled out
        changed = replace(JOURNEY, **{part: other})
        assert version_of(JOURNEY.campaigns[0], changed, FILES) != VERSIONS[0], where


def test_a_stage_s_rule_behind_the_start_changes_it() -> None:
    stages = {stage.name: stage for stage in JOURNEY.stages}
    for name, counts in (("Aware", False), ("Subscribe", True), ("Promote", True)):
        rule = replace(JOURNEY.campaigns[0].audience, tree=JOURNEY.campaigns[0].leads_to.tree)  # type: ignore[type-var, union-attr]
        stage = replace(stages[name], reached_when=rule)
        other = tuple(stage if each.name == name else each for each in JOURNEY.stages)
        changed = version_of(JOURNEY.campaigns[0], replace(JOURNEY, stages=other), FILES)
        assert (changed != VERSIONS[0]) is counts, name


def test_each_byte_of_a_message_s_file_changes_it() -> None:
    pack: Campaign = JOURNEY.campaigns[0]
    assert body_files(pack, JOURNEY) == (BODY,)
    assert version_of(pack, JOURNEY, {BODY: FILES[BODY] + b"\n"}) != VERSIONS[0]
    assert version_of(pack, JOURNEY, {}) != VERSIONS[0]
    assert version_of(pack, JOURNEY, {**FILES, "another.txt": b"not its own"}) == VERSIONS[0]
