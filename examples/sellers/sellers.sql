-- Olist's own customers are sellers: each lead once when it was first contacted, once when won.
-- Run by DuckDB in the data folder. First contact is a day without a time; wins are São Paulo time.
WITH leads AS (
    SELECT
        mql_id AS person,
        CAST(first_contact_date AS TIMESTAMP) AS contacted,
        origin AS lead_source,
        CASE origin
            WHEN 'organic_search' THEN 'search'
            WHEN 'paid_search' THEN 'ads'
            WHEN 'social' THEN 'social media'
            WHEN 'email' THEN 'email'
            WHEN 'direct_traffic' THEN 'web'
            WHEN 'referral' THEN 'referral'
            WHEN 'display' THEN 'display'
        END AS channel,
        landing_page_id AS landing_page
    FROM read_csv('olist_marketing_qualified_leads_dataset.csv')
),
won AS (
    SELECT mql_id AS person, won_date, business_segment AS segment, lead_type
    FROM read_csv('olist_closed_deals_dataset.csv')
),
happened AS (
    SELECT person, contacted AS clock, 'Lead Contacted' AS event, channel, lead_source, landing_page,
           NULL AS segment, NULL AS lead_type
    FROM leads
    UNION ALL
    SELECT person, won_date, 'Deal Won', channel, lead_source, landing_page, segment, lead_type
    FROM won JOIN leads USING (person)
)
SELECT
    person,
    clock AT TIME ZONE 'America/Sao_Paulo' AS time,
    event,
    channel,
    lead_source,
    landing_page,
    segment,
    lead_type
FROM happened
ORDER BY time, person, event
