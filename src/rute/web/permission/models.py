"""Who writes, as the law wants it said, and how long proof is kept."""

from __future__ import annotations

from django.db import models


class Imprint(models.Model):
    """At the foot of every marketing letter and of the pages outside. years: proof of what was
    withdrawn is forgotten so long after, None: it is kept."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="imprint")
    name = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=400, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.lines

    @property
    def lines(self) -> str:
        """One line each, of what is known."""
        return "\n".join(filter(None, (self.name, self.address, self.contact)))
