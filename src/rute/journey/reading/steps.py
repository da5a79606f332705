"""The steps of a campaign, one after the other, with what they branch into."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from rute.journey.findings import Findings
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
    Way,
    Webhook,
)
from rute.journey.reading import amounts
from rute.journey.reading.keys import all_spelt, known, spelt, spoken
from rute.journey.reading.keys_moving import STEP
from rute.journey.reading.section import Section, Unreadable, section
from rute.journey.reading.tree import Headings, Listed, Node, Words
from rute.journey.rules import read_audience, read_happening

VERBS: Final = ("send", "wait", "wait until", "wait for", "if", "split", "webhook", "give", "set",
                "tell")  # fmt: skip
BESIDE: Final = {"by": "send", "at most": "wait for", "then": "if", "else": "if"}


def steps(part: Section, key: str) -> tuple[Step, ...]:
    """The steps under a key."""
    return _steps(part.items(key), part.findings)


def _steps(nodes: tuple[Node, ...], findings: Findings) -> tuple[Step, ...]:
    found = (_step(node, findings) for node in nodes)
    return tuple(step for step in found if step)


def _step(node: Node, findings: Findings) -> Step | None:
    names = {spoken(name.text) for name in _branches(node)}
    part = section("step", node, findings, "step", lambda key: key in names)
    if part is None:
        return None
    verbs = [verb for verb in VERBS if part.has(verb)]
    if len(verbs) != 1:
        if verbs:
            findings.error(part.line, "step_of_many", verbs=", ".join(map(part.written, verbs)))
        else:
            findings.error(part.line, "step_of_none", verbs=all_spelt("step", VERBS))
        return None
    for beside, verb in BESIDE.items():
        if part.has(beside) and verb != verbs[0]:
            findings.error(part.line_of(beside), "beside", key=part.written(beside),
                           verb=spelt("step", verb))  # fmt: skip
    return READERS[verbs[0]](part)


def _branches(node: Node) -> tuple[Words, ...]:
    """The names a split gives its ways: each is a heading of its own beside `split`."""
    if not isinstance(node, Headings):
        return ()
    for key, value in node.entries:
        if known(STEP).get(spoken(key.text)) == "split" and isinstance(value, Headings):
            return tuple(name for name, _ in value.entries)
    return ()


def _send(part: Section) -> Step | None:
    message = part.text("send")
    return Send(message, part.text("by"), part.text("step"), part.line) if message else None


def _wait(part: Section) -> Step | None:
    found = part.read("wait", amounts.wait)
    return Wait(found.length, found.at, part.text("step"), part.line) if found else None


def _wait_until(part: Section) -> Step | None:
    at = part.read("wait until", amounts.clock)
    return WaitUntil(at, part.text("step"), part.line) if at else None


def _wait_for(part: Section) -> Step | None:
    part.missing(Words(part.written("wait for"), part.line), "at most")
    rule = part.rule("wait for", read_happening)
    most = part.read("at most", amounts.length)
    return WaitFor(rule, most, part.text("step"), part.line) if rule and most else None


def _if(part: Section) -> Step | None:
    part.missing(Words(part.written("if"), part.line), "then")
    rule = part.rule("if", read_audience)
    then, otherwise = steps(part, "then"), steps(part, "else")
    return If(rule, then, otherwise, part.text("step"), part.line) if rule else None


def _split(part: Section) -> Step | None:
    shares = [(name, _share(part, name, node)) for name, node in part.named("split")]
    ways = {spoken(name.text): node for name, node in part.named_here}
    total = sum(share for _, share in shares if share)
    if shares and all(share for _, share in shares) and abs(total - 1) > 1e-6:
        part.findings.error(part.line_of("split"), "split_total", total=f"{total:.0%}")
    found = tuple(
        Way(name.text, share or 0.0, _way(part, ways.get(spoken(name.text))))
        for name, share in shares
    )
    return Split(found, part.text("step"), part.line) if found else None


def _share(part: Section, name: Words, node: Node) -> float | None:
    text = part.words(node, name.text)
    try:
        return amounts.share(text) if text else None
    except Unreadable as wrong:
        part.at(name.line, name.text, wrong)
        return None


def _way(part: Section, node: Node | None) -> tuple[Step, ...]:
    """A way that is not written out has no steps: people on it get nothing."""
    if node is None or node == Words("", node.line):
        return ()
    return _steps(tuple(node.items) if isinstance(node, Listed) else (node,), part.findings)


def _webhook(part: Section) -> Step | None:
    to = part.text("webhook")
    if to and not to.startswith("https://"):
        part.findings.error(part.line_of("webhook"), "webhook_address", text=to)
    return Webhook(to, part.text("step"), part.line) if to else None


def _give(part: Section) -> Step | None:
    what = part.text("give")
    return Give(what, part.text("step"), part.line) if what else None


def _set(part: Section) -> Step | None:
    """`set: {taste: dark}`: one field of the person."""
    pairs = [(name.text, part.words(node, name.text)) for name, node in part.named("set")]
    if len(pairs) > 1:
        part.findings.error(part.line_of("set"), "one_field")
    field, value = pairs[0] if pairs else ("", None)
    return SetTrait(field, value, part.text("step"), part.line) if value else None


def _tell(part: Section) -> Step | None:
    """`Agus, call the ones who asked`: to whom, and what."""
    text = part.text("tell")
    who, comma, words = (text or "").partition(",")
    if text and not (comma and words.strip()):
        part.findings.error(part.line_of("tell"), "tell_whom", text=text)
        return None
    return Tell(who.strip(), words.strip(), part.text("step"), part.line) if text else None


READERS: Final[dict[str, Callable[[Section], Step | None]]] = {
    "send": _send, "wait": _wait, "wait until": _wait_until, "wait for": _wait_for, "if": _if,
    "split": _split, "webhook": _webhook, "give": _give, "set": _set, "tell": _tell,
}  # fmt: skip
