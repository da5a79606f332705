from __future__ import annotations

from rute.journey.model import Feeling, Journey, Stage, Touchpoint, Voice
from rute.journey.voices import as_told_by

POINT = Touchpoint(
    "Form",
    thinks="Will they spam me?",
    expects="The guide.",
    feels=Feeling("wary", -1),
    voices=(
        Voice("Trudy", thinks="I would rather ask.", feels=Feeling("lost", -2)),
        Voice("Tim", thinks="Fine."),
    ),
)


def told(persona: str) -> Touchpoint:
    return as_told_by(Journey("j", stages=(Stage("S", touchpoints=(POINT,)),)), persona).stages[
        0
    ].touchpoints[0]  # fmt: skip


def test_own_words_and_feelings_take_the_place_of_everybodys() -> None:
    form = told("trudy")
    assert (form.thinks, form.feels) == ("I would rather ask.", Feeling("lost", -2))
    assert form.expects == "The guide."


def test_what_a_persona_does_not_say_stays_and_what_others_say_is_gone() -> None:
    form = told("Nobody named")
    assert (form.thinks, form.feels, form.voices) == (POINT.thinks, POINT.feels, ())
