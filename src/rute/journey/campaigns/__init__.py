"""Campaigns as what can be run: flat programs, versions, the names of what we do."""
