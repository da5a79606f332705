"""The rule builder: an event with its count, what must be true of it, and of how many people
the rule is true."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rute.errors import RuteError
from rute.journey.grammar.show import INDONESIAN
from rute.journey.rule_tree import Comparison, Duration
from rute.journey.rules import read_moment
from rute.journey.simple_rules import OPS, WITHOUT_VALUE, SimpleRule, simple_rule
from rute.results.truth import Truth
from rute.session.questions import Session
from rute.session.truth import truth_of
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.card_views import layout
from rute.web.journeys.editing import keys_of
from rute.web.journeys.looking import in_data
from rute.web.journeys.models import Journey
from rute.web.journeys.texts import reading_of
from rute.web.journeys.typed import number_of
from rute.web.live.services import NotReady, ask
from rute.words import formats
from rute.words.catalog import say
from rute.words.message import said_text

TESTS: Final = 3  # lines of conditions the form has
NUMBERS: Final = frozenset({"over", "under", "at least", "at most"})
UNITS: Final = ("minutes", "hours", "days", "weeks", "months")


@require_GET
@journey_page(May.EDIT)
def rule(request: Asked, journey: Journey) -> HttpResponse:
    """The form, with the rule it says so far; part=truth: only that."""
    built = _built(request.GET)
    text = built.written(_keys(request, journey)) if built else request.GET.get("rule", "")
    told: dict[str, Any] = {"rule": text, "truth": _truth(request, journey, text)}
    if request.GET.get("part") == "truth":
        return render(request, "journeys/truth.html", told | {"built": bool(built)})
    known, taken = in_data(journey), built or simple_rule(text)
    language = request.language
    return render(request, "journeys/rule_page.html", told | {
        "layout": layout(request), "taken": taken, "built": bool(built), "lines": _lines(taken),
        "events": [(name, formats.count(n, language)) for name, n in known.events.items()]
        if known else [],
        "event_fields": known.fields if known else (),
        "ops": [(op, op if language == "en" else INDONESIAN[op]) for op in OPS],
        "units": [(unit, say(f"editor.unit.{unit}", language)) for unit in UNITS],
        "key": request.GET.get("key", ""), "field": request.GET.get("field", ""),
    })  # fmt: skip


@require_GET
@journey_page(May.EDIT)
def truth(request: Asked, journey: Journey) -> HttpResponse:
    """Of how many people the rule is true that stands in a form's field."""
    typed = [(key, value) for key, value in request.GET.items() if key.startswith("field.")]
    key, text = (typed[0][0], str(typed[0][1])) if typed else ("", "")
    if key == "field.starts when" and not _is_rule(text):
        text = ""
    return render(request, "journeys/truth.html", {"truth": _truth(request, journey, text)})


def _is_rule(text: str) -> bool:
    """Whether a start is a rule (or none that can be read: then it is said why), rather than
    `stalled` or a time after something, which is true of nobody by itself."""
    try:
        return read_moment(text).kind == "rule"
    except RuteError:
        return True


def _keys(request: Asked, journey: Journey) -> Any:
    return keys_of(drafts.draft_of(journey, request.user).text)


def _built(asked: Mapping[str, str]) -> SimpleRule | None:
    """The rule the form says; None before an event is chosen."""
    event = asked.get("event", "").strip()
    if not event:
        return None
    tests = tuple(test for n in range(TESTS) if (test := _comparison(asked, n)))
    times = number_of(asked.get("times", "")) or 1
    by = asked.get("by", "").strip() or None
    amount, unit = number_of(asked.get("amount", "")), asked.get("unit", "")
    within = None
    if amount and unit in UNITS and (times > 1 or by):
        within = Duration(amount, unit)  # type: ignore[arg-type]
    return SimpleRule((event,), tests, min(times, 10_000), by, within)


def _comparison(asked: Mapping[str, str], n: int) -> Comparison | None:
    field, op = asked.get(f"field{n}", "").strip(), asked.get(f"op{n}", "is")
    value = asked.get(f"value{n}", "").strip()
    if not field or op not in OPS or not (value or op in WITHOUT_VALUE):
        return None
    if op in WITHOUT_VALUE:
        return Comparison(field, op)
    many = [part.strip() for part in value.split(",") if part.strip()]
    values = tuple(many) if op == "is one of" else (value,)
    if op in NUMBERS and re.fullmatch(r"-?\d+,\d+", value):
        values = (value.replace(",", "."),)
    return Comparison(field, op, values)


def _lines(taken: SimpleRule | None) -> list[dict[str, Any]]:
    tests = taken.tests[:TESTS] if taken else ()
    found: list[dict[str, Any]] = [
        {"field": one.field, "op": one.op, "value": ", ".join(one.value)} for one in tests
    ]
    return found + [{"field": "", "op": "is", "value": ""}] * (TESTS - len(found))


def _truth(request: Asked, journey: Journey, text: str) -> dict[str, Any]:
    """How many, or why nobody can say."""
    if not text.strip():
        return {}
    design = reading_of(drafts.draft_of(journey, request.user).text).journey

    def compute(session: Session) -> Truth:
        return truth_of(session, text, design)

    try:
        found = ask(journey, ("truth", text, design), compute)
    except NotReady:
        return {"waiting": True}
    except RuteError as error:
        parts = (error.what, error.exists, error.do)
        return {"wrong": [said_text(part, request.language) for part in parts if part]}
    share = found.true / found.people if found.people else None
    return {
        "said": say(
            "editor.true_of", request.language,
            n=formats.count(found.true, request.language),
            people=formats.count(found.people, request.language),
            share=formats.percent(share, request.language),
        ),
    }  # fmt: skip
