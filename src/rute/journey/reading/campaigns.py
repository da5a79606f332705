"""Campaigns: who is moved from where to where, by what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.journey.findings import Findings
from rute.journey.model_moving import REACHED, Campaign, Links
from rute.journey.reading import amounts
from rute.journey.reading.section import Section, section
from rute.journey.reading.steps import steps
from rute.journey.reading.tree import Listed, Node, Words
from rute.journey.reading.values import one_of
from rute.journey.rules import read_audience, read_duration, read_happening, read_moment
from rute.words.message import Message

NEEDED = {"moves": "moves_nobody", "asks": "asks_nothing", "from": "no_source"}
LATE = {"send": ("kirim",), "skip": ("lewati",)}


def campaign(name: Words, node: Node, stages: Sequence[str], findings: Findings) -> Campaign | None:
    part = section("campaign", node, findings, name.text)
    if part is None:
        return None
    moves = _moves(part, stages) if part.has("moves") else None
    for key, code in NEEDED.items():
        if not part.has(key):
            findings.error(name.line, code, name=name.text)
    late = part.read("late", lambda text: one_of(text, LATE))
    read = Campaign(
        name.text,
        *(moves or ("", "")),
        _asks(part) or "",
        part.texts("from"),
        helps=part.text("helps the customer by"),
        audience=part.rule("for", read_audience),
        starts=part.rule("starts when", read_moment) or REACHED,
        leads_to=part.rule("leads to", read_happening),
        within=part.read(
            "within", lambda text: read_duration(text, line=part.line_of("within"))
        ),
        offer=part.text("offer"),
        holdout=part.read("holdout", amounts.holdout),
        compares=part.read("compares", amounts.compares),
        again=part.read("again", amounts.again) or "never",
        costs=part.read("costs", amounts.costs),
        priority=part.read("priority", amounts.whole_number) or 0,
        max_event_age=part.read("max event age", amounts.event_age),
        late="send" if late == "send" else "skip",
        migrate=tuple(_migrations(part)),
        links=_links(part),
        steps=steps(part, "steps"),
        line=name.line,
    )  # fmt: skip
    return read if moves else None


def two_stages(text: str, names: Sequence[str]) -> tuple[str, str] | None:
    """`A to B`. Stage names may contain "to" themselves, so known names decide."""
    splits = [tuple(half.strip() for half in (text[:at], text[at + len(word) :]))
              for word in (" to ", " ke ") for at in _places(text, word)]  # fmt: skip
    if not splits:
        return None
    known = {name.lower(): name for name in names}
    best = max(splits, key=lambda halves: sum(half.lower() in known for half in halves))
    return known.get(best[0].lower(), best[0]), known.get(best[1].lower(), best[1])


def _places(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def _moves(part: Section, stages: Sequence[str]) -> tuple[str, str] | None:
    text = part.text("moves")
    moves = two_stages(text, stages) if text else None
    if text and moves is None:
        part.findings.error(part.line_of("moves"), "not_a_move", text=text)
    return moves


def _asks(part: Section) -> str | None:
    node = part.node("asks")
    if isinstance(node, Listed):
        part.findings.error(node.line, "two_calls")
        return None
    return part.text("asks")


def _migrations(part: Section) -> Iterator[tuple[str, str]]:
    for old, node in part.named("migrate"):
        new = part.words(node, old.text)
        if new:
            yield old.text, "leave" if new.lower() in ("leave", "keluar") else new


def _links(part: Section) -> Links | None:
    """An address or the name of a form, alone or with the mark of the campaign."""
    node = part.node("links")
    if node is None:
        return None
    if isinstance(node, Words):
        text = part.text("links")
        return Links(text) if text else None
    own = section("links", node, part.findings, part.written("links"))
    if own is None:
        return None
    own.missing(Words(str(Message("kind.links")), own.line), "to")
    to = own.text("to")
    return Links(to, own.text("tag"), own.text("code")) if to else None
