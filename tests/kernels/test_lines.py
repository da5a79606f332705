from __future__ import annotations

import numpy as np
import pytest

from rute.kernels.lines import LineWalk


@pytest.mark.parametrize("block", [1, 3, 1000])
def test_a_quoted_cell_with_line_breaks_is_one_row_of_many_lines(block: int) -> None:
    text = b'a,b\n1,2\n"x\ny\nz",3\n4,5\n'
    walk = LineWalk(np.array([1, 2, 3, 4], np.int64))
    for start in range(0, len(text), block):
        walk.feed(np.frombuffer(bytearray(text[start : start + block]), np.uint8))
    assert walk.lines.tolist() == [1, 2, 3, 6]
