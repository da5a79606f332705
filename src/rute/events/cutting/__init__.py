"""Erased people cut out of files: their rows go, and cells of others that name them are emptied.

A file is changed only where it holds somebody, all at once, and keeps its name, its form and every
other row. What it was cannot be had back.
"""
