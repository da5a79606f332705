"""From a file's name and first bytes to the source that reads it."""

from __future__ import annotations

import zipfile
from pathlib import Path

from rute.errors import SourceError
from rute.events.sources.corrections import NO_CORRECTIONS, Corrections
from rute.events.sources.delimited import Delimited
from rute.events.sources.html_table import HtmlTable, is_html
from rute.events.sources.json_rows import JsonRows
from rute.events.sources.parquet import Parquet
from rute.events.sources.recoding import open_bytes
from rute.events.sources.source import Source, require_file
from rute.events.sources.sql import Sql
from rute.events.sources.whatsapp import WhatsApp, is_chat
from rute.events.sources.workbook import Workbook
from rute.events.sources.xes import Xes
from rute.events.sources.zipped import MARKS, Zipped
from rute.words.message import Message

_PARQUET, _OLE = b"PAR1", b"\xd0\xcf\x11\xe0"
_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_JSON = (".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz")
_HEAD = 4096


def open_source(
    path: Path,
    label: str,
    zone: str = "UTC",
    folder: Path | None = None,
    said: Corrections = NO_CORRECTIONS,
) -> Source:
    """The source for a path: by its first bytes, which never lie, or else by its ending.
    said: which sheet of a workbook, whose chat. Raises SourceError."""
    require_file(path, label)
    name = path.name.lower()
    if name.endswith(".sql"):
        return Sql(path, label, zone, folder)
    if name.endswith((".xes", ".xes.gz")):
        return Xes(path, label)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if name.endswith((".parquet", ".pq")) or head[:4] == _PARQUET:
        return Parquet(path, label)
    if head[:4] == _OLE or (head[:4] in MARKS and _is_workbook(path)):
        return Workbook(path, label, said.sheet)
    if head[:4] in MARKS:
        return Zipped(path, label, lambda inner: open_source(inner, label, zone, folder, said))
    if is_html(head):
        return HtmlTable(path, label)
    if name.endswith(_JSON) or _is_json(path, head):
        return JsonRows(path, label)
    if name.endswith(".txt") and is_chat(head):
        return WhatsApp(path, label, said.person)
    if name.endswith(_WORKBOOKS) and b"\0" in head:
        raise SourceError(
            Message("source.workbook_broken"), where=label, do=Message("source.export_again")
        )
    return Delimited(path, label)


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, OSError):
        return path.name.lower().endswith(_WORKBOOKS)
    return any(name.startswith("xl/") or name == "content.xml" for name in names)


def _is_json(path: Path, head: bytes) -> bool:
    """A text that begins as JSON does, whatever it is called."""
    if head[:2] == b"\x1f\x8b":
        try:
            with open_bytes(path) as file:
                head = file.read(_HEAD)
        except OSError:
            return False
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2]
    return start in (b'{"', b"{\n", b"{\r", b"[{", b"[\n", b"[\r", b"{ ", b"[ ")
