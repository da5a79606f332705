"""Journeys with numbers made by hand, obeying every identity, to draw and to test with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from rute.journey.model import (
    Campaign,
    CountedBy,
    Feeling,
    Fix,
    Journey,
    Opportunity,
    Pain,
    Persona,
    Stage,
    Target,
    Touchpoint,
    Voice,
)
from rute.journey.rule_tree import Count, Duration, EventTest, Happening, Rating, Rule
from rute.results.feeling import FeelingNumbers, Feelings
from rute.results.friction import Friction, Kind, Pattern
from rute.results.leaks import Leak, Leaks
from rute.results.map import MapNumbers, Total, Unmapped
from rute.results.meetings import Meeting, Meetings, PainSeen, PersonaCount
from rute.results.numbers import Asked, Difference, Quartiles, Ratio
from rute.results.stages import StageNumbers, Stages

DAY = 86_400.0
HOUR = 3_600.0
AS_OF = 1_793_465_999_999_999  # 31 Oct 2026, 23:59:59 in Jakarta
FIRST = 1_767_200_400_000_000  # 1 Jan 2026, 00:00 in Jakarta


def rule(words: str, *, times: int = 1) -> Rule:
    count = Count("at least", n=times) if times > 1 else None
    return Rule(words, Happening(EventTest((words,)), count=count))


def ratio(hits: int, n: int) -> Ratio:
    """Wilson's interval."""
    if n == 0:
        return Ratio(None, None, None, 0)
    z, p = 1.96, hits / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return Ratio(p, max(middle - half, 0.0), min(middle + half, 1.0), n)


@dataclass(frozen=True)
class Flow:
    """How one stage is left. reached = already + in_time + late + stalled + still open."""

    already: int = 0
    in_time: int = 0
    late: int = 0
    stalled: int = 0
    open: int = 0
    asleep: int = 0
    skipped: int = 0
    returned: int = 0
    median: float | None = None
    quick: int = 0  # in-time movers whose own window still runs

    @property
    def reached(self) -> int:
        return self.already + self.in_time + self.late + self.stalled + self.open

    @property
    def conversion(self) -> Ratio:
        elapsed = self.in_time - self.quick
        return ratio(elapsed, elapsed + self.late + self.stalled)


def stage_numbers(stage: Stage, flow: Flow | int | None) -> StageNumbers:
    """`flow` a number: the last measured stage, with that many people; None: no rule."""
    if flow is None:
        return StageNumbers(stage.name, *[None] * 13)
    text = stage.reached_when.text if stage.reached_when else None
    if isinstance(flow, int):
        return StageNumbers(
            stage.name, text, flow, flow, 0, None, None, None, None, None, 0, 0, None, None
        )
    stay = flow.stalled + flow.open
    times = None
    if flow.median and flow.in_time + flow.late >= 20:
        times = Quartiles(flow.median * 0.4, flow.median, flow.median * 2.2)
    window = stage.stalled_after or Duration(30, "days")
    return StageNumbers(
        stage.name, text, flow.reached, stay - flow.asleep, flow.asleep, flow.already,
        flow.in_time, flow.late, flow.stalled, flow.open, flow.skipped, flow.returned,
        flow.conversion, times, window.microseconds / 1e6, stage.stalled_after_assumed,
        (flow.median or DAY) * 3.1,
    )  # fmt: skip


