"""A journey's mailbox, read by IMAP: for shops whose letters leave by a mail server, which tells
what became of them by letters alone."""
