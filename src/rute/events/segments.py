"""Segments: the Parquet files that a log consists of."""

from __future__ import annotations

from dataclasses import dataclass

FILES = "files"  # the writer of what sources bring


@dataclass(frozen=True, slots=True)
class Segment:
    """A Parquet file of events in order of arrival: the rows start … start + events − 1 of its
    writer, who counts them through for ever; first, last and received in µs UTC.

    Merging gives a new number and keeps the rows; erasing keeps the number, blanks rows and
    raises the edition. erased: how many rows are blank. (key, edition) names content for ever.
    """

    number: int
    start: int
    events: int
    first: int
    last: int
    received: tuple[int, int]
    writer: str = FILES
    edition: int = 0
    erased: int = 0

    @property
    def key(self) -> str:
        return f"{self.writer}/{self.number}"

    @property
    def file(self) -> str:
        edition = f"-e{self.edition}" if self.edition else ""
        return f"segment-{self.number:06}{edition}.parquet"

    @property
    def end(self) -> int:
        return self.start + self.events

    @property
    def place(self) -> tuple[int, str, int]:
        """Where it stands in the order of arrival."""
        return self.received[0], self.writer, self.start
