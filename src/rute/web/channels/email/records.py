"""The records that a domain needs so that its letters arrive: who may send in its name (SPF), who
signs (DKIM), what is to become of the rest (DMARC)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.channels.email.posting import Posting

GOOGLE, MICROSOFT, HOSTING = "google", "microsoft", "hosting"
SERVERS: Final = {
    "gmail.com": GOOGLE, "googlemail.com": GOOGLE, "google.com": GOOGLE,
    "office365.com": MICROSOFT, "outlook.com": MICROSOFT,
}  # fmt: skip
SPF: Final = {
    GOOGLE: "include:_spf.google.com", MICROSOFT: "include:spf.protection.outlook.com",
    HOSTING: "a mx", "mailgun": "include:mailgun.org", "mailgun-eu": "include:mailgun.org",
    "ses": "include:amazonses.com",
}  # fmt: skip
"""Providers that are not named write letters back to a domain of their own, and need none."""
PUBLIC: Final = frozenset({
    "gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.id", "outlook.com", "hotmail.com",
    "live.com", "icloud.com", "ymail.com", "rocketmail.com",
})  # fmt: skip
DKIM: Final = frozenset({GOOGLE, MICROSOFT, HOSTING, "mailgun", "postmark", "sendgrid", "brevo",
                         "ses"})  # fmt: skip


SELECTORS: Final = {GOOGLE: "google._domainkey.", HOSTING: "default._domainkey."}
"""Under which name these sign, unless somebody chose another."""


@dataclass(frozen=True, slots=True)
class Record:
    """kind: spf, dkim or dmarc; name: of the record; value: to be copied, "" where only who sends
    knows it; how: in words."""

    kind: str
    name: str
    value: str
    how: Message

    @property
    def can_be_seen(self) -> bool:
        """Whether we know under which name it would be."""
        return self.kind != "dkim" or "._domainkey." in self.name


def records_of(posting: Posting) -> tuple[Record, ...]:
    """None for a sender without a domain of their own."""
    _, _, domain = posting.sender.address.lower().rpartition("@")
    if not domain or domain in PUBLIC:
        return ()
    who, told = sender_of(posting), f"v=DMARC1; p=none; rua=mailto:{posting.sender.address}"
    return (
        *_spf(domain, who),
        Record(
            "dkim",
            SELECTORS.get(who, "") + domain,
            "",
            Message(f"records.dkim.{who}", domain=domain),
        ),
        Record("dmarc", f"_dmarc.{domain}", told, Message("records.dmarc")),
    )


def is_public(posting: Posting) -> bool:
    """Whether the sender's address is one of a mailbox provider for everybody."""
    return posting.sender.address.lower().rpartition("@")[2] in PUBLIC


def sender_of(posting: Posting) -> str:
    """Whose servers send: a provider, or by the name of the mail server."""
    way = posting.post.way
    if way in SPF or way in DKIM:
        return "mailgun" if way.startswith("mailgun") else way
    host = posting.server.host.lower() if posting.server else ""
    return next((who for end, who in SERVERS.items() if host == end or host.endswith(f".{end}")),
                HOSTING)  # fmt: skip


def _spf(domain: str, who: str) -> tuple[Record, ...]:
    allowed = SPF.get(who)
    if allowed is None:
        return ()
    how = "records.spf.hosting" if who == HOSTING else "records.spf"
    return (Record("spf", domain, f"v=spf1 {allowed} ~all", Message(how)),)


def seen(record: Record, texts: list[str] | None) -> Message:
    """How it stands with a record, by what the DNS says."""
    if texts is None:
        return Message("records.unknown")
    begins = {"spf": "v=spf1", "dkim": "", "dmarc": "v=dmarc1"}[record.kind]
    found = [text for text in texts if text.lower().startswith(begins)]
    if record.kind == "dkim":
        found = [text for text in found if "p=" in text]
    if not found:
        return Message("records.missing")
    if record.kind == "spf" and len(found) > 1:
        return Message("records.two")
    if record.kind == "spf" and not _allows(found[0], record.value):
        return Message("records.other", text=found[0][:200])
    return Message("records.there")


def _allows(text: str, wanted: str) -> bool:
    """Whether who sends is named in it; hosts write their addresses in many ways."""
    includes = {word for word in wanted.split() if word.startswith("include:")}
    return includes <= set(text.lower().split())
