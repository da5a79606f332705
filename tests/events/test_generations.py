"""What no generation names any more stays for whoever still reads an older one."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from rute.events import generations
from rute.events.generations import GRACE, Generation, tidy

LONG_AGO = 1_000_000.0


def test_an_old_file_stays_for_a_while_after_it_was_last_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    block, dictionary = tmp_path / "block-000001", tmp_path / "field-000001.arrow"
    block.mkdir()
    (block / "time.npy").touch()
    dictionary.touch()
    for path in (dictionary, block):
        os.utime(path, (LONG_AGO, LONG_AGO))
    none_left = cast("Generation", SimpleNamespace(blocks=()))
    clock = SimpleNamespace(time=lambda: LONG_AGO + 10 * GRACE)
    monkeypatch.setattr(generations, "time", clock)
    tidy(tmp_path, none_left, {dictionary.name})
    assert block.exists()
    clock.time = lambda: LONG_AGO + 10.5 * GRACE
    tidy(tmp_path, none_left, set())
    assert block.exists()
    clock.time = lambda: LONG_AGO + 11.1 * GRACE
    tidy(tmp_path, none_left, set())
    assert not block.exists()
    assert dictionary.exists(), "it was named later than the block"
    tidy(tmp_path, none_left, {dictionary.name})
    clock.time = lambda: LONG_AGO + 12 * GRACE
    tidy(tmp_path, none_left, set())
    assert dictionary.exists(), "it was named again in between"
