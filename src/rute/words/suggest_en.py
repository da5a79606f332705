"""What to do about a leak, and why, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "suggest.fix.do": "Finish the fix “{fix}”.",
    "suggest.fix.because": "{because}",
    "suggest.mend.do": "Find a fix for “{pain}”, with an owner and a date.",
    "suggest.mend.because": "{because}",
    "suggest.pain_seen": "“{pain}” is seen with {share} of the {n} people there.",
    "suggest.pain_few": "“{pain}” was seen with too few people so far to say how much it hurts.",
    "suggest.pain_uncounted": "“{pain}” is written down and nobody counts it yet: give it a "
    "`seen as` rule.",
    "suggest.this_seen": "It is seen with {share} of the {n} people there.",
    "suggest.this_few": "It was seen with too few people so far to say how much it hurts.",
    "suggest.this_uncounted": "It is written down and nobody counts it yet: give it a `seen as` "
    "rule.",
    "suggest.checkout.do": "Make paying simpler at “{touchpoint}”: fewer fields, the whole price "
    "first, the ways to pay that people use.",
    "suggest.checkout.because": "{met} people met it; {bought} reached {stage}.",
    "suggest.feeling.do": "Ask people what goes wrong at “{touchpoint}”.",
    "suggest.feeling.because": "They feel {measured} there ({n} people answered); the team "
    "believes {believed}.",
    "suggest.expects.do": "Give people at “{touchpoint}” what they expect: “{expects}”.",
    "suggest.expects.because": "They feel {measured} there ({n} people answered); the team "
    "believes {believed}.",
    "suggest.opportunity.do": "Take the opportunity “{opportunity}”.",
    "suggest.opportunity.because": "The team expects much of it for little work.",
    "suggest.chance.do": "Plan the opportunity “{opportunity}”.",
    "suggest.chance.because": "The team expects much of it.",
    "suggest.social.do": "Focus on {channel}: put the next call to action there.",
    "suggest.social.because": "{people} people met “{touchpoint}” there; {reached} reached "
    "{stage} in all.",
    "suggest.campaign.do": "Plan a campaign from {a} to {b}: one call to action, one or more "
    "sources.",
    "suggest.campaign.because": "No campaign carries people over this step yet.",
    "suggest.two.do": "Ask those who recommend you to bring one friend.",
    "suggest.two.because": "One conversation moves two people: who tells it reaches {b}, who "
    "hears it begins at {first}.",
    "suggest.repeat.do": "Offer more to those who have bought before you pay for new buyers.",
    "suggest.repeat.because": "A new buyer costs about {cost} in advertising ({total} by {files}, "
    "{buyers} buyers); a sale to somebody who has bought needs none of it.",
    "suggest.resale.do": "Offer more to those who have bought before you pay for new buyers.",
    "suggest.resale.because": "A new buyer costs about {cost} ({total}, {buyers} buyers), a "
    "repeat sale about {each} ({sales} sales).",
    "suggest.target.do": "Say how many should move on: write a `target` for {stage}.",
    "suggest.target.because": "Without one, nobody can say how much could be won back.",
}