def numbers_for(
    journey: Journey,
    flows: Sequence[Flow | int | None],
    *,
    events: int,
    worth: float | None = None,
    months: float = 10,
    feelings: Sequence[FeelingNumbers] = (),
    meetings: Sequence[Meeting] = (),
    pains: Sequence[PainSeen] = (),
    personas: Sequence[PersonaCount] = (),
    nobodys: int | None = None,
    totals: Sequence[Total] = (),
    unmapped: Sequence[Unmapped] = (),
    rejected: int = 0,
    notes: tuple[str, ...] = (),
    zone: str | None = None,
) -> MapNumbers:
    asked = Asked(AS_OF, zone or journey.zone, notes=notes)
    stages = tuple(stage_numbers(s, f) for s, f in zip(journey.stages, flows, strict=True))
    people = sum((s.here or 0) + (s.asleep or 0) for s in stages)
    answer = Stages(asked, people, round(people * 1.08), events, stages)
    return MapNumbers(
        stages=answer,
        feelings=Feelings(asked, tuple(feelings)),
        leaks=leaks_for(journey, stages, asked, worth, months),
        meetings=Meetings(asked, tuple(meetings), tuple(pains), tuple(personas), nobodys),
        totals=tuple(totals),
        unmapped=tuple(unmapped),
        rejected=rejected,
        first_event=FIRST,
    )


def leaks_for(
    journey: Journey,
    stages: Sequence[StageNumbers],
    asked: Asked,
    worth: float | None,
    months: float,
) -> Leaks:
    counted = [(s, j) for s, j in zip(stages, journey.stages, strict=True) if s.reached is not None]
    leaks = []
    for (numbers, stage), (after, _) in pairwise(counted):
        assert numbers.reached is not None
        assert numbers.conversion is not None
        entering = (numbers.reached - (numbers.already_further or 0)) / months
        target = stage.target.share if stage.target else None
        rate = numbers.conversion
        gap = max(target - rate.value, 0) if target is not None and rate.value is not None else None
        leaks.append(
            Leak(
                numbers.name, after.name, entering, rate, target, numbers.stalled or 0, worth,
                1200 if worth else 0,
                None if gap is None or worth is None else entering * gap * worth,
                None if worth is None else entering * 0.01 * worth, journey.currency,
            )
        )  # fmt: skip
    leaks.sort(
        key=lambda x: (-(x.at_stake_per_month or 0), -(x.one_point_is_worth or 0), -x.stalled)
    )
    return Leaks(asked, tuple(leaks))


def felt(stage: str, mean: float | None, people: int, touchpoint: str | None = None):  # type: ignore[no-untyped-def]
    half = 2.2 / sqrt(max(people, 1))
    known = mean is not None
    return FeelingNumbers(
        stage, touchpoint, people, round(people * 1.2), mean,
        max(mean - half, -2) if known else None, min(mean + half, 2) if known else None,
        people // 3, people - people // 3 - people // 2, people // 2,
    )  # fmt: skip


# --- the eight-stage coffee journey of the picture to beat --------------------------------------


