"""What friction and delight say, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.friction": "What goes with moving on less, and what with moving on more.",
    "help.friction.more": (
        "Holds people who met a touchpoint against the like who did not: the same stage, month of "
        "entry and persona (or channel), still there as long after entering, away as long. Also: "
        "the same again within minutes, there and back, slow steps, low ratings. It says what goes "
        "with moving on, never what causes it."
    ),
    "help.friction.examples": (
        "rute friction  # the touchpoints of the journey in this folder\n"
        "rute friction --of events  # event names instead: also what no touchpoint mentions\n"
        "rute friction --persona Rani --json  # one persona's people, for other programs"
    ),
    "option.friction_of": (
        "What is met: touchpoints or events. [touchpoints, where they have rules]"
    ),
    "wrong.question.friction": "friction",
    "friction.kind": 'Friction is looked for in touchpoints or events, not in "{text}".',
    "friction.two_stages": "Nobody can move on: the journey has fewer than two stages with a rule.",
    "friction.two_stages.do": "Give two stages a `reached when`.",
    "screen.friction": "friction and delight",
    "friction.less": "Friction: goes with moving on less",
    "friction.more": "Delight: goes with moving on more",
    "friction.unclear": "Seen, but not told apart from chance",
    "friction.met": "{item}",
    "friction.again": "{item}, again within minutes",
    "friction.back": "{item}, to {other} and back",
    "friction.slow": "{item} to {other}, more than {time}",
    "friction.low rating": "{item}: a low rating",
    "column.what": "What",
    "column.moved_on": "Moved on",
    "column.the_like": "The like",
    "column.points": "Points",
    "friction.at.again": "again within minutes",
    "friction.at.back": "to {other} and back",
    "friction.at.slow": "to {other} in more than {time}",
    "friction.at.low rating": "a low rating",
    "friction.place": "in {stage}",
    "friction.fact.friction": "Found friction",
    "friction.fact.delight": "Found delight",
    "friction.fact.value": "{share} of {n} people moved on from {stage} in time, {like} of "
    "the like",
    "how.friction": "Arrows at touchpoints are found in the data: ↘ goes with moving on less, ↗ "
    "with more, than the like who had not met it by then; that it is the cause is not said. ▼ and "
    "▲ in the lanes are what the team wrote.",
    "suggest.friction.do": "Look at “{touchpoint}” with people who have just met it: what stops "
    "them there?",
    "suggest.friction.because": "{pattern} {goes}. Whether it is the cause, a change tried on some "
    "at random will tell.",
    "suggest.delight.do": "Try bringing more people to “{touchpoint}”: some at random, and "
    "compare.",
    "suggest.delight.because": "{pattern} {goes}. Whether it is the cause, the comparison will "
    "tell.",
    "story.touch.found": "{pattern}: it {goes}.",
    "friction.short_less": "goes with {points} ({low}–{high}) points less moving on",
    "friction.short_more": "goes with {points} ({low}–{high}) points more moving on",
    "friction.goes_less": "goes with {points} points less moving on ({low} to {high}), n = {n}",
    "friction.goes_more": "goes with {points} points more moving on ({low} to {high}), n = {n}",
    "note.friction.like": (
        "The like: people of the same stage who entered in the same month, were still there as "
        "long after entering, had last met something as long ago, and had not met it by then."
    ),
    "note.friction.like_in": (
        "The like: people of the same stage and the same {field} who entered in the same month, "
        "were still there as long after entering, had last met something as long ago, and had not "
        "met it by then."
    ),
    "note.friction.same": (
        "Slow steps and low ratings are held against the same step and answers at the same time."
    ),
    "note.friction.says": "It goes with moving on less or more; that it is the cause is not said.",
    "note.friction.chance": (
        "{compared} were compared; of those found, at most one in twenty may be chance."
    ),
    "note.friction.nothing": "Nothing is found among the {compared} that were compared.",
    "note.friction.more": "The {shown} most frequent of each are shown; --json has all.",
    "note.friction.alone": (
        "{n} more were met by too few, or by everybody alike: nothing to hold them against."
    ),
    "chart.friction": "What goes with moving on less, and more",
    "chart.friction_bars": "Bars: points less or more than the like; lines: the range",
    "chart.friction_none": "Nothing stands out from chance.",
    "chart.friction_like": "the like {share}",
    "chart.friction_in": "in {stage}",
}
