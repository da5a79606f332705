"""A journey without the names of those who look after it, for readers outside the team."""

from __future__ import annotations

from dataclasses import replace

from rute.journey.model import Journey, Pain, Stage, Touchpoint


def without_owners(journey: Journey) -> Journey:
    """The same journey; nobody owns any part of it."""
    return replace(journey, stages=tuple(map(_stage, journey.stages)))


def _stage(stage: Stage) -> Stage:
    points = tuple(map(_touchpoint, stage.touchpoints))
    return replace(stage, owner=None, touchpoints=points, pains=tuple(map(_pain, stage.pains)))


def _touchpoint(point: Touchpoint) -> Touchpoint:
    return replace(point, owner=None, pains=tuple(map(_pain, point.pains)))


def _pain(pain: Pain) -> Pain:
    fixes = tuple(replace(fix, owner=None) for fix in pain.fixes)
    return replace(pain, owner=None, fixes=fixes)
