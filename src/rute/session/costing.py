"""What was spent: the reports a journey counts stages by, and its campaigns' costs, read and told
apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import QuestionError, SourceError, did_you_mean
from rute.events.money import minor_digits
from rute.events.rates import Rates
from rute.events.reports import ROLES, Report, cost_column, read_report
from rute.events.times import NO_TIME
from rute.journey.model import Campaign, Journey, Stage
from rute.measure.costs import costs
from rute.measure.sales import sales
from rute.measure.stages import stages
from rute.results.costs import Costs
from rute.results.numbers import Period
from rute.results.stages import Stages
from rute.session.slices import sliced, spelled
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.measure.runner import Runner
    from rute.session.questions import Session

Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Spending:
    """One thing that costs: an amount without a day, or rows of a report. start, to: indexes of
    the stages it leads from and to. minor: int64[n] minor units of the journey's money, 0 where a
    row is in another currency without a rate (`lacks` those)."""

    what: str
    of: str | None
    start: int
    to: int
    campaign: bool
    amount: int | None = None
    report: Report | None = None
    rows: Bools | None = None
    minor: NDArray[np.int64] | None = None
    lacks: int = 0

    def money(self, period: Period) -> int | None:
        """Minor units spent in a period; None where that cannot be told."""
        if self.report is None or self.minor is None or self.rows is None:
            return self.amount if period == Period() else None
        inside = self.report.rows_in(period)
        return None if inside is None else int(self.minor[inside & self.rows].sum())

    def by(self, role: str, period: Period) -> dict[str, int]:
        """Minor units by what the report says of a role; "" for what it does not say."""
        money = self.money(period)
        if self.report is None or self.minor is None or self.rows is None or money is None:
            return {"": money or 0}
        inside = self.report.rows_in(period)
        assert inside is not None
        chosen = inside & self.rows
        said = self.report.named.get(role) or [""] * chosen.size
        found: dict[str, int] = {}
        for at in np.flatnonzero(chosen).tolist():
            found[said[at]] = found.get(said[at], 0) + int(self.minor[at])
        return found


def spending(journey: Journey, folder: Path, rates: Rates | None) -> tuple[Spending, ...]:
    """Everything the journey says costs something, each row of a report once: a campaign's own
    rows are its own. Raises SourceError for a file or column that is not there."""
    reports: dict[tuple[str, str], tuple[Report, Bools]] = {}
    found = [
        *_of_campaigns(journey, folder, rates, reports),
        *_of_stages(journey, folder, rates, reports),
    ]
    return tuple(found)


Reports = dict[tuple[str, str], tuple[Report, Bools]]


def _of_campaigns(
    journey: Journey, folder: Path, rates: Rates | None, reports: Reports
) -> Iterator[Spending]:
    names = [stage.name for stage in journey.stages]
    for campaign in journey.campaigns:
        costs = campaign.costs
        if costs is None or {campaign.from_stage, campaign.to_stage} - set(names):
            continue
        start, to = names.index(campaign.from_stage), names.index(campaign.to_stage)
        if costs.amount is not None:
            minor = int(Decimal(costs.amount).scaleb(minor_digits(journey.currency)))
            yield Spending(campaign.name, None, start, to, True, minor)
        elif costs.file and costs.column:
            report, left = _opened(journey, folder, costs.file, costs.column, reports)
            own = left & rows_of(campaign, report)
            left &= ~own
            yield _rows(campaign.name, costs.file, report, own, start, to, True, journey, rates)


def _of_stages(
    journey: Journey, folder: Path, rates: Rates | None, reports: Reports
) -> Iterator[Spending]:
    """What a report that counts a stage says was spent, where no campaign has it already."""
    seen: set[str] = set()
    for at, stage in enumerate(journey.stages):
        for file in _files(stage):
            column = cost_column(folder / file, file)
            if column is None or file in seen:
                continue
            seen.add(file)
            report, left = _opened(journey, folder, file, column, reports)
            if left.any():
                yield _rows(file, file, report, left.copy(), at, at, False, journey, rates)


def _files(stage: Stage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.file for each in stage.counted_by))


def _opened(
    journey: Journey, folder: Path, file: str, column: str, reports: Reports
) -> tuple[Report, Bools]:
    """The report, and which of its rows nothing has claimed yet."""
    report = read_report(folder / file, file, column, zone=journey.zone, currency=journey.currency)
    return reports.setdefault(
        (file, report.column.casefold()), (report, np.ones(report.amounts.size, np.bool_))
    )


def rows_of(campaign: Campaign, report: Report) -> Bools:
    """The rows that name the campaign; all of them where none does."""
    wanted = {each.casefold() for each in (campaign.name, *_tags(campaign))}
    said = report.named.get("campaign", [])
    own = np.array([each.casefold() in wanted for each in said], np.bool_)
    return own if own.any() else np.ones(report.amounts.size, np.bool_)


def _tags(campaign: Campaign) -> tuple[str, ...]:
    tag = campaign.links.tag if campaign.links else None
    return (tag,) if tag else ()


def _rows(
    what: str, file: str, report: Report, rows: Bools, start: int, to: int, campaign: bool,
    journey: Journey, rates: Rates | None,
) -> Spending:  # fmt: skip
    minor, lacks = _minor(report, rows, journey.currency, rates)
    of = f"{file} {report.column}" if campaign else report.column
    return Spending(what, of, start, to, campaign, None, report, rows, minor, lacks)


def _minor(
    report: Report, rows: Bools, currency: str | None, rates: Rates | None
) -> tuple[NDArray[np.int64], int]:
    """(int64[n] minor units of the journey's money, how many rows have no rate)."""
    own = report.currency or currency
    scaled = np.nan_to_num(report.amounts) * 10.0 ** minor_digits(own)
    minor = np.rint(scaled).astype(np.int64)
    if own == currency:
        return minor, 0
    known = np.zeros(minor.size, np.bool_)
    if rates is not None and own is not None and report.days is not None:
        minor, known = rates.convert(own, minor, report.days)
        known &= report.days != NO_TIME
    return np.where(known, minor, 0), int((~known & rows & (np.nan_to_num(scaled) != 0)).sum())


def costs_of(
    journey: Journey,
    histories: Histories,
    counted: Stages,
    folder: Path,
    rates: Rates | None,
    *,
    now: int,
    runner: Runner,
    by: str | None = None,
) -> Costs | None:
    """What people cost, beside the stages as they were counted; None where nothing costs."""
    found = spending(journey, folder, rates)
    if not found:
        return None
    period = counted.asked.period
    sold = sales(journey, histories, now=now, period=period, runner=runner)
    unit = 10 ** minor_digits(journey.currency)
    notes = (*without_rate(found), *without_day(found, period))
    return costs(journey, found, counted, sold, unit=unit, by=by, notes=notes)


def asked_costs(
    session: Session, journey: Journey, histories: Histories, by: str | None, period: Period
) -> Costs:
    """The answer to `costs`; by: a role of reports. Raises QuestionError where nothing costs."""
    role, now, runner = checked_role(by), session.now, session.runner
    field = role and f"first {role}"
    ready = sliced(histories, journey, by=field, persona=None, now=now)
    by = spelled(field, ready)
    counted = stages(journey, ready, now=now, period=period, by=by, runner=runner)
    rates = session.store.rates if session.store else None
    found = costs_of(
        journey, histories, counted, session.folder, rates, now=now, runner=runner, by=role
    )
    if found is None:
        raise no_costs(session.name)
    return found


def without_day(found: tuple[Spending, ...], period: Period) -> tuple[Message, ...]:
    """What has no day, and so no part in a period."""
    return tuple(
        Message("costs.no_day", what=each.what) for each in found if each.money(period) is None
    )


def reports_of(journey: Journey) -> tuple[str, ...]:
    """The files that `counted by` and `costs` name."""
    files = [each.file for stage in journey.stages for each in stage.counted_by]
    files += [each.costs.file for each in journey.campaigns if each.costs and each.costs.file]
    return tuple(dict.fromkeys(files))


def problems(journey: Journey, folder: Path) -> Iterator[SourceError]:
    """Every file and column that `counted by` and `costs` name and that cannot be read."""
    pairs = [(each.file, each.column) for stage in journey.stages for each in stage.counted_by]
    pairs += [
        (costs.file, costs.column)
        for campaign in journey.campaigns
        if (costs := campaign.costs) and costs.file and costs.column
    ]
    for file, column in dict.fromkeys(pairs):
        try:
            read_report(folder / file, file, column, zone=journey.zone)
        except SourceError as error:
            yield error


def without_rate(found: tuple[Spending, ...]) -> tuple[Message, ...]:
    """What is spent in another currency and cannot be turned."""
    return tuple(
        Message("costs.no_rate", what=each.what, code=each.report.currency or "", rows=each.lacks)
        for each in found
        if each.lacks and each.report
    )


def checked_role(by: str | None) -> str | None:
    """What spending is broken down by. Raises QuestionError for what no report can name."""
    if by is None or by.casefold() in ROLES:
        return by and by.casefold()
    raise QuestionError(
        Message("costs.no_role", by=by),
        exists=did_you_mean(by, ROLES) or Message("costs.roles", roles=", ".join(ROLES)),
        do=Message("costs.no_role.do"),
    )


def no_costs(name: str) -> QuestionError:
    return QuestionError(Message("costs.none", name=name), do=Message("costs.none.do"))
