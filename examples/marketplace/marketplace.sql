-- Olist's orders as events: one row of the orders table gives up to four, each review one more.
-- Run by DuckDB in the data folder. The shop's clocks show São Paulo time.
WITH orders AS (
    SELECT
        customer_unique_id AS person,
        order_id,
        customer_state AS state,
        order_purchase_timestamp AS placed,
        order_approved_at AS approved,
        order_delivered_carrier_date AS handed_over,
        order_delivered_customer_date AS delivered,
        order_delivered_customer_date > order_estimated_delivery_date AS after_the_promise,
        paid.value,
        paid.payment
    FROM read_csv('olist_orders_dataset.csv')
    JOIN read_csv('olist_customers_dataset.csv', types = {'customer_zip_code_prefix': 'VARCHAR'})
        USING (customer_id)
    LEFT JOIN (
        SELECT
            order_id,
            sum(payment_value) AS value,
            arg_max(payment_type, (payment_value, payment_type)) AS payment
        FROM read_csv('olist_order_payments_dataset.csv')
        GROUP BY order_id
    ) AS paid USING (order_id)
),
happened AS (
    SELECT person, placed AS clock, 'Order Placed' AS event, 'marketplace' AS channel,
           order_id, state, payment, value, NULL AS late, NULL AS score
    FROM orders
    UNION ALL
    SELECT person, approved, 'Order Approved', 'marketplace',
           order_id, state, payment, NULL, NULL, NULL
    FROM orders WHERE approved IS NOT NULL
    UNION ALL
    SELECT person, handed_over, 'Parcel Handed Over', 'parcel',
           order_id, state, payment, NULL, NULL, NULL
    FROM orders WHERE handed_over IS NOT NULL
    UNION ALL
    SELECT person, delivered, 'Parcel Delivered', 'parcel',
           order_id, state, payment, NULL, if(after_the_promise, 'yes', 'no'), NULL
    FROM orders WHERE delivered IS NOT NULL
    UNION ALL
    SELECT person, review_answer_timestamp, 'Review Given', 'e-mail',
           order_id, state, payment, NULL, NULL, review_score
    FROM orders JOIN read_csv('olist_order_reviews_dataset.csv') USING (order_id)
)
SELECT
    person,
    clock AT TIME ZONE 'America/Sao_Paulo' AS time,
    event,
    channel,
    order_id,
    state,
    payment,
    value,
    if(value IS NULL, NULL, 'BRL') AS currency,
    late,
    score
FROM happened
ORDER BY time, order_id, event
