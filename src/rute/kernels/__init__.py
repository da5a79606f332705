"""Arrays in, arrays out. Nothing here knows of names, files or people's words.

Compiled kernels are kept on disk by numba, which looks only at a kernel's own file: one that
calls a changed kernel of another file would go on running the old code. So what was compiled
from other sources than today's is forgotten here, before the first kernel is loaded.
"""

from __future__ import annotations

from pathlib import Path


def _forget_stale(folder: Path) -> None:
    sources = sorted(folder.glob("*.py"))
    now = "\n".join(f"{p.name} {p.stat().st_mtime_ns} {p.stat().st_size}" for p in sources)
    compiled = folder / "__pycache__"
    stamp = compiled / "sources"
    try:
        if stamp.is_file() and stamp.read_text() == now:
            return
        for kept in [*compiled.glob("*.nbi"), *compiled.glob("*.nbc")]:
            kept.unlink(missing_ok=True)
        compiled.mkdir(exist_ok=True)
        stamp.write_text(now)
    except OSError:  # an installation that cannot be written to has no cache here either
        return


_forget_stale(Path(__file__).parent)
