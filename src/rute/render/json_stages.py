"""One stage's numbers as JSON."""

from __future__ import annotations

from rute.render.json_pieces import Json, quartiles, ratio
from rute.results.stages import Expected, OncePer, StageNumbers


def stage_json(stage: StageNumbers) -> Json:
    counts = (
        "reached", "here", "asleep", "already_further", "moved_on_in_time", "moved_on_late",
        "stalled", "open", "skipped", "returned",
    )  # fmt: skip
    return {
        "name": stage.name,
        **{key: getattr(stage, key) for key in counts},
        "conversion": ratio(stage.conversion),
        "time_to_next_s": quartiles(stage.time_to_next),
        "rule": stage.rule,
        "stalled_after_s": stage.stalled_after_s,
        "stalled_after_assumed": stage.stalled_after_assumed,
        "measured_p90_s": stage.measured_p90_s,
        "once_per": _once_per(stage.once_per),
        "repeats": None if stage.repeats is None else list(stage.repeats),
        "part_of": stage.part_of,
        "expected": _expected(stage.expected),
    }


def _expected(found: Expected | None) -> Json:
    """Always the same keys, as a ratio has."""
    share = ratio(found.moved_on if found else None)
    return {**share, **{key: getattr(found, key, None) for key in ("asleep", "days")}}


def _once_per(found: OncePer | None) -> Json | None:
    if found is None:
        return None
    counts = (
        "field", "values", "reached", "already_further", "moved_on_in_time", "moved_on_late",
        "stalled", "open",
    )  # fmt: skip
    return {
        **{key: getattr(found, key) for key in counts},
        "conversion": ratio(found.conversion),
        "time_to_next_s": quartiles(found.time_to_next),
    }
