from __future__ import annotations

import numpy as np
import pytest

from rute.kernels.lines import LineWalk


@pytest.mark.parametrize("block", [1, 3, 1000])
def test_a_quoted_cell_with_line_breaks_is_one_row_of_many_lines(block: int) -> None:
    text = b'a,b\n1,2\n"x\ny\nz",3\n4,5\n'
    starts = range(0, len(text), block)
    blocks = (np.frombuffer(bytearray(text[at : at + block]), np.uint8) for at in starts)
    walk = LineWalk(blocks)
    assert walk.lines(np.array([1, 3], np.int64)).tolist() == [1, 3]
    assert walk.lines(np.array([4, 9], np.int64)).tolist() == [6, 0]
