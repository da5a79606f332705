"""Whatever is raised for a person to read can be said in both languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

SOURCES = sorted((Path(__file__).parents[2] / "src/rute").rglob("*.py"))
ERRORS = {"RuteError", "JourneyError", "RuleError", "SourceError", "StoreError", "QuestionError",
          "Misread"}  # fmt: skip
# A place in a rule that is shown with a mark under it: no words in it.
WORDLESS = {("rules.py", "exists")}


def in_plain_text(node: ast.expr) -> bool:
    """Whether an expression writes words itself instead of naming a text of the catalog."""
    match node:
        case ast.Constant(value=str(text)):
            return any(char.isalpha() for char in text)
        case ast.JoinedStr(values=parts):
            return any(map(in_plain_text, parts)) or len(parts) > 1
        case ast.BinOp(left=left, right=right):
            return in_plain_text(left) or in_plain_text(right)
        case ast.IfExp(body=body, orelse=orelse):
            return in_plain_text(body) or in_plain_text(orelse)
        case ast.BoolOp(values=parts):
            return any(map(in_plain_text, parts))
        case _:
            return False


def raised_in_plain_text(path: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ERRORS
        ):
            said = [("what", arg) for arg in node.args[:1]]
            said += [(word.arg or "", word.value) for word in node.keywords]
            for name, value in said:
                wordless = (path.name, name) in WORDLESS or name == "where"
                if not wordless and in_plain_text(value):
                    yield node.lineno


def test_no_error_is_raised_with_words_of_one_language() -> None:
    found = [f"{path}:{line}" for path in SOURCES for line in raised_in_plain_text(path)]
    assert found == []


def test_it_sees_what_it_looks_for(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(
        'raise SourceError("no file")\nraise SourceError(Message("x"), do=f"Say {x}")\n'
        'raise QuestionError(Message("x"), where="--out")\nraise ValueError("ours")\n'
    )
    assert list(raised_in_plain_text(file)) == [1, 2]
