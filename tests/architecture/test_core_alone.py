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
    "css-inline": "css_inline",
    "django-allauth[mfa,socialaccount]": "allauth",
    "django-anymail": "anymail",
    "django-csp": "csp",
    "django-htmx": "django_htmx",
    "django~=5.2": "django",
    "email-validator": "email_validator",
    "prometheus-client": "prometheus_client",
    "psycopg[binary]": "psycopg",
    "python-liquid": "liquid",
}
OPTIONAL = {"fsspec"}  # asked for by an address only it can read; its absence is said


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def needed(group: str) -> set[str]:
    """The modules that a group of requirements brings."""
    text = (ROOT / "requirements" / f"{group}.in").read_text("utf-8")
    lines = (line.split("#")[0].strip() for line in text.splitlines())
    names = [line for line in lines if line and not line.startswith("-")]
    return {MODULES.get(name, name) for name in names}


def test_no_module_needs_what_only_developers_have() -> None:
    known = needed("core") | {"rute"} | OPTIONAL | sys.stdlib_module_names
    of_the_app = known | needed("web")
    others = set()
    for path in (ROOT / "src").rglob("*.py"):
        allowed = of_the_app if "web" in path.parts else known
        others |= {(path.name, name) for name in imported(path) if name not in allowed}
    assert others == set()
