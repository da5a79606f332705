"""The campaigns of a journey as pages know them: by the text, and by what was started."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from django.http import Http404
from django.utils.text import slugify

from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.web.campaigns.models import DRAFT, Running
from rute.web.campaigns.standing import running_of
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of


@dataclass(frozen=True)
class Known:
    """word: what it is called in an address; written: None where the text no longer has it;
    running: None where it was never started."""

    word: str
    name: str
    design: Design
    written: Campaign | None
    running: Running | None

    @property
    def state(self) -> str:
        return self.running.state if self.running else DRAFT

    @property
    def startable(self) -> bool:
        """Whether there is anything to start: what is moved by others' channels alone has no
        steps of ours."""
        return self.written is not None and bool(self.written.steps)


def known_in(journey: Journey) -> list[Known]:
    """In the order of the text; those it no longer has come last."""
    design, running = design_of(journey), {each.name: each for each in running_of(journey)}
    names = [(each.name, each) for each in design.campaigns]
    gone = [(name, None) for name in running if name not in dict(names)]
    return list(_named(design, [*names, *gone], running))


def known(journey: Journey, word: str) -> Known:
    """Raises Http404 for none."""
    for each in known_in(journey):
        if each.word == word:
            return each
    raise Http404


def word_of(journey: Journey, name: str) -> str:
    """What a campaign is called in addresses. Raises Http404 for none."""
    for each in known_in(journey):
        if each.name == name:
            return each.word
    raise Http404


def words_of(names: list[str]) -> list[str]:
    """A word for each name, different ones for different names."""
    plain = [slugify(name, allow_unicode=False)[:60] for name in names]
    return [
        word if word and plain.count(word) == 1 and word not in TAKEN
        else f"{word or 'c'}-{blake2b(name.encode(), digest_size=3).hexdigest()}"
        for word, name in zip(plain, names, strict=True)
    ]  # fmt: skip


TAKEN = frozenset({"messages", "by-hand", "team", "rehearsals", "limits", "suggestions", "new"})
"""Words of pages that stand beside those of campaigns."""


def _named(
    design: Design, names: list[tuple[str, Campaign | None]], running: dict[str, Running]
) -> Iterator[Known]:
    words = words_of([name for name, _ in names])
    for word, (name, written) in zip(words, names, strict=True):
        yield Known(word, name, design, written, running.get(name))
