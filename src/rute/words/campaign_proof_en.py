"""What campaigns changed, and how sure that is, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.campaign.results": "What campaigns added, and how sure that is.",
    "help.campaign.results.more": (
        "Holds the people a campaign was sent to against those held out at random: who reached "
        "the later stage in time, whatever was sent to them. Everybody counts once, at their first "
        "enrolment, and only when their time is over. The range holds at every look: look daily, "
        "and a campaign that does nothing is called one that works less than once in twenty. "
        "Without NAME: all campaigns in one table."
    ),
    "help.campaign.results.examples": (
        "rute campaign results  # all campaigns of the journey in this folder\n"
        'rute campaign results shop.journey.yaml "Tasting pack"  # one of them, in full\n'
        'rute campaign results shop.journey.yaml "Tasting pack" --save lift.svg  # its course'
    ),
    "help.campaign.plan": "How many people to hold out, and how long until something shows.",
    "help.campaign.plan.more": (
        "By who would have entered in the last half year, and how many of them came anyway. The "
        "smallest share is held out with which the smallest difference worth seeing shows in "
        "time, half of the people at most; where even that does not show it, the smallest "
        "difference that would is said. A campaign with `holdout: planned` starts with this share."
    ),
    "help.campaign.plan.examples": (
        'rute campaign plan "Tasting pack"  # of the journey in this folder\n'
        'rute campaign plan shop.journey.yaml "Tasting pack" --smallest 3 --weeks 12  # 3 points'
    ),
    "argument.planned": "The campaign's name; before it the journey file, where there are several.",
    "option.smallest": "Smallest difference worth seeing, in points. [a fifth of those who come]",
    "option.weeks": "Weeks one is ready to wait. [8]",
    "proof.smallest": '"{text}" is no difference in points.',
    "proof.smallest.do": "Write a number up to 100: --smallest 3",
    "screen.results": "what campaigns changed",
    "screen.result": "what {name} changed",
    "proof.about": "{start} → {end} within {within}",
    "proof.about_assumed": "{start} → {end} within {within} (assumed)",
    "proof.says.moves": (
        "It moves people: {lift} points more of them reach {stage} because of it ({low} to "
        "{high}). That is about {moved} people so far."
    ),
    "proof.says.holds back": (
        "It holds people back: {lift} points fewer of them reach {stage} because of it ({low} to "
        "{high}). Stop it, or change it."
    ),
    "proof.says.unknown": (
        "Not yet known: the difference so far is {lift} points, and what it really is may lie "
        "anywhere from {low} to {high}."
    ),
    "proof.needed": "If it stays so, about {n} more people are needed to be sure.",
    "proof.needed_many": "If it stays so, no number of people within reach will make it sure.",
    "proof.says.too early": (
        "Not yet known: the time to reach {stage} is not over yet for people of both groups."
    ),
    "proof.says.uneven": (
        "No verdict: {held} of {of} people are held out, where it should be {planned}. Chance "
        "alone does not do that, so the two groups may not be alike. See whether enrolments are "
        "missing from the log, or people were left out of one group."
    ),
    "proof.says.no holdout": (
        "Nobody is held out, so what it added is not known: {share} reached {stage} after it."
    ),
    "proof.says.counted": (
        "Counted, not proved: of those who came by its links and codes {share} reached {stage}. "
        "How many of them would have come anyway nobody knows."
    ),
    "proof.verdict.counted": "counted, not proved",
    "proof.arm.came": "Came by it",
    "proof.way.unsaid": "no source said",
    "proof.way.code": "by the code",
    "proof.column.spent": "Spent",
    "proof.column.each": "For each",
    "proof.fact.came": "Came by its links and codes",
    "proof.fact.cost_came": "Cost of one who came",
    "proof.fact.cost_entered": "Cost of one who entered",
    "proof.fact.cost_reached": "Cost of one who reached {stage}",
    "proof.note.came": (
        "Everybody counts once, at their first arrival by a link with the "
        "campaign's mark or by its code."
    ),
    "proof.says.nobody": "Nobody has been enrolled yet.",
    "proof.verdict.moves": "moves people",
    "proof.verdict.holds back": "holds people back",
    "proof.verdict.unknown": "not yet known",
    "proof.verdict.too early": "not yet known",
    "proof.verdict.uneven": "groups uneven",
    "proof.verdict.no holdout": "reached after",
    "proof.verdict.nobody": "nobody yet",
    "proof.arm.treated": "Treated",
    "proof.arm.held_out": "Held out",
    "proof.column.group": "Group",
    "proof.column.campaign": "Campaign",
    "proof.column.moves": "Moves",
    "proof.column.enrolled": "People",
    "proof.column.held_out": "Held out",
    "proof.column.waiting": "Time not over",
    "proof.column.over": "Time over",
    "proof.column.reached": "Reached it",
    "proof.column.share": "Share",
    "proof.column.range": "95%",
    "proof.column.without": "Without",
    "proof.column.lift": "Added, points",
    "proof.column.moved": "People moved",
    "proof.column.verdict": "Verdict",
    "proof.column.what": "What it did",
    "proof.column.so_far": "So far",
    "proof.column.version": "Version",
    "proof.column.holdout": "Holdout",
    "proof.fact.after": "Reached {stage} after it",
    "proof.of_all": "{share} of {n} whose time is over",
    "proof.under": "They have {within} for it · {as_of}",
    "proof.under_assumed": "They have {within} for it, which nobody wrote down · {as_of}",
    "proof.fact.lift": "Added to those who reach {stage}",
    "proof.fact.moved": "People moved",
    "proof.fact.cost": "Cost",
    "proof.fact.cost_each": "Cost of one person moved",
    "proof.fact.money": "Added for each person, within {within}",
    "proof.fact.leads": "Added to “{rule}”",
    "proof.fact.leads_shares": "Did that: treated, held out",
    "proof.fact.planned": "Came to {stage} with the campaign",
    "proof.fact.held_out": "Came to {stage}, though held out",
    "proof.fact.accidental": "Came to {stage} by themselves",
    "proof.points": "{n} points",
    "proof.of": "{n} ({share})",
    "proof.strata": "Versions and holdouts, put together and never summed",
    "proof.everywhere": "All campaigns together",
    "proof.everywhere.about": (
        "Against the {share} whom no campaign reaches: each person at their first enrolment "
        "anywhere, by that campaign's goal."
    ),
    "proof.everywhere.moves": (
        "Together they move people: {lift} points more reach the next stage because of them "
        "({low} to {high}), about {moved} people so far."
    ),
    "proof.everywhere.holds back": (
        "Together they hold people back: {lift} points fewer reach the next stage ({low} to "
        "{high})."
    ),
    "proof.everywhere.unknown": (
        "Not yet known: the difference so far is {lift} points, and what it really is may lie "
        "anywhere from {low} to {high}."
    ),
    "proof.everywhere.too early": "Not yet known: too few people's time is over.",
    "proof.everywhere.uneven": (
        "No verdict: {held} of {of} people are kept out of everything, where it should be "
        "{planned}."
    ),
    "proof.note.once": (
        "Everybody counts once, at their first enrolment, in the group they were dealt into, "
        "whatever was sent; only people whose time is over."
    ),
    "proof.note.look": (
        "The ranges hold however often one looks, and speak of what the campaign adds to "
        "everything else that runs."
    ),
    "proof.note.reached_after": (
        "“Reached after” is no proof: some would have come by themselves. A holdout says how many."
    ),
    "chart.proof": "what it added",
    "chart.proof_read": (
        "Share of people who reach {stage} because of it, in points, as it was known on each day; "
        "the band is where it lies, however often one looks"
    ),
    "chart.proof_zero": "nothing",
    "chart.proof_all": "People who reach the later stage because of it, in points, and the range",
    "chart.proof_none": "Nothing to draw yet",
    "screen.plan": "whom {name} would hold out",
    "proof.column.plan": "What it takes",
    "proof.plan.a_week": "People who enter in a week",
    "proof.plan.seen": "by the last {n} weeks",
    "proof.plan.base": "Reach {stage} within {within} anyway",
    "proof.plan.wanted": "Smallest difference to be seen",
    "proof.plan.share": "To be held out",
    "proof.plan.people": "People until it shows",
    "proof.plan.weeks": "Weeks until it shows",
    "proof.plan.visible": "Smallest difference visible within {weeks} weeks",
    "proof.plan.says.enough": (
        "Hold out {share}: a difference of {wanted} points then shows in about {weeks} weeks."
    ),
    "proof.plan.says.not_enough": (
        "Hold out {share}: a difference of {wanted} points takes longer than {horizon} weeks; the "
        "smallest one to be seen by then is {visible} points."
    ),
    "proof.plan.says.never": (
        "Too few people enter: within {horizon} weeks no difference will show, whatever is held "
        "out. Give it more time, or more people."
    ),
    "proof.plan.says.nobody": (
        "Nobody would have entered so far, so nothing can be planned: {share} is held out."
    ),
    "proof.plan.note": (
        "It shows in four of five campaigns that do as much. What could be seen earlier is said "
        "earlier: look whenever you like."
    ),
    "arc.moved": "{n} people moved",
    "arc.moved_one": "1 person moved",
    "arc.unknown": "not yet known",
    "arc.uneven": "groups uneven: no verdict",
    "arc.holds_back": "holds {n} people back",
    "arc.reached_after": "{n} reached it after",
    "campaign.measured": "Measured",
    "campaign.treated": "Treated and held out",
    "campaign.two_groups": "{treated} and {held}",
    "how.arc.moved": "Solid arcs: campaigns that move people, held against people held out at "
    "random; the thicker, the more people they moved.",
    "how.arc.back": "Solid brown arcs: campaigns after which fewer people move on.",
    "how.arc.unknown": "Thin grey arcs: campaigns of which it is not known yet.",
    "how.arc.after": "Dotted arcs: campaigns that hold nobody out; who reached the stage after "
    "them is counted, not proved.",
    "campaign.everybody": "what it adds is measured for everybody together",
}
