"""One campaign as it would run: its steps, each with the id it is known by."""

from __future__ import annotations

from rute.journey.campaigns.program import Program
from rute.journey.model import Journey
from rute.render.screens.layout import Column, Screen, Table
from rute.render.steps.outline import branch_of, lines_of
from rute.render.steps.saying import said_branch, said_end, said_start, said_step
from rute.words.catalog import say

INDENT = "\u00a0" * 3  # pages would drop blanks


def campaign_screen(program: Program, journey: Journey, language: str) -> Screen:
    campaign = program.campaign
    moves = say(
        "campaigns.from_to", language, start=campaign.from_stage, end=campaign.to_stage
    )  # fmt: skip
    version = say("steps.version", language, version=program.version)
    head = " · ".join(part for part in (journey.name, campaign.name) if part)
    columns = (
        Column(say("rehearsal.step", language), "left"),
        Column(say("steps.id", language), "left", 1),
    )
    start, end = said_start(campaign, journey, language), said_end(campaign, language)
    rows = (
        (" · ".join(filter(None, start)), ""),
        *outlined(program, language),
        (" · ".join(end), ""),
    )
    return Screen(head, f"{moves} · {campaign.asks}\n{version}", (Table(columns, rows, top=True),))


def outlined(program: Program, language: str) -> tuple[tuple[str, str], ...]:
    """(what a step does, its id), branches further in under a line with their name."""
    rows: list[tuple[str, str]] = []
    above: dict[int, int] = {}
    for line in lines_of(branch_of(program)):
        indent, op = INDENT * line.depth, program.ops[line.place]
        if line.branch:
            over = program.ops[above[line.depth - 1]]
            rows.append((f"{indent}{said_branch(line.branch, over, language)}:", ""))
        above[line.depth] = line.place
        rows.append((f"{indent}{said_step(op, language)}", op.id))
    return tuple(rows)
