"""What the data knows of a campaign from before it was started here: it may come from another
program, or be simulated."""

from __future__ import annotations

from rute.results.campaign import CampaignResult
from rute.web.campaigns.models import Enrolment
from rute.web.campaigns.pages.known import Known


def of_before(each: Known, result: CampaignResult | None) -> int:
    """How many people the log has in it who were not let in here; none of one that only counts who
    comes by its links."""
    if result is None or (not each.startable and each.running is None):
        return 0
    here = Enrolment.objects.filter(running=each.running).count() if each.running else 0
    return max(0, result.enrolled - here)
