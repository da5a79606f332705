"""Touchpoints, pains, fixes and opportunities."""

from __future__ import annotations

from rute.errors import did_you_mean
from rute.journey.findings import Findings
from rute.journey.model import Fix, Opportunity, Pain, Touchpoint, Voice
from rute.journey.quoting import read_heard
from rute.journey.reading.keys import FOR, TABLES, TOUCHPOINT, VOICE, known, spelt, spoken
from rute.journey.reading.section import Section, section
from rute.journey.reading.tree import Headings, Node, Words
from rute.journey.reading.values import day, feeling, one_of
from rute.journey.rules import read_happening, read_rating
from rute.words.message import Message

STATUS = {"idea": ("gagasan",), "planned": ("direncanakan",), "doing": ("sedang dikerjakan",),
          "done": ("selesai",), "dropped": ("dibatalkan",)}  # fmt: skip
IMPACT = {"high": ("tinggi", "large", "besar"), "medium": ("sedang",),
          "low": ("rendah", "small", "kecil")}  # fmt: skip
EFFORT = {"small": ("kecil", "low", "rendah"), "medium": ("sedang",),
          "large": ("besar", "high", "tinggi")}  # fmt: skip


def touchpoint(name: Words, node: Node, findings: Findings) -> Touchpoint | None:
    part = section("touchpoint", node, findings, name.text, lambda key: key.startswith(FOR))
    if part is None:
        return None
    return Touchpoint(
        name=name.text,
        channel=part.text("channel"),
        happens_when=part.rule("happens when", read_happening),
        once_per=part.text("once per"),
        does=part.text("does"),
        thinks=part.text("thinks"),
        expects=part.text("expects"),
        feels=part.read("feels", feeling),
        measured_by=part.read(
            "measured by", lambda text: read_rating(text, line=part.line_of("measured by"))
        ),
        heard=part.read("voices", lambda text: read_heard(text, line=part.line_of("voices"))),
        moment_of_truth=part.yes("moment of truth"),
        behind_the_scenes=part.text("behind the scenes"),
        owner=part.text("owner"),
        because=part.text("because"),
        after_reaching=part.yes("after reaching"),
        pains=pains(part),
        opportunities=opportunities(part),
        voices=_voices(part),
        line=name.line,
    )


def _voices(part: Section) -> tuple[Voice, ...]:
    found = (_voice(key, node, part.findings) for key, node in part.named_here)
    return tuple(voice for voice in found if voice)


def _voice(key: Words, node: Node, findings: Findings) -> Voice | None:
    """What one persona does, thinks, expects and feels: rules are everybody's."""
    everybodys = {way for way, name in known(TOUCHPOINT).items() if name not in VOICE}
    own = section("voice", node, findings, key.text, lambda name: name in everybodys)
    if own is None:
        return None
    for written, _ in own.named_here:
        findings.error(written.line, "voice_overrides", key=written.text)
    return Voice(
        " ".join(key.text.replace("_", " ").split()[1:]),
        does=own.text("does"),
        thinks=own.text("thinks"),
        expects=own.text("expects"),
        feels=own.read("feels", feeling),
        line=key.line,
    )


def pains(part: Section) -> tuple[Pain, ...]:
    found = (_pain(node, part.findings) for node in part.items("pains"))
    return tuple(pain for pain in found if pain)


def opportunities(part: Section) -> tuple[Opportunity, ...]:
    found = (_opportunity(node, part.findings) for node in part.items("opportunities"))
    return tuple(opportunity for opportunity in found if opportunity)


def _item(kind: str, node: Node, findings: Findings) -> tuple[Section | None, str | None]:
    """A listed thing: its section, or its bare text."""
    if isinstance(node, Words):
        if not node.text.strip():
            findings.error(node.line, "empty", kind=Message(f"kind.{kind}"))
            return None, None
        return None, node.text.strip()
    if isinstance(node, Headings) and _is_prose(node, kind):
        key, value = node.entries[0]
        words = f"{key.text}: {value.text if isinstance(value, Words) else '…'}"
        findings.error(node.line, "colon", fix=Message("find.write", line=f"- '{words}'"))
        return None, words
    part = section(kind, node, findings, kind)
    if part is not None and not part.has(kind):
        findings.error(part.line, "no_line", kind=Message(f"kind.{kind}"), key=spelt(kind, kind))
        return None, None
    return part, part.text(kind) if part else None


def _is_prose(node: Headings, kind: str) -> bool:
    """One heading that is no key and no slip of one: `- Shipping cost: too high`."""
    first = spoken(node.entries[0][0].text) if len(node.entries) == 1 else ""
    keys = known(TABLES[kind])
    return bool(first) and first not in keys and did_you_mean(first, keys) is None


def _pain(node: Node, findings: Findings) -> Pain | None:
    part, text = _item("pain", node, findings)
    if text is None:
        return None
    if part is None:
        return Pain(text, line=node.line)
    fixes = (_fix(item, findings) for item in part.items("fixes"))
    return Pain(
        text,
        seen_as=part.rule("seen as", read_happening),
        owner=part.text("owner"),
        fixes=tuple(fix for fix in fixes if fix),
        line=part.line,
    )


def _fix(node: Node, findings: Findings) -> Fix | None:
    part, text = _item("fix", node, findings)
    if text is None:
        return None
    if part is None:
        return Fix(text, line=node.line)
    return Fix(
        text,
        part.text("owner"),
        part.read("since", day),
        part.read("status", lambda text: one_of(text, STATUS)),
        part.text("helps the customer by"),
        part.line,
    )


def _opportunity(node: Node, findings: Findings) -> Opportunity | None:
    part, text = _item("opportunity", node, findings)
    if text is None:
        return None
    if part is None:
        return Opportunity(text, line=node.line)
    impact = part.read("impact", lambda text: one_of(text, IMPACT))
    effort = part.read("effort", lambda text: one_of(text, EFFORT))
    return Opportunity(text, impact, effort, part.line)
