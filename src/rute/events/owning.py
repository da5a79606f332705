"""Who an event belongs to, as one number: the hash of the person's canonical identifier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pyarrow as pa


class Owners(Protocol):
    """What the histories need to know of people."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the log that say who it was."""
        ...

    def owners(self, table: pa.Table) -> NDArray[np.uint64]:
        """uint64[rows]: whose each row of `columns` and `time` is."""
        ...

    def canonical(self, table: pa.Table) -> pa.StringArray:
        """The identifier under which each row's person goes, as far as the row says it."""
        ...

    def moved(self, older: Any, /) -> NDArray[np.uint64]:
        """uint64[n]: people of `older` some of whose rows may be somebody else's now."""
        ...

    def save(self, folder: Path) -> None:
        """To be loaded again, when these are the older ones."""
        ...

    def load(self, folder: Path) -> Any:
        """The older ones that were saved there; None where they cannot be read."""
        ...
