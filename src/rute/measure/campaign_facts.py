"""What a campaign asks about some people, each at a moment of their own.

Only the rows of the people asked are looked at. Inside a campaign what must have happened counts
from the entry on; traits, personas, stages and what must not have happened are asked of the whole
history.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rute.events.chosen import rows_for
from rute.events.histories import Block, Histories
from rute.journey.compile import compile_condition, compile_stream, needs_of_program
from rute.journey.model import Journey
from rute.journey.programs import Condition, Stream
from rute.journey.rule_tree import AllOf, AnyOf, InStage, Node, Not, Rule
from rute.journey.stage_rules import expanded
from rute.kernels.moments import ends_by
from rute.measure.rule_runs import BlockRun
from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
Bools = npt.NDArray[np.bool_]

ALL = np.zeros(0, np.bool_)  # of whom nobody is asked whether they are live


class HistoryFacts:
    """Of people by hash, uint64[n], in any order and as often as they are asked about; moments are
    int64[n] µs UTC. Of somebody who is not live nothing is known.

    The histories are made ready for a rule when it is first asked.
    """

    def __init__(self, histories: Histories, journey: Journey) -> None:
        self._histories, self._journey = histories, journey
        self._conditions: dict[Node, Condition] = {}
        self._streams: dict[Node, Stream] = {}
        self._rows: tuple[bytes, Block, Int64s] | None = None

    def holds(self, rule: Rule, people: Hashes, at: Int64s, since: Int64s | None = None) -> Bools:
        """bool[n]: whether the rule holds as of `at`. since: what must have happened counts only
        later than that (None: whenever)."""
        condition = self._condition(rule)
        block, stands = self._of(people)
        run = BlockRun(self._histories, block, _placed(at, stands))
        if since is not None:
            run = run.since(ends_by(block.offsets, ALL, block.time, _placed(since, stands)))
        return run.holds_now(condition)[stands]

    def happened(self, rule: Rule, people: Hashes, after: Int64s, until: Int64s) -> Int64s:
        """int64[n]: the first moment of the rule later than `after`, up to `until` and as known
        then; NEVER where there is none."""
        stream = self._stream(rule)
        block, stands = self._of(people)
        found = BlockRun(self._histories, block, _placed(until, stands)).moments(stream)
        later = found.time > np.repeat(_placed(after, stands), np.diff(found.offsets))
        left = found.kept(later)
        first = np.full(people.size, NEVER, np.int64)
        some = np.diff(left.offsets) > 0
        first[some] = left.time[left.offsets[:-1][some]]
        return first[stands]

    def _of(self, people: Hashes) -> tuple[Block, Int64s]:
        """The rows of these people; a batch is asked about more than once."""
        called = people.tobytes()
        if self._rows is None or self._rows[0] != called:
            self._rows = (called, *rows_for(self._histories, people))
        return self._rows[1:]

    def _condition(self, rule: Rule) -> Condition:
        if rule.tree not in self._conditions:
            found = compile_condition(_stages_whole(expanded(rule.tree, self._journey)))
            self._make_ready(found)
            self._conditions[rule.tree] = found
        return self._conditions[rule.tree]

    def _stream(self, rule: Rule) -> Stream:
        if rule.tree not in self._streams:
            found = compile_stream(expanded(rule.tree, self._journey))
            self._make_ready(found)
            self._streams[rule.tree] = found
        return self._streams[rule.tree]

    def _make_ready(self, program: Condition | Stream) -> None:
        ready = self._histories.prepare(*needs_of_program(program))
        if ready is not self._histories:
            self._histories, self._rows = ready, None


def _placed(moments: Int64s, stands: Int64s) -> Int64s:
    """In the order of the rows."""
    placed = np.empty(moments.size, np.int64)
    placed[stands] = moments
    return placed


def _stages_whole(node: Node) -> Node:
    """The tree with `in stage` asked of the whole history: twice not."""
    if isinstance(node, InStage):
        return Not(Not(node))
    if isinstance(node, Not):
        return Not(_stages_whole(node.part))
    if isinstance(node, AllOf | AnyOf):
        return type(node)(tuple(_stages_whole(part) for part in node.parts))
    return node
