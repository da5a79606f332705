"""Elements of HTML and SVG as text. Everything a person wrote is escaped on its way in."""

from __future__ import annotations

from collections.abc import Iterable

ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
VOID = frozenset({"br", "meta", "link", "col", "hr", "input"})


class Markup(str):
    """Text that is already markup and must not be escaped again."""

    __slots__ = ()


Part = str | Iterable[str] | None
Value = str | int | float | bool | None


def escape(text: str) -> Markup:
    """Text made safe for element content and attributes; control characters are dropped."""
    kept = "".join(letter for letter in text if letter >= " " or letter in "\n\t")
    return Markup(kept.translate(ESCAPES))


def join(parts: Iterable[str], between: str = "") -> Markup:
    return Markup(between.join(_content(part) for part in parts))


def tag(name: str, /, *content: Part, **attributes: Value) -> Markup:
    """`tag("p", "text", cls="muted", data_n=3)`: cls → class, _ → -,
    __ → :, None and False left out."""
    head = name + "".join(_attribute(key, value) for key, value in attributes.items())
    inside = "".join(_content(part) for part in content)
    if name in VOID:
        return Markup(f"<{head}>")
    return Markup(f"<{head}>{inside}</{name}>")


def decimal(value: float) -> str:
    """A coordinate: two digits at most, a point whatever the language, never −0."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def path(*steps: str | float) -> str:
    """A path's `d` from letters and numbers: path("M", 0, 1.5, "H", 20)."""
    return " ".join(step if isinstance(step, str) else decimal(step) for step in steps)


def _content(part: Part) -> str:
    if part is None:
        return ""
    if isinstance(part, Markup):
        return part
    if isinstance(part, str):
        return escape(part)
    return "".join(_content(piece) for piece in part)


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = "class" if key == "cls" else key.rstrip("_").replace("__", ":").replace("_", "-")
    if value is True:
        return f" {name}"
    if isinstance(value, int | float):
        value = decimal(float(value))
    return f' {name}="{escape(value)}"'
