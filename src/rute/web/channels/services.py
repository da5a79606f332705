"""What other parts may ask of channels."""

from __future__ import annotations
