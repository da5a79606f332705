"""A first journey file from what an export holds: recognise, choose, write."""
