"""The team's inbox: what a campaign asks of a team mate."""