def coffee(*, simulated: bool = True) -> Journey:
    rating = Rating("score", EventTest(("Survey Answered",)), 1, 5, "score of Survey Answered")

    def point(name: str, channel: str, feels: Feeling | None = None, **more) -> Touchpoint:  # type: ignore[no-untyped-def]
        return Touchpoint(name, channel=channel, feels=feels, happens_when=rule(name), **more)

    days14, days30 = Duration(14, "days"), Duration(30, "days")
    stages = (
        Stage(
            "Aware", anchor="aware", wants="to find coffee worth trying",
            counted_by=(CountedBy("meta-ads.csv", "reach"),),
            touchpoints=(
                Touchpoint("Friend’s video", channel="instagram", feels=Feeling("curious", 0.6)),
                Touchpoint("Search result", channel="google"),
            ),
            opportunities=(Opportunity("Focus on instagram: 2.3× onward", "high", "small"),),
        ),
        Stage(
            "Engage", anchor="interested", wants="to learn something, not to be sold to",
            reached_when=rule("Page Viewed or QR Scanned"), stalled_after=days30,
            stalled_after_assumed=True, compares_with="supermarket beans",
            we_win_by="roasted this week, roaster’s name on the bag",
            moves_on_because="they smell it in the shop",
            touchpoints=(
                point("Brewing articles", "web", Feeling("interested", 1.0),
                      does="Reads how to brew.", thinks="These people know coffee.",
                      owner="Dewi", behind_the_scenes="Content"),
                point("Tasting corner", "shop", Feeling("at ease", 0.5),
                      does="Smells and sips.", owner="Dewi"),
            ),
        ),
        Stage(
            "Subscribe", anchor="contactable", wants="the guide at once",
            reached_when=rule("Permission Given where purpose is marketing"),
            stalled_after=days14, target=Target(0.45),
            touchpoints=(
                point("Brew guide form", "web", Feeling("wary", -0.9),
                      does="Trades an e-mail address for the guide.",
                      thinks="Will they spam me?", expects="The guide at once.",
                      measured_by=rating, behind_the_scenes="CRM", owner="Agus",
                      pains=(Pain("Seven fields: many leave within the hour",
                                  rule("Form Opened without Form Submitted within 1 hour"),
                                  fixes=(Fix("Ask for e-mail only", "Dewi", status="done"),)),),
                      opportunities=(Opportunity("Ask for e-mail only", "high", "small"),),
                      voices=(Voice("Traditional Trudy",
                                    thinks="I would rather ask in the shop."),)),
            ),
        ),
        Stage(
            "Convert", anchor="first purchase", wants="to know the shipping cost before paying",
            reached_when=rule("Order Completed"), stalled_after=Duration(45, "days"),
            touchpoints=(
                point("Checkout", "web", Feeling("hurried", 0.0), measured_by=rating,
                      does="Pays by GoPay or transfer.", thinks="Why so dear at the end?",
                      expects="Shipping cost before paying.", moment_of_truth=True,
                      behind_the_scenes="Payment gateway", owner="Finance",
                      pains=(Pain("Shipping cost appears last",
                                  rule("Shipping Shown without Order Completed within 1 day")),),
                      opportunities=(Opportunity("Show shipping on the product page"),
                                     Opportunity("GoPay in one tap"))),
                point("Counter", "shop", does="Buys a first bag."),
            ),
        ),
        Stage(
            "Excite", anchor="satisfied", wants="good coffee on the first try",
            reached_when=rule("Review Given where rating at least 4"), stalled_after=days30,
            touchpoints=(
                point("First parcel", "parcel", Feeling("glad", 1.0), measured_by=rating,
                      does="Opens the box.", expects="Good coffee on the first try.",
                      behind_the_scenes="Roastery", owner="CRM"),
                point("Welcome letters", "e-mail"),
            ),
            opportunities=(Opportunity("Delight: 1,102 unboxings rated +2"),),
        ),
        Stage(
            "Ascend", anchor="repeat purchase", wants="something new each month",
            reached_when=rule("Order Completed at least 2 times by order_id within 90 days",
                              times=2),
            stalled_after=Duration(60, "days"), left_when=rule("no Order Completed in 180 days"),
            touchpoints=(
                point("Monthly plan", "e-mail", Feeling("content", 0.8), measured_by=rating,
                      behind_the_scenes="CRM", owner="Agus",
                      pains=(Pain("31 days between orders, plan promised 14"),),
                      opportunities=(Opportunity("Refill reminder at day 12"),)),
            ),
        ),
        Stage(
            "Advocate", anchor="recommends", wants="to be heard",
            reached_when=rule("Review Published"), stalled_after=Duration(90, "days"),
            touchpoints=(
                point("How was it?", "whatsapp", Feeling("proud", 1.2), measured_by=rating,
                      behind_the_scenes="Service", owner="Rina",
                      opportunities=(Opportunity("Ask on WhatsApp, not by e-mail"),)),
            ),
        ),
        Stage(
            "Promote", anchor="brings others", wants="my friend gets a fair deal",
            reached_when=rule("Friend Ordered"),
            touchpoints=(point("My link", "any", Feeling("proud", 1.3), behind_the_scenes="CRM",
                               owner="Agus", measured_by=rating),),
        ),
    )  # fmt: skip
    return Journey(
        "Kopi Senja, from stranger to promoter",
        about="A coffee roaster with one shop in Bandung and a web store",
        model="value journey", country="ID", currency="IDR", zone="Asia/Jakarta",
        data=("web.parquet", "orders.sql", "shopee-orders.xlsx"), simulated=simulated,
        personas=(
            Persona("Tech-Savvy Tim", who="Young professional, shops on the phone.",
                    wants=("good coffee without fuss",), fears=("high shipping costs",),
                    motive="want", found_by=rule("first channel is instagram")),
            Persona("Traditional Trudy", who="Retiree, prefers a real shop."),
        ),
        stages=stages,
        campaigns=(
            Campaign("Guide", "Engage", "Subscribe", "Download the brew guide",
                     ("instagram", "google", "poster"), helps="brewing better at home"),
            Campaign("Tasting pack", "Subscribe", "Convert", "Buy the tasting pack", ("e-mail",),
                     helps="trying three roasts for the price of one",
                     within=Duration(14, "days")),
            Campaign("Quick start", "Convert", "Excite", "Quick-start at your door", ("parcel",)),
            Campaign("Review", "Ascend", "Advocate", "Leave a review", ("whatsapp",)),
            Campaign("Share", "Advocate", "Promote", "Share your link", ("e-mail", "parcel")),
            Campaign("Club", "Excite", "Advocate", "Join the tasting club", ("whatsapp", "shop")),
        ),
    )  # fmt: skip


