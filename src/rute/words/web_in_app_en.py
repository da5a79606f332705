"""What the app says in place of texts that speak of commands, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "in_app.wrong.names_no_data": "{name} has no data yet, so there is nothing to count for "
    "{question}",
    "in_app.wrong.names_no_data.do": "Bring an export under Data, or let your shop send its events "
    "by Sources.",
    "in_app.wrong.no_such_file.do": (
        "Add the file again under Data, or take its name out of “data:” under Edit."
    ),
    "in_app.wrong.locked.do": "Wait a moment, and load this page again.",
    "in_app.wrong.funnel_first_window.do": "Give the time for the whole, and for later steps.",
    "in_app.wrong.funnel_any_window.do": "Give the time for the whole.",
}
