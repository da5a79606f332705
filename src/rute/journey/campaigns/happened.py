"""The names under which what campaigns do stands in the log."""

from __future__ import annotations

from typing import Final

ENTERED: Final = "Campaign Entered"
SPLIT: Final = "Campaign Split"
LEFT: Final = "Campaign Left"
SENT: Final = "Message Sent"
DELIVERED: Final = "Message Delivered"
OPENED: Final = "Message Opened"
READ: Final = "Message Read"
CLICKED: Final = "Message Clicked"
REPLIED: Final = "Message Replied"
BOUNCED: Final = "Message Bounced"
COMPLAINED: Final = "Message Complained"

OURS: Final = frozenset({ENTERED, SPLIT, LEFT, SENT, DELIVERED, BOUNCED})
"""What we did, or what befell a message: never something the person did."""
COME_WITH_CAMPAIGNS: Final = OURS | {OPENED, READ, CLICKED, REPLIED, COMPLAINED}
"""Names that the log has once a campaign has run, and that rules may ask for before."""

TREATED: Final = "treated"
HELD_OUT: Final = "held out"
EVERYWHERE: Final = "everywhere"
"""The arms of `Campaign Entered`: gets the steps; gets nothing, to compare with; gets nothing from
any campaign."""
