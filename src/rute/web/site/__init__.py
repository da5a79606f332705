"""The house itself: settings, addresses, layout, and the folder everything lies in."""
