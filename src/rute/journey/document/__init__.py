"""A journey file as plain data: every fact it states, by key, whatever the model makes of it."""
