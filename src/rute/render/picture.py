"""SVG text → PNG and PDF, with the bundled font, so that bytes are the same everywhere."""

from __future__ import annotations

import base64
from functools import cache

from rute.render.lettering import FONTS

FAMILY = "'Rute Sans', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
WEIGHTS = (400, 600, 700)


@cache
def _register() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(FONTS))


def png(svg: str, scale: float = 2) -> bytes:
    """The picture in pixels; `scale` 2 is 2880 wide for a map."""
    import vl_convert

    _register()
    return bytes(vl_convert.svg_to_png(_plain(svg), scale=scale))


def pdf(svg: str) -> bytes:
    """The picture as one page of vectors."""
    import vl_convert

    _register()
    return bytes(vl_convert.svg_to_pdf(_plain(svg)))


@cache
def font_faces() -> str:
    """@font-face rules that carry the font inside the file that needs it."""
    return "".join(
        f"@font-face{{font-family:'Rute Sans';font-weight:{weight};src:url(data:font/woff2;base64,"
        f"{base64.b64encode((FONTS / f'rute-sans-{weight}.woff2').read_bytes()).decode()})}}"
        for weight in WEIGHTS
    )


def _plain(svg: str) -> str:
    # The converter has the font already, and embedded ones only cost it time.
    return svg.replace(font_faces(), "")
