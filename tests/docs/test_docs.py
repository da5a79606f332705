"""Every command and every journey in the docs works.

In README.md and docs/ a fenced block says what is done with it:
```sh run            runs, line by line, in a fresh folder of its document
```json              right after such a block: what the last command prints, exactly
```csv orders.csv    (any language, then a file name) is first written into that folder
```yaml              that begins with `journey:` is read as a journey file
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rute.cli.main import main
from rute.journey.file import read_journey

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    language: str
    mark: str
    text: str
    line: int


def blocks(document: Path) -> Iterator[Block]:
    text = document.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        language, _, mark = found["info"].strip().partition(" ")
        yield Block(language, mark, found["text"], text.count("\n", 0, found.start()) + 1)


def named(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def runnable() -> list[Path]:
    return [d for d in DOCUMENTS if any(b.mark == "run" for b in blocks(d))]


def run(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Runs one line as a reader would, in this folder; returns what it prints.

    `rute` runs in this process, which has loaded and compiled everything already.
    """
    if line.startswith("rute ") and not set(line) & set("|<>$&;"):
        capsys.readouterr()
        code = main(shlex.split(line)[1:])
        out, err = capsys.readouterr()
    else:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            line, shell=True, env=os.environ | {"PATH": path}, capture_output=True, text=True,
            timeout=300, check=False,
        )  # fmt: skip
        code, out, err = done.returncode, done.stdout, done.stderr
    assert code == 0, f"{line}\n{out}\n{err}"
    return out


def rounded(value: object) -> object:
    """Plain data with nine digits to a fraction: the last one may differ between machines."""
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return round(value, 9) if isinstance(value, float) else value


@pytest.mark.parametrize("document", runnable(), ids=named)
def test_the_commands_of_a_document_run(
    document: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "CI": "1", "RUTE_CACHE": str(tmp_path / ".cache"), "LC_ALL": "C.UTF-8", "COLUMNS": "100",
        "TZ": "Asia/Jakarta",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    printed = ""
    for block in blocks(document):
        if block.mark == "run":
            for line in block.text.replace("\\\n", " ").splitlines():
                printed = run(line, capsys) if line.strip() else printed
        elif "." in block.mark:
            (tmp_path / block.mark).write_text(block.text, encoding="utf-8")
        elif block.language == "json" and printed.startswith("{"):
            same = rounded(json.loads(printed)) == rounded(json.loads(block.text))
            assert same, f"{named(document)}:{block.line}"


JOURNEYS = [
    pytest.param(block, id=f"{named(document)}:{block.line}")
    for document in DOCUMENTS
    for block in blocks(document)
    if block.language == "yaml" and block.text.startswith(("journey:", "perjalanan"))
]


@pytest.mark.parametrize("block", JOURNEYS)
def test_a_journey_in_the_docs_is_read(block: Block) -> None:
    assert read_journey(block.text).stages


def test_documents_link_only_to_what_exists() -> None:
    missing = [
        f"{named(document)} → {target}"
        for document in DOCUMENTS
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))
        if "://" not in target and not (document.parent / target).exists()
    ]
    assert missing == []
