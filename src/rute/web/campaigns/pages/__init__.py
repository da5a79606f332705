"""The pages on which campaigns are started, watched, held, stopped and judged."""