def coffee_numbers(journey: Journey | None = None) -> MapNumbers:
    journey = journey or coffee()
    flows = (
        None,
        Flow(412, 14_901, 1_227, 15_203, 6_669, returned=1_930, median=2 * DAY, quick=1_020),
        Flow(0, 5_480, 724, 7_318, 3_018, skipped=212, median=3 * DAY, quick=610),
        Flow(88, 3_802, 420, 1_204, 690, skipped=96, median=11 * HOUR, quick=210),
        Flow(60, 1_905, 163, 1_420, 772, skipped=214, returned=41, median=1 * DAY, quick=105),
        Flow(44, 612, 86, 902, 474, asleep=388, skipped=130, returned=302, median=31 * DAY),
        Flow(9, 189, 26, 318, 200, median=44 * DAY),
        224,
    )
    met = {
        "Brewing articles": 14_203, "Tasting corner": 2_118, "Brew guide form": 11_944,
        "Checkout": 5_020, "Counter": 1_733, "First parcel": 1_560, "Welcome letters": 2_201,
        "Monthly plan": 1_873, "How was it?": 803, "My link": 224,
    }  # fmt: skip
    return numbers_for(
        journey, flows, events=1_042_311, worth=412_000,
        feelings=(
            felt("Engage", 0.9, 1_204), felt("Subscribe", -0.4, 844), felt("Convert", -1.3, 611),
            felt("Convert", -1.3, 611, "Checkout"), felt("Excite", 1.1, 1_102),
            felt("Ascend", 0.7, 402), felt("Advocate", None, 12), felt("Promote", 1.3, 28),
        ),
        meetings=[
            Meeting(stage.name, point.name, met.get(point.name),
                    None if point.name not in met else round(met[point.name] * 1.7))
            for stage, point in journey.touchpoints
        ],
        pains=(
            PainSeen("Subscribe", "Brew guide form", "Seven fields: many leave within the hour",
                     "Form Opened without Form Submitted within 1 hour", 4_897,
                     ratio(4_897, 11_944)),
            PainSeen("Convert", "Checkout", "Shipping cost appears last",
                     "Shipping Shown without Order Completed within 1 day", 1_908,
                     ratio(1_908, 5_020)),
            PainSeen("Ascend", "Monthly plan", "31 days between orders, plan promised 14", None,
                     None, None),
        ),
        personas=(PersonaCount("Tech-Savvy Tim", 19_204, True),
                  PersonaCount("Traditional Trudy", None, False)),
        nobodys=19_208, totals=(Total("Aware", 1_900_000, "reach"),),
        unmapped=(Unmapped("Wishlist Added", 12_044, 5_310), Unmapped("App Opened", 9_871, 2_040),
                  Unmapped("Newsletter Unsubscribed", 2_310, 2_310)),
        rejected=87,
    )  # fmt: skip


