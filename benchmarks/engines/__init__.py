"""The engines compared. Each has `build(millions)`, `open_built(millions)` and, on what that
gives, `stages`, `funnel` and `transitions`, in the best way its maker's documents know.

All give the same plain answers, so that they can be compared:
stages → {stage: {number: count}}, funnel → [people at each step],
transitions → {"from → to": times} with "start" and "end".
"""
