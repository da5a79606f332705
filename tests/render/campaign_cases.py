"""Results of campaigns in every state, made by hand."""

from __future__ import annotations

from dataclasses import replace

from rute.measure.intervals import wilson
from rute.results.campaign import (
    Arm,
    CampaignResult,
    CampaignResults,
    Estimate,
    Everywhere,
    LiftAt,
    Movement,
    Pair,
    Paired,
    Split,
    Stratum,
    Turn,
    Way,
)
from rute.results.numbers import Asked

DAY = 86_400_000_000
START = 1_767_200_400_000_000  # 1 January 2026 in Jakarta
ASKED = Asked(START + 120 * DAY, "Asia/Jakarta")

TREATED, HELD = Arm(4459, 42, wilson(1229, 4417)), Arm(1541, 20, wilson(308, 1521))
LIFT = Estimate(0.076, 0.032, 0.118)
EARLIER = (
    LiftAt(START + day * DAY, 60 * day, Estimate(0.076, 0.076 - 2 / day, 0.076 + 2 / day))
    for day in range(1, 60)
)
COURSE = (*EARLIER, LiftAt(START + 60 * DAY, 5938, LIFT))

MOVES = CampaignResult(
    ASKED, "Tasting pack", "Subscribe", "Convert", "Buy the tasting pack", ("email", "whatsapp"),
    "14 days", False, "moves", TREATED, HELD, START, LIFT, Estimate(335.7, 141.3, 521.2), None,
    Split(1541, 6000, 0.25, True), 3_000_000.0, Estimate(8937.0, 5756.0, 21231.0), "IDR",
    Estimate(15_300.0, 6_400.0, 24_000.0), "Order Completed where item is tasting-pack",
    Estimate(0.05, 0.01, 0.09), (wilson(900, 4417), wilson(250, 1521)), Movement(2860, 1243, 316),
    (Stratum("a1", 0.25, TREATED, HELD), Stratum("b2", 0.5, TREATED, HELD)), COURSE,
)  # fmt: skip
UNKNOWN = replace(
    MOVES, name="Quick start", verdict="unknown", lift=Estimate(-0.015, -0.111, 0.076), moved=None,
    needed=29_871, cost_each=None, money=None, leads=None, leads_shares=None, leads_to=None,
)  # fmt: skip
HOPELESS = replace(UNKNOWN, needed=None)
HOLDS_BACK = replace(
    MOVES, name="Loud letter", verdict="holds back", lift=Estimate(-0.031, -0.059, -0.004),
    moved=Estimate(-137.0, -260.0, -18.0), cost_each=None,
)  # fmt: skip
UNEVEN = replace(
    UNKNOWN, name="Lopsided", verdict="uneven", lift=None, needed=None, course=(),
    split=Split(512, 1259, 0.5, False),
)  # fmt: skip
EARLY = replace(UNEVEN, name="Fresh", verdict="too early", split=Split(3, 6, 0.5, True))
AFTER = replace(
    UNEVEN, name="Share your link", verdict="no holdout", held_out=None, split=None, strata=(),
    treated=Arm(500, 0, wilson(143, 500)),
)  # fmt: skip
NOBODY = replace(
    AFTER, name="Not begun", verdict="nobody", first=None, movement=None, cost=None,
    treated=Arm(0, 0, wilson(0, 0)),
)  # fmt: skip

COUNTED = replace(
    AFTER, name="Film", verdict="counted", counted=True, movement=Movement(410, 143, 0),
    ways=(Way("instagram", Arm(300, 0, wilson(90, 300)), 2_000_000.0),
          Way("code", Arm(150, 0, wilson(43, 150))), Way("", Arm(50, 0, wilson(10, 50)))),
)  # fmt: skip

COMPARED = replace(
    COUNTED, name="Radio", paired=Paired(
        "week", "2026-03-02", tuple(
            Pair(f"2026-03-{2 + k:02}", f"2026-03-{9 + k:02}", 90.0 + k, 61.0) for k in range(7)
        ), (Turn("2026-06-08", True), Turn("2026-06-15", False)), Estimate(32.0, 29.1, 34.9),
    ),
)  # fmt: skip
BY_CITY = replace(COUNTED, name="Poster", paired=Paired(
    "city", "2026-03-02", (Pair("Bandung", "Surabaya", 0.31, 0.22),),
    (Turn("Bandung", True), Turn("Surabaya", False)), None,
))  # fmt: skip

EACH = (
    MOVES,
    UNKNOWN,
    HOPELESS,
    HOLDS_BACK,
    UNEVEN,
    EARLY,
    AFTER,
    COUNTED,
    COMPARED,
    BY_CITY,
    NOBODY,
)
TOGETHER = Everywhere(
    "moves", Arm(9000, 100, wilson(2500, 8900)), Arm(180, 2, wilson(20, 178)), 0.02,
    Estimate(0.16, 0.02, 0.3), Estimate(1424.0, 178.0, 2670.0), None, Split(180, 9180, 0.02, True),
)  # fmt: skip
ALL = CampaignResults(ASKED, EACH, TOGETHER)


def one(each: CampaignResult) -> CampaignResults:
    return CampaignResults(ASKED, (each,))
