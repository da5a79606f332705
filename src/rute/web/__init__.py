"""The app: pages, collection and the live map, on Django. Needs the group `web`."""
