"""A campaign's steps as a picture, with who stands at each."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.safestring import SafeString, mark_safe

from rute.errors import AppError
from rute.journey.campaigns.compiling import program_of
from rute.journey.campaigns.program import Program
from rute.render.steps.picture import picture_of
from rute.render.steps.saying import said_step
from rute.web.campaigns.compiled import bodies_of, compiled
from rute.web.campaigns.models import Running, Version
from rute.web.campaigns.pages.known import Known
from rute.web.campaigns.standing import Standing
from rute.web.journeys.models import Journey
from rute.web.journeys.services import folder_of


def program_shown(journey: Journey, each: Known) -> Program | None:
    """What people enter now, else what they would enter if it started; None for what is gone from
    the text and has no version."""
    if each.running is not None and each.running.version is not None:
        return compiled(each.running.version).program
    if each.written is None:
        return None
    try:
        bodies = bodies_of(each.written, each.design, folder_of(journey))
    except AppError:  # said where it is to be started
        bodies = {}
    return program_of(each.written, each.design, bodies)


def drawn(
    program: Program, each: Known, language: str, counts: Mapping[str, int] | None
) -> SafeString:
    """SVG of ours: every text in it is escaped where it is drawn."""
    return mark_safe(picture_of(program, each.design, language, counts))


def step_said(version: Version, step: str, language: str) -> str:
    """A step in words; its id where the version has no such step any more."""
    op = next((op for op in compiled(version).program.ops if op.id == step), None)
    return said_step(op, language) if op else step


def steps_said(running: Running, standing: Standing, language: str) -> dict[tuple[int, str], str]:
    """The steps at which people stand in words, by the version's number and the step's id."""
    versions = {each.number: each for each in Version.objects.filter(running=running)}
    return {
        (at.version, at.step): step_said(versions[at.version], at.step, language)
        for at in standing.steps
    }


def people_at(program: Program, standing: Standing) -> dict[str, int]:
    """People now at each step of the newest version, by its id."""
    here = {op.id: 0 for op in program.ops[:-1]}
    for each in standing.steps:
        if each.version == standing.version and each.step in here:
            here[each.step] += each.people
    return here
