"""A campaign's steps as words and as a picture."""
