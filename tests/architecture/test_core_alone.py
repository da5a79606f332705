"""What is shipped stands on what it says it needs: developers have more installed than users."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = {
    "python-calamine": "python_calamine",
    "ruamel.yaml": "ruamel",
    "vl-convert-python": "vl_convert",
}
OPTIONAL = {"fsspec"}  # asked for by an address only it can read; its absence is said


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def test_no_module_needs_what_only_developers_have() -> None:
    needed = (ROOT / "requirements" / "core.in").read_text("utf-8").split()
    known = {MODULES.get(name, name) for name in needed} | {"rute"} | OPTIONAL
    known |= sys.stdlib_module_names
    files = (ROOT / "src").rglob("*.py")
    others = {(path.name, name) for path in files for name in imported(path) if name not in known}
    assert others == set()
