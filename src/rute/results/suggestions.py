"""The answer to: what to do about a leak, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do about the leak from `from_stage`, said in a language.

    kind: fix | mend | friction | delight | checkout | feeling | expects | opportunity | social |
    campaign | two | repeat | target. because: what in the data or in the design speaks for it;
    owner: who has it in hand.
    """

    from_stage: str
    to_stage: str
    kind: str
    do: str
    because: str
    owner: str | None = None
