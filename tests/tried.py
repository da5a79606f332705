"""How many examples a property test tries: all it names in the long proofs (`make prove`), half of
them in the suite, where they are the same ones every time."""

from __future__ import annotations

import os

PROVING = os.environ.get("RUTE_PROFILE") == "prove"


def tried(examples: int) -> int:
    return examples if PROVING else examples // 2
