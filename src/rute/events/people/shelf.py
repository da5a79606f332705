"""The folder people/: a digest for each part of the log, and from time to time all of them in one.

digest-PART.npz and .arrow; all-N.npz and .arrow with what they make together, named by
people.json, which is replaced last.
"""

from __future__ import annotations

import zipfile
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np

from rute.events.files import loaded_arrays, read_json, replace_json, replacing
from rute.events.people.digests import Digest, Part
from rute.events.people.links import Links, Pairs, Stays
from rute.events.people.naming import Names
from rute.events.people.people import People, owners_as_arrays, owners_of_arrays

VERSION = 1
TOGETHER = 24  # digests that are put together each time, before all are written as one
_FILE = "people.json"


class PeopleShelf:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def digest(self, part: Part) -> Digest | None:
        return self._digest(f"digest-{part.file}")

    def parts(self) -> list[Part]:
        """Those whose digest is kept."""
        names = [file.stem.removeprefix("digest-") for file in self._folder.glob("digest-*.npz")]
        found = (name.rsplit("-", 3) for name in names)
        return sorted(Part(w, int(start), int(n), int(gone)) for w, start, n, gone in found)

    def put(self, part: Part, digest: Digest) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._write(f"digest-{part.file}", digest, {})

    def people(self) -> People | None:
        """As they were last written; None where they cannot be read."""
        content = read_json(self._folder / _FILE, VERSION)
        if content is None:
            return None
        found = self._digest(content["file"])
        try:
            with loaded_arrays(self._folder / f"{content['file']}.npz") as arrays:
                known = owners_of_arrays(arrays)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
        if found is None:
            return None
        parts = tuple(Part(**part) for part in content["parts"])
        apart = tuple((one, other) for one, other in content["apart"])
        return People(known, found.kinds, found.links, found.names, parts, apart)

    def keep(self, people: People) -> None:
        """Writes people down where so many digests are new to what was written that putting them
        together again would take long."""
        content = read_json(self._folder / _FILE, VERSION)
        written = {Part(**part) for part in content["parts"]} if content else set()
        at_hand, gone = set(people.parts) - written, written - set(people.parts)
        decided = content and content["apart"] == _listed(people.apart)
        if decided and not gone and len(at_hand) < TOGETHER:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        number = content["number"] + 1 if content else 1
        digest = Digest(people.links, people.names, people.kinds)
        self._write(f"all-{number:06}", digest, owners_as_arrays(people.known))
        replace_json(self._folder / _FILE, {
            "version": VERSION, "number": number, "file": f"all-{number:06}",
            "parts": [asdict(part) for part in people.parts], "apart": _listed(people.apart),
        })  # fmt: skip
        self._tidy({f"all-{number:06}", *(f"digest-{part.file}" for part in people.parts)})

    def _tidy(self, wanted: set[str]) -> None:
        """Away with what is of rows that are gone, or were erased since: it names people."""
        for pattern in ("digest-*", "all-*"):
            for file in self._folder.glob(pattern):
                if file.stem not in wanted:
                    file.unlink(missing_ok=True)

    def _write(self, name: str, digest: Digest, more: dict[str, Any]) -> None:
        digest.names.save(self._folder / f"{name}.arrow")
        with replacing(self._folder / f"{name}.npz") as file:
            np.savez(
                file,
                kinds=np.array(sorted(digest.kinds), np.int64),
                **{f"pairs_{f.name}": getattr(digest.links.pairs, f.name) for f in fields(Pairs)},
                **{f"stays_{f.name}": getattr(digest.links.stays, f.name) for f in fields(Stays)},
                **more,
            )

    def _digest(self, name: str) -> Digest | None:
        try:
            with loaded_arrays(self._folder / f"{name}.npz") as found:
                pairs = Pairs(**{f.name: found[f"pairs_{f.name}"] for f in fields(Pairs)})
                stays = Stays(**{f.name: found[f"stays_{f.name}"] for f in fields(Stays)})
                kinds = frozenset(found["kinds"].tolist())
            names = Names.load(self._folder / f"{name}.arrow")
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
        return Digest(Links(pairs, stays), names, kinds)


def _listed(apart: tuple[tuple[int, int], ...]) -> list[list[int]]:
    return [list(pair) for pair in apart]
