"""Which leak a touchpoint and its pains belong to: the one into its stage, or, where it says
`after reaching: yes`, the one out of it."""

from __future__ import annotations

from rute.journey.model import Journey, Pain, Stage, Touchpoint


def pains_between(
    journey: Journey, from_stage: str, to_stage: str
) -> tuple[tuple[Stage, Touchpoint | None, Pain], ...]:
    """The pains that belong to the leak between two stages, in the order of the file: those of
    the way into `to_stage`, and those met after reaching `from_stage`."""
    found: list[tuple[Stage, Touchpoint | None, Pain]] = []
    for stage in journey.stages:
        if stage.name == to_stage:
            found += [(stage, None, pain) for pain in stage.pains]
        for point in stage.touchpoints:
            belongs = from_stage if point.after_reaching else to_stage
            if stage.name == belongs:
                found += [(stage, point, pain) for pain in point.pains]
    return tuple(found)
