"""Messages, forms, surveys, offers and rewards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from rute.journey.channels import message_channel, message_channels
from rute.journey.model_moving import (
    BY_HAND,
    Commission,
    Content,
    Form,
    FormQuestion,
    MessageText,
    Offer,
    Permission,
    Reward,
    Survey,
    Wording,
)
from rute.journey.reading import amounts, values
from rute.journey.reading.campaigns import two_stages
from rute.journey.reading.section import Section, Unreadable, section
from rute.journey.reading.tree import Node, Words
from rute.journey.reading.values import one_of
from rute.journey.rules import read_audience, read_happening, read_moment, read_value

T = TypeVar("T")
Choices = dict[str, tuple[str, ...]]

PURPOSES: Final[Choices] = {"marketing": ("pemasaran",), "transactional": ("transaksi",)}
CATEGORIES: Final[Choices] = {
    "marketing": ("pemasaran",), "utility": ("layanan transaksi",),
    "authentication": ("autentikasi",), "service": ("layanan",),
}  # fmt: skip
CONFIRMS: Final[Choices] = {"single": ("sekali",), "double": ("dua kali",)}
SURVEYS: Final[Choices] = {
    "nps": (), "csat": ("kepuasan",), "ces": ("kemudahan",), "rating": ("penilaian", "ulasan"),
    "recall": ("ingatan merek", "top of mind"),
}  # fmt: skip
OFFERS: Final[Choices] = {
    "entry point": ("perkenalan",), "discount": ("diskon",),
    "free shipping": ("gratis ongkir",), "gift": ("hadiah",), "bundle": ("paket",),
    "add-on": ("tambahan",), "plan": ("langganan",),
}  # fmt: skip
REWARDS: Final[Choices] = {
    "referral": ("ajak teman",), "affiliate": ("afiliasi",), "group": ("rombongan",),
}  # fmt: skip
CODES: Final[Choices] = {"single": ("sekali pakai",), "many": ("berkali-kali",)}
COMMISSION: Final = re.compile(
    r"(?P<share>[\d.,]+\s*%)\s+(?:of|dari)\s+"
    r"(?P<net>net\s+|nilai bersih\s+|bersih\s+)?(?P<event>\S.*)"
)
FILE: Final = re.compile(r"\S+\.(?:liquid|mjml|html|txt|md)")
OUTSIDE: Final = re.compile(r"^[/~\\]|^[A-Za-z]:|://|(?:^|[/\\])\.")


def each(
    whole: Section, key: str, kind: str, reader: Callable[[Words, Section], T],
    names: Callable[[str], bool] | None = None,
) -> tuple[T, ...]:  # fmt: skip
    """All things of a kind under their heading of the journey."""
    found = []
    for name, node in whole.named(key):
        part = section(kind, node, whole.findings, name.text, names)
        if part is not None:
            found.append(reader(name, part))
    return tuple(found)


def message(name: Words, part: Section) -> MessageText:
    purpose = part.read("purpose", lambda text: one_of(text, PURPOSES))
    contents = (_content(channel, node, part) for channel, node in part.named_here)
    found = tuple(content for content in contents if content)
    if not part.named_here:
        part.findings.error(name.line, "no_channel", name=name.text,
                            channels=", ".join(message_channels()))  # fmt: skip
    return MessageText(
        name.text, "transactional" if purpose == "transactional" else "marketing", found, name.line
    )


def _content(channel: Words, node: Node, part: Section) -> Content | None:
    """The words of a message in one channel; a plain text is its body."""
    name = message_channel(channel.text) or channel.text
    if isinstance(node, Words) and node.text.strip():
        return Content(name, body=Wording(node.text.strip()), line=channel.line)
    own = section("content", node, part.findings, channel.text)
    if own is None:
        return None
    if not (own.has("body") or own.has("template")):
        part.findings.error(channel.line, "no_words", channel=channel.text)
    body = wording(own, "body")
    for text in (body.plain, body.en, body.id) if body else ():
        if text and FILE.fullmatch(text) and OUTSIDE.search(text):
            part.findings.error(own.line_of("body"), "file_outside", text=text)
    return Content(
        name,
        subject=wording(own, "subject"),
        body=body,
        template=own.text("template"),
        category=own.read("category", lambda text: one_of(text, CATEGORIES)),
        line=channel.line,
    )


def wording(part: Section, key: str) -> Wording | None:
    """A text, or `{en: …, id: …}`."""
    node = part.node(key)
    if node is None or isinstance(node, Words):
        text = part.text(key)
        return Wording(text) if text else None
    own = section("wording", node, part.findings, part.written(key))
    return Wording(en=own.text("en"), id=own.text("id")) if own else None


def form(name: Words, part: Section) -> Form:
    part.missing(name, "in", "asks for")
    return Form(
        name.text,
        stage=part.text("in"),
        asks_for=tuple(
            tuple(re.split(r"\s+(?:or|atau)\s+", field)) for field in part.texts("asks for")
        ),
        questions=tuple(_questions(part)),
        permission=_permission(part),
        gives=part.text("gives"),
        thanks=wording(part, "thanks"),
        line=name.line,
    )


def _alternatives(field: str) -> tuple[str, ...]:
    """`email or whatsapp`: one of them will do."""
    return tuple(re.split(r"\s+(?:or|atau)\s+", field))


def _questions(part: Section) -> Iterator[FormQuestion]:
    for node in part.items("question"):
        if isinstance(node, Words):
            yield FormQuestion(Wording(node.text.strip()), line=node.line)
        elif own := section("question", node, part.findings, part.written("question")):
            words = Wording(en=own.text("en"), id=own.text("id"))
            if words == Wording():
                part.findings.error(own.line, "no_question")
            yield FormQuestion(words, own.text("becomes"), own.line)


def _permission(part: Section) -> Permission | None:
    node = part.node("permission")
    own = section("permission", node, part.findings, part.written("permission")) if node else None
    if own is None:
        return None
    own.missing(Words(part.written("permission"), own.line), "for", "by")
    confirm = own.read("confirm", lambda text: one_of(text, CONFIRMS))
    return Permission(
        own.read("for", lambda text: one_of(text, PURPOSES)) or "marketing",
        own.texts("by"),
        "double" if confirm == "double" else "single",
        own.line,
    )


def survey(name: Words, part: Section) -> Survey:
    part.missing(name, "kind")
    return Survey(
        name.text,
        part.read("kind", lambda text: one_of(text, SURVEYS)) or "",
        asked=part.rule("asked", read_moment) or BY_HAND,
        channels=part.texts("by"),
        about=part.text("about"),
        audience=part.rule("for", read_audience),
        question=wording(part, "question"),
        line=name.line,
    )


def offer(name: Words, part: Section) -> Offer:
    part.missing(name, "kind")
    code = part.read("code", lambda text: one_of(text, CODES))
    off_share, off_amount = part.read("off", _off) or (None, None)
    return Offer(
        name.text,
        part.read("kind", lambda text: one_of(text, OFFERS)) or "",
        price=part.read("price", amounts.amount),
        takes=part.read("takes", amounts.length),
        off_share=off_share,
        off_amount=off_amount,
        code=None if code is None else "single" if code == "single" else "many",
        budget=part.read("budget", amounts.whole_number),
        until=part.read("until", values.day),
        line=name.line,
    )


def _off(text: str) -> tuple[float | None, Decimal | None]:
    return (amounts.share(text), None) if "%" in text else (None, amounts.amount(text))


def reward(stages: Sequence[str]) -> Callable[[Words, Section], Reward]:
    """The reader of a reward, which may name these stages."""

    def read(name: Words, part: Section) -> Reward:
        part.missing(name, "kind")
        return Reward(
            name.text,
            part.read("kind", lambda text: one_of(text, REWARDS)) or "",
            brings=part.read("brings", lambda text: _brings(text, stages)),
            each_side=part.text("each side"),
            inviter_gets=part.text("inviter gets"),
            friend_gets=part.text("friend gets"),
            how_many=part.read("how many", amounts.whole_number),
            ceiling=part.read("ceiling", amounts.whole_number),
            on=part.rule("on", read_happening),
            commission=part.read("commission", _commission),
            hold=part.read("hold", amounts.length),
            line=name.line,
        )

    return read


def _brings(text: str, stages: Sequence[str]) -> tuple[str, str]:
    found = two_stages(text, stages)
    if found is None:
        raise Unreadable("not_a_move", text=text)
    return found


def _commission(text: str) -> Commission:
    """`20% of net Order Completed`."""
    found = COMMISSION.fullmatch(text)
    if not found:
        raise Unreadable("not_a_commission", text=text)
    event = read_value(f"total of {found['event']}").event
    return Commission(amounts.share(found["share"]), event, net=bool(found["net"]))
