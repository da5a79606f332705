"""Campaign logic, pure: batches of people on their way, facts and a moment → what to do."""
