"""Recipes: how known exports become events. Data, not code: a file each."""
