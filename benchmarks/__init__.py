"""Rute beside its rivals: the same data, the same counts, the same two threads."""
