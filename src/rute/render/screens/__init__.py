"""Answers as tables of words: once laid out, drawn in the terminal and in notebooks alike."""
