"""What somebody sends over the network: its name made harmless, its kind known by its bytes."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Collection
from pathlib import Path
from typing import Final

from rute.errors import SourceError
from rute.events.sources.formats import FORMATS
from rute.events.sources.zipped import most_unpacked, table_in
from rute.words.message import Message

LONGEST_NAME: Final = 100
_UNSAFE = re.compile(r"[^\w .()+,&@=-]")
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_KINDS: Final = (
    ("pdf", (b"%PDF",)),
    ("picture", (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\x01\0")),
    ("archive", (b"Rar!", b"7z\xbc\xaf", b"\xfd7zXZ", b"BZh", b"\x28\xb5\x2f\xfd")),
    ("program", (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"#!")),
)
_MEDIA: Final = (b"ftyp", b"WEBP", b"AVI ", b"WAVE")  # from the fifth or ninth byte on
_OFFICE: Final = (b"word/", b"ppt/", b"mimetypeapplication/vnd.oasis.opendocument.text")


def harmless_name(given: str, taken: Collection[str] = ()) -> str:
    """A file's name as it may lie in a folder of ours: no path, no sign a system or a journey
    file takes for its own, not too long, and none that is there already."""
    name = unicodedata.normalize("NFC", given).replace("\\", "/").rsplit("/", 1)[-1]
    name = " ".join(_UNSAFE.sub("_", name).split()).strip(" .")
    stem, ending = split_ending(name or "file")
    stem = stem.strip(" .") or "file"
    if _DEVICES.fullmatch(stem):
        stem = f"_{stem}"
    stem = stem[: LONGEST_NAME - len(ending)]
    known = {one.casefold() for one in taken}
    free, number = stem + ending, 1
    while free.casefold() in known:
        number += 1
        free = f"{stem} ({number}){ending}"
    return free


def split_ending(name: str) -> tuple[str, str]:
    """orders.csv.gz → orders, .csv.gz."""
    found = re.search(r"((?:\.[A-Za-z0-9]{1,8})(?:\.gz)?)$", name)
    ending = found[1] if found and found.start() else ""
    return (name[: -len(ending)], ending) if ending else (name, "")


def refuse_name(name: str) -> None:
    """Raises SourceError for a file that by its name is none of events."""
    if name.lower().endswith(FORMATS):
        return
    raise SourceError(
        Message("upload.ending"), where=name, exists=Message("upload.formats"),
        do=Message("upload.ending_do"),
    )  # fmt: skip


def refuse_bytes(name: str, head: bytes) -> None:
    """Raises SourceError for a file that by its first bytes is none of events, whatever its name
    says: a picture, a letter, a program."""
    kind = next((kind for kind, marks in _KINDS if head.startswith(marks)), None)
    if kind is None and (head[4:8] in _MEDIA or head[8:12] in _MEDIA):
        kind = "picture"
    if kind is None and head.startswith(b"PK\x03\x04"):
        kind = _packed_kind(name, head)
    if kind == "program" and head.startswith(b"MZ") and _is_text(head):
        kind = None  # a column called MZ
    if kind == "picture" and head.startswith(b"BM") and _is_text(head):
        kind = None
    if kind is not None:
        raise SourceError(
            Message(f"upload.is_{kind}"), where=name, exists=Message("upload.formats"),
            do=Message(f"upload.is_{kind}_do"),
        )  # fmt: skip


def _packed_kind(name: str, head: bytes) -> str | None:
    if any(mark in head for mark in _OFFICE):
        return "letter"
    itself = name.lower().endswith((".zip", ".xlsx", ".xlsm", ".xlsb", ".ods"))
    return None if itself else "zip"


def _is_text(head: bytes) -> bool:
    return all(byte >= 32 or byte in (9, 10, 13) for byte in head[:512])


def refuse_packed(path: Path, name: str, most: int) -> None:
    """Raises SourceError for a packed file (.gz, .zip) that would unpack to more than `most` bytes,
    and many times its own size; it is unpacked to count, never kept. Damaged ones are for the
    reader to refuse."""
    if name.lower().endswith(".zip"):
        table_in(path, name, most)
        return
    with path.open("rb") as file:
        if file.read(2) != b"\x1f\x8b":
            return
        file.seek(0)
        allowed = most_unpacked(path.stat().st_size, most)
        size, unpacking = 0, zlib.decompressobj(31)
        while block := file.read(1 << 18):
            while block:
                try:
                    size += len(unpacking.decompress(block, 1 << 20))
                except zlib.error:
                    return
                block = unpacking.unconsumed_tail
                if unpacking.eof and unpacking.unused_data:
                    block, unpacking = unpacking.unused_data, zlib.decompressobj(31)
                if size > allowed:
                    raise SourceError(
                        Message("upload.bomb", size=f"{allowed >> 20:,}"), where=name,
                        do=Message("upload.bomb_do"),
                    )  # fmt: skip
