"""A journey as the text of a journey file, that reads back to the same journey."""
