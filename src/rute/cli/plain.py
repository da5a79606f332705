"""Arguments as written. Typer's own validators take half a second to import, more than the
rest of a command's start together."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from typer import BadParameter

from rute.cli.language import terminal_language
from rute.words.catalog import say


class AsWritten:
    """Stands in for a parameter's validator: texts, paths, whole numbers and lists of them."""

    def __init__(self, annotation: Any) -> None:
        inner = get_args(annotation)
        self.kind = inner[0] if inner else annotation

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        return [self.one(v, param, ctx) for v in value] if many else self.one(value, param, ctx)

    def one(self, value: Any, param: Any, ctx: Any) -> Any:
        if self.kind is Path:
            return Path(value)
        if self.kind is not int or isinstance(value, int):
            return value
        try:
            return int(value.replace(",", "").replace("_", ""))
        except ValueError:
            told = say("wrong.not_whole", terminal_language(), text=value)
            raise BadParameter(told, ctx=ctx, param=param) from None


def read_as_written(parameters: list[Any]) -> None:
    """Every parameter of a command, from now on, without Typer's validators."""
    for parameter in parameters:
        parameter._runtime_param = AsWritten(parameter.type_descriptor.annotation)
