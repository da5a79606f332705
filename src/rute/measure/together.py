"""Several fields as one: a value for each combination of theirs, as last known."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import product
from math import prod

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.errors import QuestionError
from rute.events.histories import Block, Histories, View
from rute.kernels.first_values import last_values
from rute.words.groups import JOINED
from rute.words.message import Message

MOST = 65_536
BETWEEN, UNKNOWN = "\x1f", "\x1e"  # in no value that people write


def with_together(histories: Histories, fields: Sequence[str], now: int) -> tuple[Histories, str]:
    """The histories with a field more, and its name ("channel · persona"): on each event the
    values of all fields that were last known then, to be told apart by `values_of`; missing
    where all are. Raises RuleError for a field no event has, QuestionError for a field named
    twice and for more than 65,536 combinations."""
    names = [histories.known_field(field) for field in fields]
    _check(names)
    ready = histories.prepare((), names)
    texts = [[UNKNOWN, *map(str, ready.dictionary(name).to_pylist())] for name in names]
    sizes = [len(each) for each in texts]
    if prod(sizes) > MOST:
        raise QuestionError(
            Message("wrong.funnel_by", n=f"{prod(sizes):,}", fields=", ".join(names)),
            exists=Message("wrong.funnel_by.most", most=f"{MOST:,}"),
            do=Message("wrong.funnel_by.do"),
        )

    name = JOINED.join(names)
    # The texts as they are now: a few people looked at again keep the same codes.
    look = partial(_look, name, names, texts)
    return ready.through(View(f"together {name} {sizes}", look), now), name


def values_of(value: str | None) -> tuple[str | None, ...]:
    """The values of the single fields in one of these; () for what is none."""
    if value is None or BETWEEN not in value:
        return ()
    return tuple(None if each == UNKNOWN else each for each in value.split(BETWEEN))


def _look(
    name: str,
    names: Sequence[str],
    texts: Sequence[Sequence[str]],
    ready: Histories,
    now: int,  # noqa: ARG001 (what is known at an event is known ever after)
) -> Histories:
    def codes(block: Block) -> npt.NDArray[np.int32]:
        # Code 0 is all unknown: one less, so that it is missing.
        together = np.zeros(block.events, np.int32)
        for field, values in zip(names, texts, strict=True):
            known = last_values(block.offsets, block.field(field)) + np.int32(1)
            together = together * np.int32(len(values)) + known
        return (together - 1).astype(np.int32)

    combinations = [BETWEEN.join(each) for each in product(*texts)][1:]
    return ready.deriving(name, pa.array(combinations, pa.string()), codes)


def _check(names: Sequence[str]) -> None:
    for name in names:
        if names.count(name) > 1:
            raise QuestionError(
                Message("wrong.funnel_by_same", field=name), do=Message("wrong.funnel_by_same.do")
            )
