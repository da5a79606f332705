"""Programs that follow every link of a letter before its reader does: security gateways, preview
makers, mail programs that fetch pictures ahead. What they do is counted apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

AT_ONCE: Final = 2_000_000  # µs after sending, in which no person reads
ALL_WITHIN: Final = 2_000_000  # µs in which no person follows every link
DECIDED_AFTER: Final = 5_000_000  # µs: until then the other links may still come
PROGRAMS = re.compile(
    r"bot\b|crawl|spider|preview|scan|safelinks|barracuda|mimecast|proofpoint|symantec|trendmicro|"
    r"fireeye|googleimageproxy|ggpht|yahoomailproxy|whatsapp/|facebookexternalhit|telegrambot|"
    r"slackbot|twitterbot|skypeuripreview|linkedinbot|curl/|wget/|python|go-http-client|java/|"
    r"okhttp|headless|phantomjs|httpclient|libwww|urlresolver|^$|^mozilla/[45]\.0$",
    re.IGNORECASE,
)


def is_program(method: str, agent: str) -> bool:
    """By what it says of itself."""
    return method == "HEAD" or PROGRAMS.search(agent.strip()) is not None


def scans(at: int, sent: int | None, links: int, hits: Sequence[tuple[int | None, int]]) -> bool:
    """Whether a hit at `at` is a program's by how it comes: before anybody could read, or as one
    of all links at once. hits: (link, at) of the delivery, this one among them."""
    if sent is not None and at < sent + AT_ONCE:
        return True
    near = {link for link, moment in hits if link and abs(moment - at) <= ALL_WITHIN}
    return links > 1 and len(near) >= links
