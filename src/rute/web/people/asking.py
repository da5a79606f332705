"""Which list an address asks for: `?stage=Buy&state=stalled&persona=…`, as the map links it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from rute.errors import QuestionError
from rute.results.who import Whom
from rute.session.questions import Session
from rute.session.times import period
from rute.session.who import SORTS
from rute.words.message import Message

PAGE = 50
KEYS = ("stage", "state", "touchpoint", "pain", "event", "persona", "leak", "start", "end")


@dataclass(frozen=True)
class List:
    """What is asked for, as it was written; only what was given."""

    given: tuple[tuple[str, str], ...] = ()
    sort: str = "seen"
    page: int = 1

    @staticmethod
    def of(asked: Mapping[str, str]) -> List:
        given = tuple((key, asked[key].strip()) for key in KEYS if asked.get(key, "").strip())
        sort = asked.get("sort", "")
        page = asked.get("page", "")
        return List(
            given, sort if sort in SORTS else SORTS[0], max(1, int(page) if page.isdecimal() else 1)
        )

    def get(self, key: str) -> str:
        return dict(self.given).get(key, "")

    @property
    def query(self) -> str:
        """The address again, from its first page."""
        sort = [("sort", self.sort)] if self.sort != SORTS[0] else []
        return urlencode([*self.given, *sort])

    def at(self, page: int) -> str:
        pages = [("page", str(page))] if page > 1 else []
        return "&".join(part for part in (self.query, urlencode(pages)) if part)

    def sorted_by(self, sort: str) -> str:
        return replace(self, sort=sort).query

    def without(self, key: str) -> str:
        """Without one of its conditions; a state goes with its stage, an end with its start."""
        gone = {"stage": ("stage", "state"), "start": ("start", "end")}.get(key, (key,))
        kept = tuple((name, value) for name, value in self.given if name not in gone)
        return replace(self, given=kept).query

    def whom(self, session: Session) -> Whom:
        """Raises QuestionError for a day that is none, and a leak that is not there."""
        stage, state = self.get("stage") or None, self.get("state") or None
        if self.get("leak"):
            stage, state = self._leak(session), "stalled"
        return Whom(
            stage, state, self.get("touchpoint") or None, self.get("pain") or None,
            self.get("event") or None, self.get("persona") or None,
            period(self.get("start") or None, self.get("end") or None, session.zone),
        )  # fmt: skip

    def _leak(self, session: Session) -> str:
        """The stage a leak of that rank leads from, as the map ranks them."""
        found = session.leaks(
            persona=self.get("persona") or None, start=self.get("start") or None,
            end=self.get("end") or None,
        ).result.leaks  # fmt: skip
        rank = self.get("leak")
        if not rank.isdecimal() or not 1 <= int(rank) <= len(found):
            raise QuestionError(
                Message("people_app.no_leak", rank=rank),
                exists=Message("people_app.leaks_are", n=len(found)),
            )
        return found[int(rank) - 1].from_stage
