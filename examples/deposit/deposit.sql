-- Calls of a Portuguese bank, one row a client: the day of the last call without its year, and
-- whether a term deposit was opened. The rows are in order of time (May 2008 to November 2010), so a
-- new year begins where the month falls. Where a client was called in an earlier campaign, `pdays`
-- says how many days before.
-- Run by DuckDB in the data folder.
WITH numbered AS (
    SELECT *, file_row_number AS n,
        list_position(
            ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
            month
        ) AS m
    FROM read_parquet('bank-full.parquet', file_row_number = true)
),
years AS (
    SELECT *, 2008 + sum(new_year) OVER (ORDER BY n) AS y_of
    FROM (SELECT *, if(m < lag(m, 1, m) OVER (ORDER BY n), 1, 0) AS new_year FROM numbered)
),
called AS (
    SELECT format('client {}', n + 1) AS person,
        make_timestamp(y_of::BIGINT, m::BIGINT, day::BIGINT, 12, 0, 0) AS clock,
        CASE contact WHEN 'cellular' THEN 'phone' WHEN 'telephone' THEN 'call centre' END AS channel,
        job, contact, poutcome, campaign AS calls, pdays, y
    FROM years
),
happened AS (
    SELECT person, clock - to_days(pdays::INTEGER) AS clock, 'Called Before' AS event, channel, job,
           poutcome AS outcome, NULL AS calls
    FROM called WHERE pdays > 0
    UNION ALL
    SELECT person, clock, 'Client Called', channel, job, poutcome, calls FROM called
    UNION ALL
    SELECT person, clock + INTERVAL 10 MINUTE, 'Deposit Opened', channel, job, poutcome, NULL
    FROM called WHERE y = 'yes'
)
SELECT person, clock AT TIME ZONE 'Europe/Lisbon' AS time, event, channel, job, outcome, calls
FROM happened
ORDER BY time, person, event
