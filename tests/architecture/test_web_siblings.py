"""Parts of the app meet only through each other's services, and what all of them build on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import rute

WEB = Path(rute.__file__).parent / "web"
# Who may come in, who is a user, what a journey is: every part builds on these.
SHARED = ("services", "models", "access", "roles")
EVERYBODYS = ("accounts", "journeys")


def imports(file: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module.count(".") == 2:  # from rute.web.live import services
                yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)
            else:
                yield node.module, node.lineno
        elif isinstance(node, ast.Import):
            for name in node.names:
                yield name.name, node.lineno


def is_allowed(part: str, module: str) -> bool:
    names = module.split(".")[2:]
    if not names or names[0] in (part, "site"):
        return True
    if names[0] in EVERYBODYS and len(names) == 2 and names[1] in SHARED:
        return True
    return len(names) == 2 and names[1] == "services"


def test_siblings_meet_only_through_services() -> None:
    wrong = []
    for file in WEB.rglob("*.py"):
        part = file.relative_to(WEB).parts[0]
        if part == "site" or "migrations" in file.parts:
            continue
        for module, line in imports(file):
            if module.startswith("rute.web.") and not is_allowed(part, module):
                wrong.append(f"{file.relative_to(WEB)}:{line} imports {module}")
    assert not wrong, "\n".join(wrong)
