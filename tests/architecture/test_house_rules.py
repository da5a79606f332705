"""The rules of the house that no linter knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}


def test_no_module_hides_behind_a_vague_name() -> None:
    assert [path for path in SOURCES if path.stem in VAGUE or path.parent.name in VAGUE] == []


def test_every_file_is_short_enough_to_be_one_thing() -> None:
    long = {p.name: n for p in SOURCES if (n := len(p.read_text().splitlines())) > 400}
    assert long == {}


@pytest.mark.parametrize("group", ["setup", "core", "dev", "bench"])
def test_every_requirement_is_pinned_with_hashes_and_names_no_index(group: str) -> None:
    text = (ROOT / "requirements" / f"{group}.txt").read_text()
    assert "--hash=sha256:" in text
    assert "://" not in text
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert "==" in block, block
        assert "--hash" in block, block


def test_no_commit_carries_a_path_of_somebodys_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.splitlines()
    written = {".py", ".md", ".toml", ".yaml", ".sql", ".svg"}
    mine = Path(__file__).relative_to(ROOT).as_posix()
    texts = [ROOT / p for p in listed if Path(p).suffix in written and p != mine]
    private = re.compile(r"/(work|root|home/\w+)/")
    assert [p for p in texts if p.is_file() and private.search(p.read_text())] == []
