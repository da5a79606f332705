"""A Message is its English text, and can be said again."""

from __future__ import annotations

import pickle

from rute.errors import RuteError, did_you_mean
from rute.words.message import Message, said_text


def test_it_stands_wherever_a_text_stands_and_can_be_said_again() -> None:
    message = Message("fault.did_you_mean", word="rating")
    assert message == 'Did you mean "rating"?'
    assert message.said("id") == 'Maksud Anda "rating"?'


def test_a_message_inside_a_message_is_said_in_the_same_language() -> None:
    inner = Message("word.stage")
    assert Message("fault.did_you_mean", word=inner).said("id") == 'Maksud Anda "tahap"?'


def test_it_survives_the_way_to_another_process() -> None:
    message = pickle.loads(pickle.dumps(Message("fault.did_you_mean", word="rating")))
    assert message.said("id") == 'Maksud Anda "rating"?'


def test_an_error_is_said_whole_and_plain_texts_stay_as_they_are() -> None:
    error = RuteError("no field", where="line 3", do=did_you_mean("ratng", ["rating"]))
    assert str(error) == 'line 3: no field\nDid you mean "rating"?'
    assert error.said("id") == 'line 3: no field\nMaksud Anda "rating"?'
    assert said_text("plain", "id") == "plain"
