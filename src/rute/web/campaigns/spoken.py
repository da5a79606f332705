"""What a version of a campaign says to people: messages with their bodies as they were."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from rute.journey.campaigns.program import Op
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Give, MessageText, SetTrait, Tell, Webhook
from rute.web.campaigns.compiled import REMEMBERED, Compiled, compiled
from rute.web.campaigns.models import Version

FIELD: Final = re.compile(r"\bperson\.([A-Za-z_]\w*)")


@dataclass(frozen=True, eq=False)
class Spoken:
    """files: bodies of its messages, by name, as they were."""

    compiled: Compiled
    files: Mapping[str, str]

    @property
    def design(self) -> Design:
        return self.compiled.design

    @property
    def campaign(self) -> str:
        return self.compiled.campaign.name

    def message(self, name: str) -> MessageText | None:
        return self.compiled.messages.get(name.lower())

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """What its messages say of a person, as they spell it."""
        texts = [self.design.text, *self.files.values()]
        return tuple(dict.fromkeys(name for text in texts for name in FIELD.findall(text)))

    @cached_property
    def _ops(self) -> dict[str, Op]:
        return {op.id: op for op in self.compiled.program.ops}

    def text_of(self, step: str) -> str:
        """What a step that sends no message says: the address of a webhook, a word to the team,
        the name of what is given, FIELD=VALUE."""
        op = self._ops.get(step)
        match op.step if op else None:
            case Webhook(to=to):
                return to
            case Tell(who=who, text=text):
                return f"{who}, {text}"
            case Give(what=what):
                return what
            case SetTrait(field=field, value=value):
                return f"{field}={value}"
        return ""


def spoken(version: Version) -> Spoken:
    """Read once a process, as versions never change."""
    return _spoken(compiled(version), tuple(version.files.items()))


@lru_cache(REMEMBERED)
def _spoken(run: Compiled, files: tuple[tuple[str, str], ...]) -> Spoken:
    return Spoken(run, dict(files))
