"""One chapter of the story: one stage, from who gets there to what moves them on."""

from __future__ import annotations

from collections.abc import Iterator

from rute.insight.phrases import capital, clause, listed, people, says_who, sentence, some
from rute.insight.story_feeling import feeling_line
from rute.insight.story_moving import moving_line
from rute.insight.story_pains import pain_lines
from rute.journey.model import Journey, Stage, Touchpoint
from rute.results.map import MapNumbers
from rute.results.story import Line
from rute.words.campaigns import says
from rute.words.catalog import say
from rute.words.formats import large_count
from rute.words.patterns import goes_with, pattern_at


def chapter_lines(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> tuple[Line, ...]:
    """Its paragraphs, in the order in which one would tell them."""
    told = [
        *_wish(stage, language),
        *_touches(stage, numbers, language),
        *feeling_line(stage, numbers, language),
        *moving_line(journey, stage, numbers, language),
        *pain_lines(journey, stage, numbers, language),
        *_chances(stage, language),
        *_why(stage, language),
        *_campaigns(journey, stage, numbers, language),
    ]
    how_many = _how_many(journey, stage, numbers, language)
    if not told and numbers is None:
        return (Line(say("story.empty", language), "quiet"),)
    told.extend(_team(stage, language))
    where = 1 if told and told[0].kind == "plain" else 0
    return (*told[:where], how_many, *told[where:])


def _wish(stage: Stage, language: str) -> Iterator[Line]:
    said = []
    if stage.wants:
        wish = stage.wants.strip()
        key = "story.wants" if wish.casefold().startswith(("to ", "ingin ")) else "story.wants_that"
        what = clause(wish).removeprefix("ingin ")
        said.append(say(key, language, what=what.removeprefix("to ") if language == "id" else what))
    if said:
        yield Line(" ".join(said))


def _team(stage: Stage, language: str) -> Iterator[Line]:
    said = []
    if stage.owner:
        said.append(say("story.owner", language, owner=stage.owner))
    if stage.question:
        said.append(say("story.question", language, what=sentence(stage.question)))
    if said:
        yield Line(" ".join(said), "quiet")


def _how_many(journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str) -> Line:
    lead = say("story.lead.people", language)
    if numbers is None:
        return Line(say("story.not_measured", language), "quiet", lead)
    found = next((each for each in numbers.stages.stages if each.name == stage.name), None)
    total = next((each for each in numbers.totals if each.stage == stage.name), None)
    if found is None or found.reached is None:
        if total is None or total.total is None:
            return Line(say("story.uncounted", language), "quiet", lead)
        said = large_count(total.total, language)
        return Line(say("story.total", language, total=said, of=total.of), lead=lead)
    if not found.reached:
        return Line(say("story.reached_none", language), lead=lead)
    last = bool(journey.measured) and stage.name == journey.measured[-1].name
    stay = "reached_stay" if found.here == found.reached else "reached_here"
    key = "reached_last" if last else stay if found.here else "reached"
    text = say(
        f"story.{key}", language, people=capital(people(found.reached, language)),
        here=some(found.here, language),
    )  # fmt: skip
    if found.asleep:
        text += " " + say("story.asleep", language, asleep=some(found.asleep, language))
    return Line(text, lead=lead)


def _touches(stage: Stage, numbers: MapNumbers | None, language: str) -> Iterator[Line]:
    bare = [point for point in stage.touchpoints if _is_bare(stage, point, numbers)]
    if bare:
        points = listed([_called(point, language) for point in bare], language)
        yield Line(say("story.touch.alone", language, points=points))
    for point in stage.touchpoints:
        if point in bare:
            continue
        said = [*_does(point, language), *_mind(point, language)]
        met = _met(stage, point, numbers)
        if met is not None:
            key = "story.touch.met" if met else "story.touch.met_not"
            said.append(say(key, language, people=capital(people(met, language))))
        if point.moment_of_truth:
            said.append(say("story.touch.truth", language))
        said.extend(_found(point, numbers, language))
        yield Line(" ".join(said), "touch", _called(point, language))


def _found(point: Touchpoint, numbers: MapNumbers | None, language: str) -> Iterator[str]:
    """What meeting it goes with: friction first, then delight."""
    answer = numbers.friction if numbers else None
    if answer is None or answer.of != "touchpoints":
        return
    less = [each for each in answer.friction if each.item == point.name][:1]
    more = [e for e in answer.delight if e.item == point.name and e.kind == "met"][:1]
    for each in (*less, *more):
        place = say("friction.place", language, stage=each.stage)
        what = ", ".join(part for part in (place, pattern_at(each, language)) if part)
        goes = goes_with(each, language)
        yield say("story.touch.found", language, pattern=capital(what), goes=goes)


def _is_bare(stage: Stage, point: Touchpoint, numbers: MapNumbers | None) -> bool:
    """A touchpoint of which nothing but its name is known."""
    told = point.does or point.thinks or point.expects or point.moment_of_truth or point.voices
    return not told and _met(stage, point, numbers) is None


def _called(point: Touchpoint, language: str) -> str:
    if not point.channel:
        return point.name
    return say("story.lead.touch", language, name=point.name, channel=point.channel)


def _does(point: Touchpoint, language: str) -> Iterator[str]:
    if point.does and says_who(point.does):
        yield sentence(point.does)
    elif point.does:
        yield say("story.touch.does", language, does=clause(point.does))


def _mind(point: Touchpoint, language: str) -> Iterator[str]:
    if point.thinks:
        yield say("story.touch.thinks", language, thinks=sentence(point.thinks))
    for voice in point.voices:
        if voice.thinks:
            yield say(
                "story.touch.voice", language, persona=voice.persona, thinks=sentence(voice.thinks)
            )
    if point.expects:
        yield say("story.touch.expects", language, expects=sentence(clause(point.expects)))


def _met(stage: Stage, point: Touchpoint, numbers: MapNumbers | None) -> int | None:
    every = numbers.meetings.meetings if numbers else ()
    found = (m.people for m in every if (m.stage, m.touchpoint) == (stage.name, point.name))
    return next(found, None)


def _chances(stage: Stage, language: str) -> Iterator[Line]:
    every = [*stage.opportunities, *(o for point in stage.touchpoints for o in point.opportunities)]
    if every:
        said = (sentence(capital(each.text.rstrip("."))) for each in every)
        yield Line(" ".join(said), "chance", say("story.lead.chance", language))


def _why(stage: Stage, language: str) -> Iterator[Line]:
    said = []
    if stage.moves_on_because:
        said.append(say("story.because", language, why=clause(stage.moves_on_because)))
    versus, better = stage.compares_with, stage.we_win_by
    if versus and better:
        values = {"what": clause(versus), "how": clause(better)}
        said.append(say("story.compares_wins", language, **values))
    elif versus:
        said.append(say("story.compares", language, what=clause(versus)))
    elif better:
        said.append(say("story.wins", language, how=clause(better)))
    if said:
        yield Line(" ".join(said), "why", say("story.lead.why", language))


def _campaigns(
    journey: Journey, stage: Stage, numbers: MapNumbers | None, language: str
) -> Iterator[Line]:
    measured = {each.name: each for each in (numbers.campaigns if numbers else None) or ()}
    for campaign in journey.campaigns:
        if campaign.from_stage != stage.name:
            continue
        text = say(
            "story.campaign", language, to=campaign.to_stage, asks=campaign.asks.rstrip("."),
            sources=listed(campaign.sources, language),
        )  # fmt: skip
        if campaign.helps:
            text += " " + say("story.campaign_helps", language, how=clause(campaign.helps))
        result = measured.get(campaign.name)
        if result and result.verdict != "nobody":
            text += " " + says(result, language)
        yield Line(text, "campaign", say("story.lead.campaign", language))
