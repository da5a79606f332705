"""Why nothing can be taken just now, said so that somebody can act on it."""

from __future__ import annotations

import errno
import os

from rute.words.message import Message

FULL, READ_ONLY, BROKEN = "full", "read_only", "broken"
_KINDS = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
}


class Trouble(Exception):
    """The disk does not take what came. number: the system's errno."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        self.kind = _KINDS.get(number, BROKEN)

    @property
    def text(self) -> Message:
        return Message(f"collect.trouble.{self.kind}", why=os.strerror(self.number))


def trouble_of(error: OSError) -> Trouble:
    return Trouble(error.errno or errno.EIO)


def no_room() -> Trouble:
    """So little is free that what was taken might not fit into the logs."""
    return Trouble(errno.ENOSPC)
