"""An intake as its page shows it, in one language."""

from __future__ import annotations

from typing import Any

from rute.web.start.looking import ROLES
from rute.web.start.models import Brought, Intake
from rute.web.work import services as work

WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
MOST_COLUMNS = 30  # in the table; all can be chosen
ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Singapore", "Asia/Kuala_Lumpur",
         "Asia/Bangkok", "Asia/Manila", "Asia/Ho_Chi_Minh", "UTC")  # fmt: skip
MONEY = ("IDR", "MYR", "SGD", "THB", "PHP", "VND", "USD", "EUR", "AUD", "JPY", "INR", "GBP")


def shown(intake: Intake, language: str) -> dict[str, Any]:
    files = [file_shown(one, language) for one in intake.files.all()]
    waiting = [one for one in files if not one["whole"]]
    ready = intake.looked and bool(intake.found) and "trouble" not in intake.found
    trouble = intake.found.get("trouble", {}).get(language)
    return {
        "files": files, "waiting": waiting, "ready": ready and not waiting, "trouble": trouble,
        "questions": [question_shown(one, intake, language) for one in intake.questions],
        "found": intake.found, "zones": ZONES, "money": MONEY,
    }  # fmt: skip


def file_shown(brought: Brought, language: str) -> dict[str, Any]:
    seen = brought.seen
    columns = [
        {**column, "why": column["why"].get(language, "")} for column in seen.get("columns", ())
    ]
    taken = [column for column in columns if column["role"]]
    chosen = {role: _chosen(brought, columns, role) for role in ROLES}
    return {
        "id": brought.pk, "name": brought.name, "size": brought.size, "whole": brought.whole,
        "received": brought.received, "columns": columns[:MOST_COLUMNS], "all": columns,
        "taken": taken, "more": max(0, len(columns) - MOST_COLUMNS),
        "trouble": brought.trouble.get(language), "known_as": seen.get("known_as", ""),
        "report": seen.get("report", ""), "row": brought.said.get("event_name", ""),
        "is_row": seen.get("row", ""), "chosen": chosen, "said": brought.said,
        "workbook": brought.name.lower().endswith(WORKBOOKS),
        "notes": [note[language] for note in seen.get("notes", ())],
    }  # fmt: skip


def _chosen(brought: Brought, columns: list[dict[str, Any]], role: str) -> str:
    """The column a form shows as chosen."""
    if said := brought.said.get(role):
        return str(said)
    return next((str(one["name"]) for one in columns if one["role"] == role), "")


def question_shown(question: dict[str, Any], intake: Intake, language: str) -> dict[str, Any]:
    choices = [
        {"value": one["value"], "label": one["label"][language]} for one in question["choices"]
    ]
    answer = intake.answers.get(question["key"], question["likely"])
    kind = question["key"].split()[0]
    return {
        "key": question["key"], "kind": kind, "text": question["text"][language],
        "choices": choices, "answer": answer, "likely": question["likely"],
    }  # fmt: skip


def job_shown(intake: Intake, language: str) -> dict[str, Any] | None:
    """What runs for it, or how it ended where that is worth saying; None where nothing does."""
    found = work.job_of(intake.job) if intake.job else None
    if found is None or found.state in (work.State.DONE, work.State.CANCELLED):
        return None
    error = found.error.get(language, "") if found.over else ""
    return {"id": found.pk, "over": found.over, "error": error}
