"""The one table of a .zip: cut as it would be by itself, and packed again beside what else there
was."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.cutting.whom import Whom
from rute.events.sources.opening import open_source
from rute.events.sources.zipped import Zipped

Cutting = Callable[[Path, Whom, IO[bytes] | None], NDArray[np.int64]]


def cut(
    path: Path, people: Whom, out: IO[bytes] | None, way_of: Callable[[Path], Cutting | None]
) -> NDArray[np.int64]:
    """Rows and cells; written to `out`, or only counted. way_of: how a file is cut. Raises
    ValueError where its table cannot be."""
    source = open_source(path, path.name)
    assert isinstance(source, Zipped)
    inner: Any = source.inner
    way = way_of(inner.path)
    if way is None:
        raise ValueError(source.table.filename)
    if out is None:
        return way(inner.path, people, None)
    kept = io.BytesIO()
    counts = way(inner.path, people, kept)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            if member.filename == source.table.filename:
                new.writestr(member, kept.getvalue(), zipfile.ZIP_DEFLATED)
                continue
            with old.open(member) as read, new.open(member, "w") as written:
                shutil.copyfileobj(read, written)
    return counts
