"""Where in people's histories each event mostly stands."""

from __future__ import annotations

import numpy as np

from rute.events.histories import Histories


def mean_positions(histories: Histories) -> dict[str, float]:
    """Per event name the mean relative position in a history: 0 = at its start, 1 = at its end;
    0 for the only event of a person."""
    names_of = histories.signature_names()
    size = len(histories.names)
    total, times = np.zeros(size), np.zeros(size, np.int64)
    for block in histories.blocks:
        lengths = np.diff(block.offsets)
        place = np.arange(block.events) - np.repeat(block.offsets[:-1], lengths)
        share = place / np.maximum(np.repeat(lengths, lengths) - 1, 1)
        names = names_of[block.signature]
        total += np.bincount(names, share, size)
        times += np.bincount(names, minlength=size)
    means = total / np.maximum(times, 1)
    return dict(zip(histories.names, means.tolist(), strict=True))
