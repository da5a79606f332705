"""What differs between two journeys: parts that came, went, moved or changed, and their words."""
