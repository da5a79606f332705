"""What is planted in Kopi Senja's year: the numbers the measures must find again."""

from __future__ import annotations

from dataclasses import dataclass

STAGES = (
    "Aware", "Engage", "Subscribe", "Convert", "Excite", "Ascend", "Advocate", "Promote",
)  # fmt: skip
FIRST_CHANNELS = ("instagram", "web", "shop", "marketplace")
BUYING_PLACES = ("web", "shop", "marketplace", "whatsapp")


@dataclass(frozen=True, slots=True)
class Step:
    """What people do after a stage. `moves_on` is the true share of those who enter it (and are
    not already further) that reach any later stage within `window_days`."""

    stage: str
    window_days: int
    moves_on: float
    moves_on_late: float  # of those who did not move on in time
    median_days: float  # of the log-logistic delay, before it is cut at the window
    shape: float
    skips: float  # of those who move on: how many skip the next stage

    def quantile_days(self, share: float) -> float:
        """The delay that `share` of the in-time movers stay under.

        The delay is log-logistic, F(x) = 1 / (1 + (median/x)^shape), cut a day before the
        window ends so that shifting it to a likely hour never crosses the window's end.
        """
        cut = share / (1 + (self.median_days / (self.window_days - 1)) ** self.shape)
        return self.median_days * float((cut / (1 - cut)) ** (1 / self.shape))


@dataclass(frozen=True, slots=True)
class Attempt:
    """A form or a checkout: how many try, how often one try is lost, how many try again."""

    loss: float
    retry: float

    def succeeds(self) -> float:
        """The share of people who get through in one or two tries."""
        return (1 - self.loss) * (1 + self.loss * self.retry)


@dataclass(frozen=True, slots=True)
class Tasting:
    """The campaign from Subscribe to Convert: how many are held out, what it adds to the share of
    those who buy in time."""

    name: str = "Tasting pack"
    version: str = "1"
    held_out: float = 0.2
    lift: float = 0.08


@dataclass(frozen=True, slots=True)
class Truths:
    """Every planted number. Shares are 0…1, feelings −2…+2."""

    first_channel: tuple[float, ...] = (0.50, 0.24, 0.14, 0.12)
    subscribes: tuple[float, ...] = (0.53, 0.40, 0.34, 0.23)  # in time, by first channel
    starts_at_subscribe: float = 0.015
    starts_at_convert: float = 0.025
    on_phone: float = 0.68
    buying_place: tuple[float, ...] = (0.60, 0.18, 0.14, 0.08)
    tries_checkout: float = 0.70
    buys_elsewhere: float = 0.40
    checkout_on_phone: Attempt = Attempt(loss=0.63, retry=0.35)
    checkout_on_desktop: Attempt = Attempt(loss=0.30, retry=0.35)
    form: Attempt = Attempt(loss=0.41, retry=0.40)
    returns_to_skipped: float = 0.30
    refunded: float = 0.03
    unboxing: tuple[float, ...] = (0.005, 0.005, 0.02, 0.09, 0.88)  # 1…5: the delight
    tasting: Tasting = Tasting()
    checkout_score_phone: tuple[float, ...] = (0.62, 0.24, 0.09, 0.03, 0.02)
    checkout_score_desktop: tuple[float, ...] = (0.18, 0.30, 0.30, 0.15, 0.07)

    @property
    def steps(self) -> tuple[Step, ...]:
        """One step for each stage that people leave, Engage to Advocate."""
        return (
            Step("Engage", 14, _mean(self.first_channel, self.subscribes), 0.05, 2, 1.3, 0.06),
            Step("Subscribe", 14, self.buys_in_time, 0.06, 3, 1.4, 0.0),
            Step("Convert", 21, 0.69, 0.03, 5, 2.5, 0.08),
            Step("Excite", 60, 0.52, 0.04, 31, 2.6, 0.05),
            Step("Ascend", 45, 0.38, 0.05, 9, 1.6, 0.06),
            Step("Advocate", 60, 0.35, 0.05, 16, 1.8, 0.0),
        )

    @property
    def buys_in_time(self) -> float:
        """Subscribe to Convert: the mix of checkout on phones, on desktops, and elsewhere."""
        phone = self.on_phone * self.checkout_on_phone.succeeds()
        desktop = (1 - self.on_phone) * self.checkout_on_desktop.succeeds()
        web = self.buying_place[0]
        return web * self.tries_checkout * (phone + desktop) + (1 - web) * self.buys_elsewhere

    @property
    def bottleneck(self) -> Step:
        """The slowest step."""
        return max(self.steps, key=lambda step: step.median_days)

    def as_json(self) -> dict[str, object]:
        """What truths.json holds: the numbers a reader of the map can check."""
        return {
            "moves_on_in_time": {step.stage: round(step.moves_on, 6) for step in self.steps},
            "window_days": {step.stage: step.window_days for step in self.steps},
            "engage_by_first_channel": dict(zip(FIRST_CHANNELS, self.subscribes, strict=True)),
            "bottleneck": {
                "after": self.bottleneck.stage,
                "median_days": round(self.bottleneck.quantile_days(0.5), 2),
            },
            "checkout_lost": {
                "phone": self.checkout_on_phone.loss,
                "desktop": self.checkout_on_desktop.loss,
                "phones_lose_times": round(
                    self.checkout_on_phone.loss / self.checkout_on_desktop.loss, 4
                ),
            },
            "form_lost": self.form.loss,
            "delight": {"touchpoint": "First parcel", "feeling": round(feeling(self.unboxing), 4)},
            "orders_refunded": self.refunded,
            "campaign": {
                "name": self.tasting.name,
                "held_out": self.tasting.held_out,
                "adds_to_moving_on_in_time": self.tasting.lift,
            },
        }


def feeling(shares: tuple[float, ...]) -> float:
    """Mean of answers 1…5 with these shares, on −2…+2."""
    return sum(share * score for score, share in enumerate(shares, start=-2))


def _mean(weights: tuple[float, ...], values: tuple[float, ...]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


TRUTHS = Truths()
