"""Examples as a user would open them, with their data elsewhere and their store in a new folder."""

from __future__ import annotations

from pathlib import Path

import rute
from rute.results.stages import StageNumbers
from rute.session import Session

EXAMPLES = Path(__file__).parents[2] / "examples"


def opened(journey: str, data: Path, store: Path) -> Session:
    return rute.open(EXAMPLES / journey, data=data, store=store)


def split(stage: StageNumbers) -> dict[str, int]:
    """A stage's numbers under the names that the plain SQL gives them."""
    assert stage.reached is not None
    furthest = (stage.here or 0) + (stage.asleep or 0)
    if stage.open is None:
        return {"reached": stage.reached, "furthest": furthest}
    assert stage.conversion is not None
    names = ("already_further", "moved_on_in_time", "moved_on_late", "stalled", "open", "skipped")
    n = stage.conversion.n
    return {
        "reached": stage.reached,
        "furthest": furthest,
        **{name: int(getattr(stage, name)) for name in names},
        "n": n,
        "converted": round(n * (stage.conversion.value or 0)),
    }
