"""What a question needs and a session does not have."""

from __future__ import annotations

from rute.errors import QuestionError
from rute.words.message import Message


def no_journey(name: str, question: str) -> QuestionError:
    return QuestionError(
        Message("wrong.needs_journey", file=name, question=Message(f"wrong.question.{question}")),
        do=Message("wrong.make_one", file=name),
    )


def no_data(name: str, question: str) -> QuestionError:
    asked = Message(f"wrong.question.{question}")
    return QuestionError(
        Message("wrong.names_no_data", name=name, question=asked),
        do=Message("wrong.names_no_data.do"),
    )
