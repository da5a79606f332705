"""Edits of a journey file by program: they touch the lines they must, and keep everything else,
comments and line ends included, byte for byte.

    from rute.journey.edits.edit import set_value, remove, rename

    edited = set_value(text, ("stages", "Convert", "stalled after"), "21 days")
    edited.text      # the new text, already checked
    edited.undone()  # the old one
"""