# --- others --------------------------------------------------------------------------------------


def permit(language: str = "en") -> Journey:
    """Long names of stages, touchpoints and events, as a municipality's log has them."""
    names = (
        "Confirmation of receipt",
        "T04 Determine confirmation of receipt",
        "T06 Determine necessity of stop advice",
        "T10 Determine necessity to stop indication",
        "Permit granted or procedure stopped definitively",
    )
    events = ("Confirmation of receipt", *names[1:4], "T05 Print and send confirmation of receipt")
    stages = tuple(
        Stage(
            name, reached_when=rule(f"“{event}”"), stalled_after=Duration(30, "days"),
            stalled_after_assumed=True,
            touchpoints=(Touchpoint(f"{event} at the environmental permit desk",
                                    channel="Department of Public Works",
                                    happens_when=rule(event)),),
        )
        for name, event in zip(names, events, strict=True)
    )  # fmt: skip
    return Journey("Environmental permit application process (WABO), receipt phase",
                   stages=stages, data=("receipt.xes",), zone="Europe/Amsterdam",
                   language="id" if language == "id" else "en")  # fmt: skip


def permit_numbers() -> MapNumbers:
    journey = permit()
    flows = (
        Flow(0, 1_201, 42, 160, 31, median=4 * HOUR),
        Flow(20, 1_100, 31, 80, 12, skipped=30, median=40.0),
        Flow(12, 1_002, 20, 104, 8, median=600.0),
        Flow(7, 640, 90, 290, 14, returned=80, median=9 * DAY),
        728,
    )
    return numbers_for(
        journey, flows, events=8_577,
        meetings=[Meeting(s.name, p.name, 1_000, 1_004) for s, p in journey.touchpoints],
        unmapped=(Unmapped("T15 Print document X request unlicensed", 39, 38),
                  Unmapped("T07-5 Draft intern advice aspect 5", 22, 22)),
        rejected=0,
    )  # fmt: skip


def two() -> tuple[Journey, MapNumbers]:
    journey = Journey(
        "Loan", currency="EUR", zone="Europe/Amsterdam",
        stages=(
            Stage("Applied", reached_when=rule("A_SUBMITTED"), stalled_after=Duration(5, "weeks"),
                  target=Target(0.4)),
            Stage("Accepted", reached_when=rule("A_ACTIVATED"),
                  touchpoints=(Touchpoint("Call about the offer", channel="phone"),)),
        ),
    )  # fmt: skip
    flows = (Flow(0, 2_100, 146, 10_441, 400, median=17 * DAY), 2_246)
    return journey, numbers_for(journey, flows, events=262_200, worth=812.5)


def fresh() -> tuple[Journey, MapNumbers]:
    """Two stages, nobody's time is up yet."""
    journey = two()[0]
    return journey, numbers_for(journey, (Flow(in_time=3, quick=3, open=12), 3), events=40)


def twelve(scale: int = 1) -> tuple[Journey, MapNumbers]:
    """Many narrow columns; `scale` 40,000 makes 1,900,000,000 people."""
    names = ("Sees", "Visits", "Searches the catalogue", "Compares", "Fills the cart", "Checks out",
             "Pays by transfer", "Receives the parcel", "Reviews", "Buys again", "Recommends",
             "Brings friends")  # fmt: skip
    stages = tuple(
        Stage(name, reached_when=rule(f"{name} Event"), stalled_after=Duration(30, "days"),
              stalled_after_assumed=k % 3 == 0,
              touchpoints=(Touchpoint(f"{name} page", channel="marketplace",
                                      feels=Feeling("so", (k % 5 - 2) * 0.7)),))
        for k, name in enumerate(names)
    )  # fmt: skip
    journey = Journey(
        "Pasar Raya Nusantara, dari lihat sampai mengajak", stages=stages, currency="IDR",
        zone="Asia/Makassar",
        campaigns=(
            Campaign("Big", "Sees", "Compares", "Lihat katalog diskon akhir tahun",
                     ("tv", "radio")),
            Campaign("Pay", "Fills the cart", "Pays by transfer", "Selesaikan pembayaran sekarang",
                     ("whatsapp",)),
            Campaign("Bring", "Recommends", "Brings friends", "Ajak teman", ("app",)),
        ),
    )  # fmt: skip
    left = 47_500 * scale
    flows: list[Flow | int | None] = []
    for _ in range(11):
        stalled, waiting, late = round(left * 0.19), round(left * 0.06), round(left * 0.02)
        in_time = left - stalled - waiting - late
        flows.append(Flow(0, in_time, late, stalled, waiting, median=26 * HOUR))
        left = in_time + late
    numbers = numbers_for(journey, [*flows, left], events=2_000_000 * scale, worth=95_000)
    return journey, numbers


