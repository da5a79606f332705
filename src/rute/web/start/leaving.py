"""Taking a journey along, and letting it go."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.site import folder
from rute.web.start.reading import Tell
from rute.web.work.services import Stopped, job
from rute.words.message import Message

PACKED = (".parquet", ".gz", ".xlsx", ".xlsm", ".xlsb", ".ods", ".pq")


def packs() -> Path:
    """Where packed journeys wait for a day to be fetched."""
    return folder.root() / "packs"


def pack_of(journey: Journey, number: int) -> Path:
    return packs() / f"{journey.slug}-{number}.zip"


def forget_packs(journey: Journey) -> None:
    """Whatever of a journey waits to be fetched: it was made before somebody was erased."""
    for path in packs().glob(f"{journey.slug}-*"):
        number = path.stem.removeprefix(f"{journey.slug}-")
        if number.isdecimal():
            path.unlink(missing_ok=True)


@job("start.pack")
def pack(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Everything of a journey as one zip: its text with all versions, its data, its log."""
    journey = Journey.objects.filter(pk=payload["journey"], deleted=None).first()
    if journey is None:
        raise Stopped
    number = int(payload["number"])
    target = pack_of(journey, number)
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = target.with_suffix(".part")
    files = list(files_of(journey))
    total, done = sum(path.stat().st_size for path, _ in files), 0
    try:
        with zipfile.ZipFile(aside, "w", allowZip64=True) as packed:
            for version in journey.versions.order_by("number"):
                packed.writestr(f"versions/{version.number:04}.yaml", version.text,
                                zipfile.ZIP_DEFLATED)  # fmt: skip
            for path, name in files:
                kind = zipfile.ZIP_STORED if name.endswith(PACKED) else zipfile.ZIP_DEFLATED
                packed.write(path, name, kind)
                done += path.stat().st_size
                tell(Message("web_start.packing"), done, total)
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)
    return {"to": f"/j/{journey.slug}/settings?pack={number}"}


def files_of(journey: Journey) -> Iterator[tuple[Path, str]]:
    """Each file with its name in the zip: what was built of them can be built again."""
    here = journeys.folder_of(journey)
    journeys.file_of(journey)
    for path in sorted(here.rglob("*")):
        name = path.relative_to(here).as_posix()
        if not path.is_file() or path.is_symlink():
            continue
        if not name.startswith(".rute/") or "/log/" in name:
            yield path, name.replace(".rute/journey/", "", 1)


@job("start.delete")
def delete(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """What lay in the folder of a journey that was deleted goes; its entry stays, so that no
    other journey ever gets its address."""
    journey = Journey.objects.filter(pk=payload["journey"]).exclude(deleted=None).first()
    if journey is None:
        return {"to": "/"}
    tell(Message("web_start.deleting"), 0, None)
    for path in packs().glob(f"{journey.slug}-*.zip"):
        path.unlink(missing_ok=True)
    shutil.rmtree(journeys.folder_of(journey), ignore_errors=True)
    journey.versions.all().update(text="")
    return {"to": "/"}
