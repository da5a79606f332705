"""Kopi Senja: a coffee roaster in Bandung that does not exist, its year simulated from a seed."""

from __future__ import annotations

from rute.simulate.kopi_senja.truths import TRUTHS, Truths
from rute.simulate.kopi_senja.write import JOURNEYS, journeys, simulate, write

__all__ = ["JOURNEYS", "TRUTHS", "Truths", "journeys", "simulate", "write"]
