"""Versions as they run: the text that was kept, read and compiled once a process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rute.errors import AppError, did_you_mean
from rute.journey.campaigns.compiling import program_of
from rute.journey.campaigns.program import Program
from rute.journey.campaigns.version import body_files
from rute.journey.file import read_journey
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign, MessageText
from rute.journey.rule_tree import Rule
from rute.measure.campaign_starts import goal_of
from rute.web.campaigns.models import Version
from rute.words.message import Message, lines_of

REMEMBERED = 100  # versions


@dataclass(frozen=True, eq=False)
class Compiled:
    """version: its row's number, called: its hash; goal: None where no rule counts the to-stage;
    messages: by name in small letters."""

    version: int
    called: str
    design: Design
    program: Program
    goal: Rule | None
    messages: Mapping[str, MessageText]

    @property
    def campaign(self) -> Campaign:
        return self.program.campaign


def compiled(version: Version) -> Compiled:
    return _compiled(version.pk, version.text, version.running.name, version.hash)


def named_in(design: Design, name: str) -> Campaign | None:
    return next((c for c in design.campaigns if c.name.casefold() == name.casefold()), None)


def campaign_in(design: Design, name: str) -> Campaign:
    """Raises AppError where the journey has no such campaign."""
    found = named_in(design, name)
    if found is not None:
        return found
    names = [each.name for each in design.campaigns]
    there = Message("engine.there_are", names=", ".join(names)) if names else None
    raise AppError(
        Message("engine.no_campaign", name=name), exists=lines_of(there, did_you_mean(name, names)),
        do=None if names else Message("engine.no_campaign.do"),
    )  # fmt: skip


def bodies_of(campaign: Campaign, design: Design, folder: Path) -> dict[str, bytes]:
    """The bytes of the files that hold the campaign's words. Raises AppError for one that is not
    there."""
    found = {}
    for name in body_files(campaign, design):
        try:
            found[name] = (folder / name).read_bytes()
        except OSError as error:
            raise AppError(
                Message("engine.no_body", file=name), do=Message("engine.no_body.do")
            ) from error
    return found


@lru_cache(REMEMBERED)
def _compiled(version: int, text: str, name: str, called: str) -> Compiled:
    design = read_journey(text + "\n")
    campaign = campaign_in(design, name)
    program = program_of(campaign, design)
    messages = {each.name.lower(): each for each in design.messages}
    return Compiled(version, called, design, program, goal_of(campaign, design), messages)
