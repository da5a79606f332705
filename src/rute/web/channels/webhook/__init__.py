"""Other programs told by a signed call."""