def fresh_twelve() -> tuple[Journey, MapNumbers]:
    """The narrowest columns, nobody's time is up yet."""
    journey = twelve()[0]
    flows = [Flow(open=2_400 - 100 * k) for k in range(11)]
    return journey, numbers_for(journey, [*flows, 400], events=20_000)


def tiny() -> tuple[Journey, MapNumbers]:
    """Three people."""
    journey = coffee(simulated=False)
    flows = (None, Flow(0, 1, 0, 1, 1), Flow(0, 1, 0, 0, 0), 1, 0, 0, 0, 0)
    fixed = [Flow() if flow == 0 and k < 7 else flow for k, flow in enumerate(flows)]
    fixed[3] = Flow(0, 0, 0, 0, 1)
    return journey, numbers_for(journey, fixed, events=14, worth=None)


def truths() -> tuple[Journey, MapNumbers]:
    """Moments of truth above, below and off their stage's mean, answered and not."""
    cases = ((1.4, 1.5), (1.9, 0.2), (-1.8, -0.1), (0.0, None), (-0.4, None))
    stages = tuple(
        Stage(f"Stage {k}", reached_when=rule(f"E{k}"), stalled_after=Duration(7, "days"),
              touchpoints=(
                  Touchpoint("The deciding moment", channel="web", moment_of_truth=True,
                             feels=Feeling("so", believed),
                             measured_by=Rating("score", EventTest(("A",)), 1, 5)),
                  Touchpoint("Another", channel="shop", feels=Feeling("so", -believed / 2)),
              ))
        for k, (believed, _) in enumerate(cases)
    )  # fmt: skip
    feelings = [felt("Stage 3", None, 7)]
    for k, (truth, mean) in enumerate(cases):
        if mean is not None:
            feelings.append(felt(f"Stage {k}", mean, 400))
            feelings.append(felt(f"Stage {k}", truth, 90, "The deciding moment"))
    journey = Journey("Moments of truth", stages=stages)
    flows = [*(Flow(in_time=900 - 200 * k, stalled=200) for k in range(4)), 300]
    return journey, numbers_for(journey, flows, events=9_000, feelings=feelings)


def pattern(
    item: str, stage: str, value: float, *, kind: Kind = "met", other: str | None = None,
    n: int = 1_204, p: float = 0.001, spread: float = 0.04,
) -> Pattern:  # fmt: skip
    """People who met `item` moved on `value` (a share) more than the like's 40%; found where p
    is small."""
    held = Difference(0.4, 0.4 + value, value, value - spread, value + spread, p)
    found = None if p > 0.01 else "friction" if value < 0 else "delight"
    slow = 3 * DAY if kind == "slow" else None
    return Pattern(
        kind,
        stage,
        item,
        other,
        n + 96,
        n,
        held,
        "others at the time",
        found,
        slow,  # type: ignore[arg-type]
    )


def friction_of(*patterns: Pattern) -> Friction:
    asked = Asked(AS_OF, "Asia/Jakarta")
    return Friction(asked, "touchpoints", patterns, "persona", len(patterns), 0.05)
