"""Identifiers → persons."""
