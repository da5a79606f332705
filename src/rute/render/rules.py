"""Rules as people read them; their own text, as written, is what JSON and files keep."""

from __future__ import annotations

import re
from itertools import cycle
from typing import cast

from rute.journey.grammar.show import Language
from rute.journey.rule_tree import Rating, Rule
from rute.journey.rules import show, show_value, written_in

QUOTED = re.compile(r'"(?:[^"]|"")*"')


def rule_text(rule: Rule | Rating, language: str) -> str:
    """A rule or a rating in the reader's language: as written where it is written in it, or in
    both; otherwise said in it."""
    kind = "rating" if isinstance(rule, Rating) else "rule"
    other = written_in(rule.text, kind) not in (None, language)
    return readable(_shown(rule, cast("Language", language)) if other else rule.text)


def _shown(rule: Rule | Rating, language: Language) -> str:
    if isinstance(rule, Rating):
        return show_value(rule, language)
    return show(rule.tree, language)


def readable(rule: str) -> str:
    """Doubled quotes inside a quoted name as typographic ones: "Pay “now”"."""
    return QUOTED.sub(_curled, rule)


def _curled(found: re.Match[str]) -> str:
    sides = cycle("“”")
    inside = re.sub('""', lambda _: next(sides), found[0][1:-1])
    return f'"{inside}"'
