"""How much somebody may send.

RUTE_UPLOAD_MB     the largest file, in megabytes (default: 2048)
RUTE_UPLOAD_FILES  how many files at once (default: 20)
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

from rute.errors import AppError
from rute.words.message import Message

PIECE: Final = 8 << 20  # bytes a browser sends at once
PLAIN: Final = 200 << 20  # bytes of a form without script, which no one can go on with
LEFT_FREE: Final = 200 << 20  # bytes of the disk that stay for everybody else


def largest() -> int:
    """Bytes of one file."""
    return _number("RUTE_UPLOAD_MB", 2048) << 20


def most_files() -> int:
    return _number("RUTE_UPLOAD_FILES", 20)


def refuse_size(name: str, size: int, files: int, folder: Path) -> None:
    """Raises AppError where a file is too large, one too many, or more than the disk holds."""
    if files >= most_files():
        raise AppError(
            Message("web_start.too_many", most=most_files()), do=Message("web_start.too_many.do")
        )
    if size > largest():
        raise AppError(
            Message("web_start.too_large", most=f"{largest() >> 20:,}"), where=name,
            do=Message("web_start.too_large.do"),
        )  # fmt: skip
    if size + LEFT_FREE > shutil.disk_usage(folder).free:
        raise disk_full(name)


def disk_full(name: str) -> AppError:
    return AppError(
        Message("web_start.disk_full"), where=name, do=Message("web_start.disk_full.do")
    )


def _number(name: str, usual: int) -> int:
    said = os.environ.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and int(said) > 0 else usual
