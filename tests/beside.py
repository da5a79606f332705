"""Django beside a running app, over its folder and database: runs the small programs that tests
send it, a line of JSON each: [program, its arguments, its input]. Answers [what it printed, how it
failed].

Django is a second to load; so it is paid once for an app, not for each program.
"""

from __future__ import annotations

import io
import json
import sys
import traceback
from contextlib import redirect_stdout

import django
from django.db import connections


def main() -> None:
    django.setup()
    asked, answers = sys.stdin, sys.stdout
    for line in asked:
        answers.write(json.dumps(ran(*json.loads(line))) + "\n")
        answers.flush()


def ran(program: str, arguments: list[str], text: str) -> tuple[str, str]:
    """As `python -c program arguments` would, with its own names and no connection kept."""
    sys.argv[1:], sys.stdin = arguments, io.StringIO(text)
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            exec(program, {"__name__": "__main__"})
    except Exception:
        return printed.getvalue(), traceback.format_exc()
    finally:
        connections.close_all()  # the database may be taken away before the next one
    return printed.getvalue(), ""


if __name__ == "__main__":
    main()
