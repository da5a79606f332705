"""A page's style made to reach only what lies under one element of another page."""

from __future__ import annotations

from collections.abc import Iterator

# What a page of its own says of the whole document, which an embedding page says for itself.
WHOLE = ("html", "body", ":root", ".page", ".skip", "@page")


def scoped(style: str, under: str, *, container: str) -> str:
    """Each selector goes below `under`; what the style makes of a screen's width it makes of the
    width of the container of that name. Rules about the whole document are left out."""
    return "".join(_rules(style, under, container))


def _rules(style: str, under: str, container: str) -> Iterator[str]:
    for head, body in _blocks(style):
        if head.startswith("@media"):
            inside = scoped(body, under, container=container)
            if inside:
                yield f"{_of_container(head, container)}{{{inside}}}"
        elif selectors := [s for s in map(str.strip, head.split(",")) if _is_part(s)]:
            yield f"{','.join(f'{under} {each}' for each in selectors)}{{{body}}}"


def _blocks(style: str) -> Iterator[tuple[str, str]]:
    """(what stands before a brace, what stands between it and the one that closes it)."""
    start = depth = opened = 0
    for at, letter in enumerate(style):
        if letter == "{":
            depth += 1
            opened = at if depth == 1 else opened
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield style[start:opened].strip(), style[opened + 1 : at]
                start = at + 1


def _of_container(head: str, container: str) -> str:
    if "print" in head or "-width" not in head:
        return head
    return head.replace("@media", f"@container {container}", 1)


def _is_part(selector: str) -> bool:
    return not selector.startswith(WHOLE)
