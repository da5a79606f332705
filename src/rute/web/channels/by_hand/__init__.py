"""WhatsApp for shops without its API: the words lie ready, a person sends them."""
