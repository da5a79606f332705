-- BPI Challenge 2012 from Parquet: every row is one event of one application.
-- Run by DuckDB in the data folder.
SELECT
    "case:concept:name" AS person,
    "time:timestamp" AS time,
    "concept:name" AS event,
    "lifecycle:transition" AS lifecycle,
    "org:resource" AS resource,
    "case:AMOUNT_REQ" AS amount
FROM read_parquet('bpic2012.parquet')
