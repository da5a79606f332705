"""A journey file in the stages of another model, with a word on where each stage came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rute.journey.conversion import Conversion, conversion_notes
from rute.journey.convert import convert, model_called, new_names
from rute.journey.document.document import Document, Value, document_of
from rute.journey.document.shapes import LISTED, NAMED
from rute.journey.edits.references import Renaming
from rute.journey.grammar.lengths import in_indonesian
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Rule
from rute.journey.rules import show
from rute.journey.writing import scalars
from rute.journey.writing.file import STEP, written
from rute.words.catalog import say

RULES = ("reached_when", "also_here_when", "left_when")
SAID = ("once_per", "wants", "compares_with", "we_win_by", "moves_on_because", "owner")
LISTS = ("pains", "opportunities")
OF_THE_WHOLE = ("worth within",)  # of the journey, wherever it was written
PLACEHOLDER = "STAGE{}OF"  # so that a new name that is another's old one is not renamed twice


def converted_text(journey: Journey, model: str) -> str:
    """The text of a journey (one that was read from a text) in the stages of a model: read
    again, it is what `convert` shows. Raises QuestionError as `convert` does."""
    target = model_called(model)
    shown = convert(journey, target)
    assert shown.shown_as is not None
    facts = document_of(journey)
    parts = dict(_parts_of_stages(facts))
    names = new_names(journey, target)
    stages: dict[str, Value] = {}
    for stage in shown.stages:
        fold = shown.shown_as.came_from(stage.name)
        along = {n: parts[n] for n, new in names.items() if new == stage.name and n in parts}
        held = {name: along[name] for name in (fold.holds if fold else ()) if name in along}
        if along:
            stages[stage.name] = _stage(stage, held, along, journey.language)
    kept = {key: value for key, value in facts.items() if key not in ("leave out", "stages")}
    within = [part[key] for key in OF_THE_WHOLE for part in parts.values() if key in part]
    kept |= dict(zip(OF_THE_WHOLE, within, strict=False))
    new = kept | {"stages from": target.name, "stages": stages}
    text = written(_renamed(new, names), journey.language)
    return _remarked(text, shown.shown_as, journey.language)


def _parts_of_stages(facts: Document) -> Iterator[tuple[str, Document]]:
    """Each stage as it is written, those inside a group too."""
    written_stages = facts.get("stages")
    for name, part in (written_stages if isinstance(written_stages, dict) else {}).items():
        if not isinstance(part, dict):
            continue
        inside = part.get("stages")
        if isinstance(inside, dict):
            yield from (
                (inner, below) for inner, below in inside.items() if isinstance(below, dict)
            )
        yield name.strip(), part


def _stage(
    stage: Stage, held: Mapping[str, Document], along: Mapping[str, Document], language: str
) -> Document:
    """The stage as converted, its parts as they are written."""
    new: Document = {}
    for field in RULES:
        rule = getattr(stage, field)
        if rule:
            new[field.replace("_", " ")] = _rule(rule, language)
    if stage.repeats:
        new["repeats"] = "yes"
    if stage.stalled_after and not stage.stalled_after_assumed:
        length = stage.stalled_after
        new["stalled after"] = in_indonesian(length) if language == "id" else str(length)
    if stage.target:
        new["target"] = next(part["target"] for part in held.values() if "target" in part)
    for field in SAID:
        if said := getattr(stage, field):
            new[field.replace("_", " ")] = said
    for key in ("worth", "counted by"):
        if found := [part[key] for part in held.values() if key in part]:
            new[key] = found[0]
    for key in LISTS:
        if listed := [item for part in along.values() for item in _items(part.get(key))]:
            new[key] = listed
    if points := _touchpoints(along):
        new["touchpoints"] = points
    return new


def _rule(rule: Rule, language: str) -> str:
    """As somebody wrote it; one that was put together, in the language of the file."""
    return rule.text if rule.line else show(rule.tree, "id" if language == "id" else "en")


def _items(value: Value | None) -> list[Value]:
    return value if isinstance(value, list) else []


def _touchpoints(held: Mapping[str, Document]) -> Document:
    """All touchpoints; of two of one name the later says whose it was."""
    points: Document = {}
    for stage, part in held.items():
        found = part.get("touchpoints")
        for name, point in (found if isinstance(found, dict) else {}).items():
            points[name if name not in points else f"{name} ({stage})"] = point
    return points


def _renamed(facts: Document, names: Mapping[str, str]) -> Document:
    """What speaks of the old stages speaks of those they went to."""
    aside = [(old, PLACEHOLDER.format(at)) for at, old in enumerate(names)]
    back = [(PLACEHOLDER.format(at), new) for at, new in enumerate(names.values())]
    for old, new in (*aside, *back):
        facts = _part("journey", facts, Renaming("stage", old, new))
    return facts


def _part(kind: str, part: Document, renaming: Renaming) -> Document:
    return {key: _value(kind, key, value, renaming) for key, value in part.items()}


def _value(kind: str, key: str, value: Value, renaming: Renaming) -> Value:
    if isinstance(value, str):
        return renaming.value((kind, key), value)
    below = NAMED.get((kind, key)) or LISTED.get((kind, key))
    if below is None:
        if kind != "step":
            return value
        below = kind  # the arms of a split
    if isinstance(value, dict):
        if (kind, key) not in NAMED:
            return _part(below, value, renaming)
        return {
            n: _part(below, p, renaming) if isinstance(p, dict) else p for n, p in value.items()
        }
    return [_part(below, one, renaming) if isinstance(one, dict) else one for one in value]


def _remarked(text: str, conversion: Conversion, language: str) -> str:
    """The text with what became of its stages above it and above each stage."""
    lines = text.split("\n")
    for fold in conversion.folds:
        heading = f"{STEP}{scalars.name(fold.stage)}:"
        if fold.holds and heading in lines:
            at = lines.index(heading)
            came_from = say("convert.from_stages", language, stages=", ".join(fold.holds))
            lines.insert(at, f"{STEP}# {came_from}")
    above = [f"# {note.said(language)}" for note in conversion_notes(conversion)]
    return "\n".join([*above, *lines])
