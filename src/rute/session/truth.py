"""A rule as it is typed, asked of a session: of how many people is it true?"""

from __future__ import annotations

from rute.journey.model import Journey
from rute.journey.rules import read_rule
from rute.journey.stage_rules import spelled_out
from rute.measure.truth import truth
from rute.results.truth import Truth
from rute.session.missing import no_data
from rute.session.questions import Session


def truth_of(session: Session, rule: str, journey: Journey | None = None) -> Truth:
    """Of everybody in the data, as of the session's moment. journey: whose stages and personas
    the rule may ask for (default: the session's). Raises RuleError for a rule that cannot be
    read or asks for what is not there, QuestionError without data."""
    if session.histories is None:
        raise no_data(session.name, "log")
    asked = read_rule(" ".join(rule.split()))
    known = journey or session.journey
    spelled = spelled_out(asked, known) if known is not None else asked
    return truth(spelled, session.histories, now=session.now)
