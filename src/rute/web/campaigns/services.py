"""What other parts may ask of campaigns."""

from __future__ import annotations
