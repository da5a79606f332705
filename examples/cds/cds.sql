-- CDNOW's master file: customer, day, CDs, dollars, between them as many spaces as look nice.
-- Run by DuckDB in the data folder.
WITH lines AS (
    SELECT string_split_regex(trim(line), '\s+') AS part
    FROM read_csv('CDNOW_master.txt', columns = {'line': 'VARCHAR'}, delim = '|', header = true)
)
SELECT
    part[1] AS person,
    strptime(part[2], '%Y%m%d') AT TIME ZONE 'America/New_York' AS time,
    'Purchase' AS event,
    'web' AS channel,
    part[2] AS day,
    part[3]::INTEGER AS discs,
    part[4]::DECIMAL(12, 2) AS value,
    'USD' AS currency
FROM lines
