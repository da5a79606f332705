"""Which version of a campaign people enter: the newest text's, for ever kept as it was."""

from __future__ import annotations

import secrets

from django.db import transaction
from django.db.models import Max

from rute.errors import RuteError
from rute.journey.campaigns.holdouts import holdout_of
from rute.journey.campaigns.version import version_of
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.web.campaigns.compiled import bodies_of, named_in
from rute.web.campaigns.models import HELD, RUNNING, STOPPING, Running, Version
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of, text_of
from rute.web.live.services import session_of
from rute.web.work.services import error_of

Stamp = tuple[object, ...]
Text = dict[str, str]
_SEEN: dict[int, Stamp] = {}  # by campaign: of what its version was last made


def running_called(journey: Journey, name: str) -> Running:
    """The campaign's row, made at its first start."""
    found, _ = Running.objects.get_or_create(
        journey=journey, name=name, defaults={"salt": secrets.token_hex(8)}
    )
    return found


def version_for(running: Running, campaign: Campaign, design: Design, share: float) -> Version:
    """The version of the campaign as the text has it now; made where it is new."""
    bodies = bodies_of(campaign, design, folder_of(running.journey))
    called = version_of(campaign, design, bodies)
    known = Version.objects.filter(running=running, hash=called).first()
    if known is not None:
        return known
    with transaction.atomic():
        Running.objects.select_for_update().get(pk=running.pk)
        last = running.versions.aggregate(last=Max("number"))["last"] or 0
        made, _ = Version.objects.get_or_create(
            running=running, hash=called,
            defaults={
                "number": last + 1, "text": text_of(running.journey), "share": share,
                "files": {name: body.decode("utf-8", "replace") for name, body in bodies.items()},
            },
        )  # fmt: skip
    return made


def share_of(
    campaign: Campaign, design: Design, journey: Journey, running: Running | None
) -> float:
    """Who is held out, as a share: as written, or as the planner found when it was first asked."""
    known = known_share(campaign, design, running)
    return session_of(journey).plan(campaign.name).result.share if known is None else known


def known_share(campaign: Campaign, design: Design, running: Running | None) -> float | None:
    """None where the planner is to say. Where nothing is written, what a campaign began with
    stays, also nobody."""
    holdout = holdout_of(campaign, design)
    if not holdout.planned:
        return holdout.share
    began = running is not None and running.started is not None
    if running is not None and began and (running.share or campaign.holdout is None):
        return running.share
    return None


def renew(journey: Journey) -> dict[int, Text]:
    """New entries follow the text as it was last published; who is on the way finishes on the
    version they entered. A campaign that the text no longer has takes nobody in. Returns why a
    campaign cannot follow the text, by its number: people enter the version before."""
    troubles = {}
    for running in Running.objects.filter(journey=journey, state__in=(RUNNING, HELD)):
        running.journey = journey
        if _SEEN.get(running.pk) == (stamp := _stamp(running)):
            continue
        try:
            _renewed(running)
        except RuteError as error:
            troubles[running.pk] = error_of(error)
        else:
            _SEEN[running.pk] = stamp
    return troubles


def _renewed(running: Running) -> None:
    design = design_of(running.journey)
    campaign = named_in(design, running.name)
    if campaign is None:
        gone = Running.objects.filter(pk=running.pk, state__in=(RUNNING, HELD))
        if gone.update(state=STOPPING):
            record(None, running.journey, "campaign_gone", name=running.name)
        return
    share = share_of(campaign, design, running.journey, running)
    version = version_for(running, campaign, design, share)
    if version.pk != running.version_id:
        Running.objects.filter(pk=running.pk).update(
            version=version, priority=campaign.priority, share=share
        )  # fmt: skip
        record(None, running.journey, "campaign_version", name=running.name, n=version.number)


def _stamp(running: Running) -> Stamp:
    """Changes whenever the text or a body of a message may have."""
    bodies = []
    if running.version is not None:
        folder = folder_of(running.journey)
        for name in running.version.files:
            try:
                found = (folder / name).stat()
            except OSError:
                bodies.append((name, 0, 0))
            else:
                bodies.append((name, found.st_mtime_ns, found.st_size))
    return running.journey.published_id, running.version_id, *bodies
