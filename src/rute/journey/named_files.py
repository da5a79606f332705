"""The files a journey's text names, wherever it names them."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.model import Journey

RECIPES = (".yaml", ".yml")
BODIES = (".liquid", ".mjml", ".html", ".txt", ".md")


def named_files(journey: Journey) -> tuple[str, ...]:
    """Every file or folder (ending in /), as written, each once, in the order of the text:
    data, rates, recipes, reports of costs and totals, bodies of messages."""
    return tuple(dict.fromkeys(_named(journey)))


def _named(journey: Journey) -> Iterator[str]:
    yield from journey.data
    if journey.rates:
        yield journey.rates
    for read in journey.read_as:
        if read.recipe and read.recipe.lower().endswith(RECIPES):
            yield read.recipe
    for stage in journey.stages:
        yield from (total.file for total in stage.counted_by)
    for campaign in journey.campaigns:
        if campaign.costs is not None and campaign.costs.file:
            yield campaign.costs.file
    for message in journey.messages:
        bodies = [content.body for content in message.contents if content.body is not None]
        texts = [text for body in bodies for text in (body.plain, body.en, body.id) if text]
        yield from (text for text in texts if is_body_file(text))


def is_body_file(text: str) -> bool:
    """Whether a body is the name of a file rather than the words themselves."""
    return "\n" not in text and text.lower().endswith(BODIES)
