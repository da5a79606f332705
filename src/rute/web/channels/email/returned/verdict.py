"""Whether there is nobody at an address, for good: the same question whichever server answers.

A full mailbox, a filter, a matter of policy are not the address. Enhanced codes (RFC 3463) say it
where servers give one; some say only that something is wrong, and the rest in words.
"""

from __future__ import annotations

import re
from typing import Final

STATUS: Final = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\d|\.\d)")
REPLY: Final = re.compile(r"(?<![\d.])([45])\d\d(?=[\s-])")
NOT_THEIRS: Final = frozenset({"7", "8", "9"})  # 5.1.7 … 5.1.9: our own address, our own message
VAGUE: Final = frozenset({"0.0", "3.0", "4.1", "5.0", ""})  # 5.4.1: Microsoft's "access denied"
NOBODY: Final = re.compile(
    r"no such (?:user|recipient|mailbox|address|person|account)|(?:user|recipient|mailbox|address|"
    r"account)(?: \S+)? (?:is )?(?:unknown|not found|unavailable and|disabled|inactive|invalid)|"
    r"unknown (?:user|recipient|address|mailbox|account|local.?part)|does ?n[o']t exist|"
    r"does not exist|not exist|no mailbox (?:here|by)|doesn.t have an? \S+ account|"
    r"(?:un|not )rout(?:e)?able|invalid (?:recipient|mailbox|address|user)|"
    r"recipient address rejected: access denied|recipientnotfound|user doesn.t|no longer (?:valid|"
    r"in use|available|active)|address couldn.t be found|couldn.t be delivered because the address|"
    r"mailbox unavailable|user not known|unrouteable|all relevant mx records point to|"
    r"host or domain name not found|domain (?:name )?(?:does not|not) (?:exist|found)|"
    r"pengguna tidak ada|alamat tidak (?:ada|ditemukan|dikenal)",
    re.IGNORECASE,
)
POLICY: Final = re.compile(
    r"\b(?:spam|block(?:ed|list)|blacklist|policy|reputation|dmarc|spf|dkim|rate|too many|"
    r"quota|full|over.?quota|insufficient|virus|content rejected|greylist|try again|temporar)",
    re.IGNORECASE,
)


def is_nobody(status: str, why: str) -> bool:
    """status: "5.1.1", "" where none was given; why: the server's words."""
    kind, _, detail = status.partition(".")
    if kind == "4" or (not kind and first_reply(why) == "4"):
        return False
    subject, _, number = detail.partition(".")
    if detail in VAGUE:
        return bool(NOBODY.search(why)) and not POLICY.search(why)
    return (subject == "1" and number not in NOT_THEIRS) or detail == "2.1"


def status_in(text: str) -> str:
    """The first enhanced code; "" where there is none."""
    found = STATUS.search(text)
    return found[0] if found else ""


def first_reply(text: str) -> str:
    """4 or 5, of the first answer of a server quoted in it."""
    found = REPLY.search(text)
    return found[1] if found else ""
