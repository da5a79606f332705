"""Files for whoever works from lists: printers, call centres."""
