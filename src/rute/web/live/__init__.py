"""The journeys as this process has them open: sessions that follow the log, answers kept."""
