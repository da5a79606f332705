"""What becomes of a message once it is there: links followed, letters opened."""
