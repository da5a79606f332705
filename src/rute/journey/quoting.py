"""`voices`: people's own words, from an event that says that they may be quoted."""

from __future__ import annotations

import re

from rute.errors import RuleError
from rute.journey.model import Heard
from rute.journey.rule_tree import Comparison, Happening
from rute.journey.rules import read_rule
from rute.words.message import Message

OF = re.compile(
    r"^\s*(?P<field>[^\"']*?|\"[^\"]*\"|'[^']*')\s+(?:of|dari)\s+(?P<rest>.+)$", re.DOTALL
)


ALLOWED = frozenset({"yes", "ya", "true", "benar", "1", "allowed", "boleh", "granted", "diizinkan"})


def read_heard(text: str, *, line: int = 0) -> Heard:
    """`FIELD of EVENT where PERMISSION`. Raises RuleError for anything else, and where nothing
    says that the words may be shown."""
    found = OF.match(text)
    field = found["field"].strip("\"' ") if found else ""
    if found is None or not field:
        raise RuleError(Message("voices.unread", text=text), do=Message("voices.write"))
    rule = read_rule(found["rest"], line=line)
    tree = rule.tree
    if not isinstance(tree, Happening) or tree != Happening(tree.event) or not tree.event.names:
        raise RuleError(Message("voices.one_event", text=found["rest"]), do=Message("voices.write"))
    if not any(_allows(each) for each in tree.event.where):
        raise RuleError(Message("voices.permission"), do=Message("voices.write"))
    return Heard(field, rule, tree.event, text, line)


def _allows(comparison: Comparison) -> bool:
    """Whether it asks for a field that says yes; any other test is no permission."""
    said = {value.casefold() for value in comparison.value}
    return comparison.op in ("is", "is one of") and bool(said) and said <= ALLOWED
