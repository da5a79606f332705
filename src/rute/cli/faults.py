"""What a person reads when something went wrong: what, where, what exists, what to do."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from typer import Abort, TyperException, style

from rute.cli.help import spoken
from rute.cli.language import error_language
from rute.errors import RuteError

STOPPED = 130


def tell(error: BaseException, given: Sequence[str], *, debug: bool) -> int:
    """Prints the error of a command that was given these words on standard error; returns the
    exit code it deserves."""
    if debug:
        traceback.print_exception(error)
    if isinstance(error, RuteError):
        return tell_what_to_do(error, error_language(error, given))
    if isinstance(error, TyperException):
        return tell_usage(error)
    if isinstance(error, Abort):
        stopped = isinstance(error.__context__, KeyboardInterrupt)
        return tell_stopped() if stopped else complain(spoken("fault.no_answer"), 1)
    if isinstance(error, OSError):
        return complain(spoken("fault.system", what=system_words(error)), 1)
    if isinstance(error, MemoryError):
        return complain(spoken("fault.memory"), 1)
    return complain(spoken("fault.ours", what=f"{type(error).__name__}: {error}"), 1)


def tell_what_to_do(error: RuteError, language: str) -> int:
    head, *rest = error.said(language).splitlines()
    say_red(head)
    for line in rest:
        print(line, file=sys.stderr)
    return 1


def tell_usage(error: TyperException) -> int:
    say_red(error.format_message())
    context = getattr(error, "ctx", None)
    if context is not None:
        print(spoken("help.try", command=context.command_path), file=sys.stderr)
    return error.exit_code


def complain(text: str, code: int) -> int:
    say_red(text)
    return code


def tell_stopped() -> int:
    print("\n" + spoken("fault.stopped"), file=sys.stderr)
    return STOPPED


def say_red(text: str) -> None:
    """Red on a terminal that wants colours, plain words everywhere else."""
    coloured = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
    print(style(text, fg="red") if coloured else text, file=sys.stderr)


def system_words(error: OSError) -> str:
    return f"{error.strerror or error}" + (f": {error.filename}" if error.filename else "")
