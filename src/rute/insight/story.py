"""The map as a story for people who do not read diagrams: chapters of plain sentences."""

from __future__ import annotations

from rute.insight.headline import headline as opens
from rute.insight.next_steps import next_steps
from rute.insight.phrases import capital, clause, listed, people, sentence
from rute.insight.story_chapter import chapter_lines
from rute.journey.model import Journey, Persona
from rute.results.map import MapNumbers, Sentence
from rute.results.story import Chapter, Line, Story
from rute.words.catalog import say
from rute.words.formats import count, days_between, moment

CLOSING = frozenset({"recommends", "brings others"})


def story(
    journey: Journey,
    numbers: MapNumbers | None,
    language: str,
    *,
    headline: Sentence | None = None,
    persona: str | None = None,
    rest: bool = False,
) -> Story:
    """The whole story. `numbers` None: the designed journey, nothing counted. persona: whose it
    is, rest: of those who are nobody's persona; else everybody's."""
    title, _, more = (part.strip() for part in journey.name.partition(","))
    chapters = tuple(
        Chapter(number, stage.name, chapter_lines(journey, stage, numbers, language))
        for number, stage in enumerate(journey.stages, start=1)
    )
    n = len(chapters)
    told = say("story.told_one" if n == 1 else "story.told", language, n=n)
    whose = say("story.nobodys", language) if rest else persona
    faces = [] if rest else [each for each in journey.personas if persona in (None, each.name)]
    simulated = journey.simulated and numbers is not None
    return Story(
        language=language,
        title=title,
        about=" · ".join(part for part in (whose, capital(more), told) if part),
        stamp=say("map.simulated", language) if simulated else None,
        opening=_opening(journey, numbers, headline, language),
        people_title=say("story.personas", language),
        people=tuple(_persona(each, numbers, language) for each in faces),
        chapters=chapters,
        ending=_ending(journey, title, language),
        steps_title=say("story.steps", language),
        steps=next_steps(journey, numbers, language),
        small=_small(journey, numbers, language),
    )


def _opening(
    journey: Journey, numbers: MapNumbers | None, headline: Sentence | None, language: str
) -> tuple[Line, ...]:
    first = [Line(sentence(capital(journey.about)))] if journey.about else []
    first.append(Line(_told(journey, numbers, language)))
    if numbers is not None:
        first.append(Line(str(headline or opens(journey, numbers, language)), "lost"))
    return tuple(first)


def _told(journey: Journey, numbers: MapNumbers | None, language: str) -> str:
    several = len(journey.stages) > 1
    ends = {"a": journey.stages[0].name, "b": journey.stages[-1].name} if journey.stages else {}
    if numbers is None:
        return say(
            "story.open.designed" if several else "story.open.designed_one", language, **ends
        )
    told = say(
        "story.open.measured" if several else "story.open.measured_one", language, **ends,
        people=people(numbers.stages.people, language), days=_days(numbers, journey.zone, language),
    )  # fmt: skip
    return f"{told} {say('story.open.simulated', language)}" if journey.simulated else told


def _days(numbers: MapNumbers, zone: str, language: str) -> str:
    asked = numbers.stages.asked
    start = asked.period.start if asked.period.start is not None else numbers.first_event
    end = min(asked.as_of, asked.period.end) if asked.period.end is not None else asked.as_of
    return days_between(min(end, end if start is None else start), end, zone, language)


def _persona(persona: Persona, numbers: MapNumbers | None, language: str) -> Line:
    """Who they are, what they wish and dread, and how many they are."""
    said = [sentence(persona.who)] if persona.who else []
    for key, every in (
        ("wants", persona.wants), ("fears", persona.fears), ("prefers", persona.prefers),
    ):  # fmt: skip
        if every:
            what = listed([clause(each) for each in every], language)
            said.append(say(f"story.persona.{key}", language, what=what))
    if persona.motive in ("need", "want"):
        said.append(say(f"story.persona.{persona.motive}", language))
    counted = {each.name: each.people for each in numbers.meetings.personas} if numbers else {}
    n = counted.get(persona.name)
    if n is not None:
        said.append(say("story.persona.counted", language, people=people(n, language)))
    elif numbers is not None:
        said.append(say("story.persona.drawn", language))
    return Line(" ".join(said), lead=persona.name)


def _ending(journey: Journey, title: str, language: str) -> tuple[Line, ...]:
    """A journey whose people bring others begins again with them."""
    if len(journey.stages) > 1 and journey.stages[-1].anchor in CLOSING:
        return (Line(say("story.again", language, name=title)),)
    return ()


def _small(journey: Journey, numbers: MapNumbers | None, language: str) -> tuple[str, ...]:
    feels = any(point.feels or point.measured_by for _, point in journey.touchpoints)
    keys = ["story.small.feelings"] if feels else []
    if numbers is None:
        return tuple(say(key, language) for key in keys)
    keys.append("story.small.time")
    if any(leak.at_stake_per_month for leak in numbers.leaks.leaks):
        keys.append("story.small.money")
    if any(pain.people for pain in numbers.meetings.pains):
        keys.append("story.small.pains")
    stages = numbers.stages
    asked = say(
        "story.small.as_of", language, events=count(stages.events, language),
        moment=moment(stages.asked.as_of, journey.zone, language),
        people=people(stages.people_in_data, language),
    )  # fmt: skip
    return (asked, *(say(key, language) for key in keys))
