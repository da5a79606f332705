"""Help that teaches: what a command is for, examples that run, then the options."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from typer import style
from typer.core import TyperCommand, TyperGroup

from rute.cli.language import ASKED, terminal_language
from rute.cli.plain import read_as_written
from rute.words.catalog import say

if TYPE_CHECKING:
    from typer import Context

WIDTH = 100
LONGEST_TERM = 26


def spoken(key: str, **values: object) -> str:
    """A text in the language that was asked for, else the terminal's."""
    return say(key, ASKED.get() or terminal_language(), **values)


def write_help(topic: str, usage: str, context: Any, sections: Iterator[str]) -> str:
    """The whole help page of the command or group called `topic`."""
    width = min(context.terminal_width or terminal_columns(), WIDTH)
    parts = [
        style("\n".join(wrap(spoken(f"help.{topic}"), width)), bold=True),
        "\n".join(wrap(spoken(f"help.{topic}.more"), width)),
        heading("help.usage") + f"\n  {usage}",
        heading("help.examples") + "\n" + examples(spoken(f"help.{topic}.examples"), width),
        *sections,
    ]
    return "\n\n".join(parts)


def terminal_columns() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def heading(key: str) -> str:
    return style(spoken(key), bold=True)


def examples(text: str, width: int) -> str:
    """Examples one under the other; what each is for beside it, or below when it is long."""
    pairs = [line.split("  # ", 1) for line in text.splitlines()]
    longest = max(len(command) for command, _ in pairs)
    if 2 + longest + 3 + max(len(why) for _, why in pairs) <= width:
        return "\n".join(f"  {cmd:<{longest}}   {style(why, dim=True)}" for cmd, why in pairs)
    return "\n".join(f"  {cmd}\n      {style(why, dim=True)}" for cmd, why in pairs)


def listed(title: str, rows: list[tuple[str, str]], width: int) -> str:
    """A section of terms with their meaning, wrapped beside them."""
    column = min(max(len(term) for term, _ in rows), LONGEST_TERM) + 2
    lines = [heading(title)]
    for term, meaning in rows:
        wrapped = wrap(meaning, max(width - column - 2, 20)) or [""]
        if len(term) > LONGEST_TERM:
            lines.append(f"  {term}")
            term = ""
        lines.append(f"  {term:<{column}}{wrapped[0]}")
        lines += [" " * (column + 2) + line for line in wrapped[1:]]
    return "\n".join(lines)


def parameters(command: Any, context: Any) -> Iterator[str]:
    """The sections of arguments and options."""
    width = min(terminal_columns(), WIDTH)
    shown = [p for p in command.get_params(context) if not getattr(p, "hidden", False)]
    given = [(p.metavar or p.name, p.help) for p in shown if p.param_type_name == "argument"]
    if given:
        yield listed("help.arguments", given, width)
    options = [(option_term(p), p.help) for p in shown if p.param_type_name == "option"]
    yield listed("help.options", options, width)


def option_term(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar or option.name.upper()}"


class Taught(TyperCommand):
    """A command whose help comes from the catalog of words."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        read_as_written(self.params)

    def get_help(self, ctx: Any) -> str:
        return write_help(topic(ctx), usage(self, ctx), ctx, parameters(self, ctx))

    def get_help_option(self, ctx: Any) -> Any:
        return spoken_help_option(super().get_help_option(ctx))


class TaughtGroup(TyperGroup):
    """`rute` itself, or a group in it: where to begin, then its commands."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        read_as_written(self.params)

    def get_help(self, ctx: Any) -> str:
        return write_help(
            topic(ctx) or "rute", f"{ctx.command_path} COMMAND …", ctx, self.sections(ctx)
        )

    def get_help_option(self, ctx: Any) -> Any:
        return spoken_help_option(super().get_help_option(ctx))

    def sections(self, ctx: Context) -> Iterator[str]:
        inside = ".".join(filter(None, ("help", topic(ctx))))
        rows = [(name, spoken(f"{inside}.{name}")) for name in self.list_commands(ctx)]
        yield listed("help.commands", rows, min(terminal_columns(), WIDTH))
        yield from parameters(self, ctx)


def topic(context: Any) -> str:
    """`journey.show` for `rute journey show`; nothing for `rute` itself."""
    return ".".join(context.command_path.split()[1:])


def usage(command: Any, context: Any) -> str:
    given = [p for p in command.get_params(context) if p.param_type_name == "argument"]
    return " ".join([context.command_path, *(p.metavar or p.name for p in given), "[--…]"])


def spoken_help_option(option: Any) -> Any:
    if option is not None:
        option.help = spoken("option.help")
        read_as_written([option])
    return option
