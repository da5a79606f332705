"""What measures note beside their numbers, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "measured.per_month": "A month: the mean of {days}.",
    "measured.worth_all": "Worth is of everybody observed long enough, whenever they entered.",
    "measured.worth_unknown": "After {stages}: nobody who moved on has been observed for "
    "{within} yet, so worth is unknown. A shorter `worth within` would show it.",
}
