"""A step as its form says it, and a step's form as it stands in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value
from rute.journey.edits.edit import filled
from rute.journey.edits.splice import Edited
from rute.journey.formats.places import Place
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.model_moving import (
    Give,
    If,
    Send,
    SetTrait,
    Split,
    Step,
    Tell,
    Wait,
    WaitFor,
    WaitUntil,
    Webhook,
)
from rute.journey.rule_tree import Duration, Unit
from rute.words.message import Message

UNITS: Final[tuple[Unit, ...]] = ("minutes", "hours", "days", "weeks", "months")
MOST_WAYS: Final = 4
WAYS: Final = tuple(
    f"{part}{number}" for number in range(1, MOST_WAYS + 1) for part in ("way", "share", "gets")
)
KINDS: Final[dict[str, tuple[str, ...]]] = {
    "send": ("message", "by"), "wait": ("number", "unit", "clock"), "until": ("clock",),
    "wait_for": ("rule", "number", "unit"), "if": ("rule", "yes", "no"), "split": WAYS,
    "give": ("what",), "tell": ("who", "words"), "set": ("field", "value"), "webhook": ("address",),
}  # fmt: skip
"""Each kind of step with what its form asks for."""
CAN_BE_EMPTY: Final = {("send", "by"), ("wait", "clock"), ("if", "yes"), ("if", "no")}
WITHIN: Final = ("yes", "no", "gets")
"""What the form of a new step asks and that of a written one does not: steps of their own."""


def step_of(kind: str, typed: Mapping[str, str], language: str = "en") -> Document:
    """The step that a form says. language: that of the file's keys. Raises QuestionError for what
    is missing."""
    said = _read(kind, typed)
    match kind:
        case "if":
            then, other = _branch(said["yes"]), _branch(said["no"])
            more: Document = {"else": other} if said["no"] else {}
            return {"if": said["rule"], "then": then, **more}
        case "split":
            ways = _ways(said)
            shares: Document = {name: share for name, share, _ in ways}
            return {"split": shares, **{name: _branch(gets) for name, _, gets in ways}}
    return {key: value for key, value in _own(kind, said, language).items() if value is not None}


def rewritten(
    text: str, place: Place, step: Step, typed: Mapping[str, str], language: str
) -> Edited:
    """The text with what a form says of a step that stands there; the steps within it stay."""
    kind, was = form_of_step(step)
    said = _read(kind, {**was, **typed})
    if isinstance(step, Split):
        names = {f"way{number}": way.name for number, way in enumerate(step.ways, start=1)}
        shares: Document = {name: share for name, share, _ in _ways({**said, **names})}
        return filled(text, place, {"split": shares})
    return filled(text, place, _own(kind, said, language))


def form_of_step(step: Step) -> tuple[str, dict[str, str]]:
    """(its kind, what each field of its form says)."""
    match step:
        case Send(message, by):
            return "send", {"message": message, "by": by or ""}
        case Wait(length, at):
            return "wait", {**_typed(length), "clock": f"{at:%H:%M}" if at else ""}
        case WaitUntil(at):
            return "until", {"clock": f"{at:%H:%M}"}
        case WaitFor(rule, most):
            return "wait_for", {"rule": rule.text, **_typed(most)}
        case If(rule):
            return "if", {"rule": rule.text}
        case Split(ways):
            return "split", {
                key: value for number, way in enumerate(ways, start=1)
                for key, value in ((f"way{number}", way.name),
                                   (f"share{number}", f"{way.share * 100:g}"))
            }  # fmt: skip
        case Give(what):
            return "give", {"what": what}
        case SetTrait(field, value):
            return "set", {"field": field, "value": value}
        case Tell(who, words):
            return "tell", {"who": who, "words": words}
        case Webhook(to):
            return "webhook", {"address": to}


def _typed(length: Duration) -> dict[str, str]:
    return {"number": str(length.amount), "unit": length.unit}


def _read(kind: str, typed: Mapping[str, str]) -> dict[str, str]:
    """What was typed, without line ends; raises for what is missing."""
    if kind not in KINDS:
        raise QuestionError(Message("stepper.no_kind"))
    said = {key: " ".join(typed.get(key, "").split()) for key in KINDS[kind]}
    for key, words in said.items():
        if not words and kind != "split" and (kind, key) not in CAN_BE_EMPTY:
            raise _empty(key)
    return said


def _own(kind: str, said: Mapping[str, str], language: str) -> dict[str, Value | None]:
    """The keys of a step and what they say; None for one that is not to be there."""
    match kind:
        case "send":
            return {"send": said["message"], "by": said["by"] or None}
        case "wait":
            at = f" {'pukul' if language == 'id' else 'at'} {said['clock']}"
            return {"wait": _length(said, language) + (at if said["clock"] else "")}
        case "wait_for":
            return {"wait for": said["rule"], "at most": _length(said, language)}
        case "set":
            return {"set": {said["field"]: said["value"]}}
        case "tell":
            return {"tell": f"{said['who'].replace(',', ' ')}, {said['words']}"}
    key = {"until": "wait until"}.get(kind, kind)
    return {key: said[KINDS[kind][0]]}


def _length(said: Mapping[str, str], language: str) -> str:
    amount, unit = said["number"], said["unit"]
    if not amount.isascii() or not amount.isdigit() or not int(amount) or len(amount) > 4:
        raise QuestionError(Message("stepper.number", text=amount))
    known = next((one for one in UNITS if one == unit), None)
    if known is None:
        raise _empty("unit")
    length = Duration(int(amount), known)
    return in_indonesian(length) if language == "id" else str(length)


def _ways(said: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """(name, share, message or "") of each way that has a name or a share."""
    found = [
        tuple(said.get(f"{part}{number}", "") for part in ("way", "share", "gets"))
        for number in range(1, MOST_WAYS + 1)
    ]
    ways = [(name, share.rstrip("% "), gets) for name, share, gets in found if name or share]
    if len(ways) < 2 or len({name.casefold() for name, _, _ in ways}) < len(ways):
        raise QuestionError(Message("stepper.two_ways"))
    for name, share, _ in ways:
        if not name or not share:
            raise _empty("share" if name else "way")
    return [(name, f"{share}%", gets) for name, share, gets in ways]


def _branch(message: str) -> list[Value]:
    """What it begins with, or nothing yet."""
    return [{"send": message}] if message else []


def _empty(key: str) -> QuestionError:
    return QuestionError(Message("stepper.empty", field=Message(f"stepper.field.{key}")))
