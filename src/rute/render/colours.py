"""The few colours of every picture, for light paper and for the dark. No rainbow."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Palette:
    """Text colours stand 4.5:1 or better on `paper` and on `card`."""

    paper: str
    card: str
    ink: str
    muted: str
    line: str
    data: str
    river: str
    edge: str
    pain: str
    leak: str
    on_pain: str
    opportunity: str
    soft: str
    band0: str
    band1: str
    band2: str
    band3: str
    band4: str


LIGHT = Palette(
    paper="#FBFAF7", card="#FFFFFF", ink="#1B1F24", muted="#57606A", line="#DAD7CF",
    data="#0072B2", river="#C9DFEE", edge="#8DB8D6", pain="#A84300", leak="#D9A27C",
    on_pain="#FFFFFF", opportunity="#00704F", soft="#F1EFE9",
    band0="#A3CBE6", band1="#D6E7F2", band2="#82B4D6", band3="#C0D9E8", band4="#E3EBF0",
)  # fmt: skip
WHITE = replace(LIGHT, paper="#FFFFFF")  # the light palette on white paper
DARK = Palette(
    paper="#14171C", card="#1D2127", ink="#F0F3F6", muted="#A3ADB8", line="#353C45",
    data="#56B4E9", river="#1F4560", edge="#3D7BA3", pain="#E69F00", leak="#7A5A17",
    on_pain="#14171C", opportunity="#41C79A", soft="#20252C",
    band0="#24557A", band1="#183A54", band2="#34719E", band3="#1F4862", band4="#2B3844",
)  # fmt: skip


def variables(palette: Palette) -> str:
    """The palette as CSS custom properties."""
    return "".join(f"--{_name(f.name)}:{getattr(palette, f.name)};" for f in fields(palette))


def fill_in(style: str, palette: Palette) -> str:
    """A style written with var(--name), its colours put in, for pictures outside a page."""
    for each in fields(palette):
        style = style.replace(f"var(--{_name(each.name)})", getattr(palette, each.name))
    return style


def _name(field: str) -> str:
    return field.replace("_", "-")
