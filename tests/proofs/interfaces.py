"""Both interfaces for programs, asked at length by a tool that others wrote."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.web.site.exploring import Explored, described

EXAMPLES = 150


def as_described() -> list[str]:
    """Every operation with keys and without, each limit of its schema and EXAMPLES by chance."""
    with tempfile.TemporaryDirectory() as folder, described(Path(folder)) as app:
        lines = [
            _said("With keys", app.explored(EXAMPLES)),
            _said("Without keys", app.explored(EXAMPLES, keys=False)),
            _said("About journeys and keys there are not", app.explored(EXAMPLES, there=False)),
        ]
        assert app.app.get("/health/ready")[0] == 200
    return lines


def _said(who: str, found: Explored) -> str:
    assert not found.wrong, "\n\n".join(found.wrong[:20])
    assert not any(status >= 500 for status in found.statuses)
    return (
        f"{who}: {found.asked:,} requests to {len(found.tried)} operations, within and without "
        f"what is described; answers other than described: {len(found.wrong)}; statuses "
        f"{', '.join(map(str, sorted(found.statuses)))}."
    )
