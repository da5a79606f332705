-- Invoice lines of a gift shop as orders: one event an invoice. Invoices that begin with C are
-- goods sent back. Lines without a customer (a quarter of all) cannot be followed and are left out.
-- Run by DuckDB in the data folder. The clocks show London time.
SELECT
    CAST(CustomerID AS VARCHAR) AS person,
    min(InvoiceDate) AT TIME ZONE 'Europe/London' AS time,
    if(starts_with(InvoiceNo, 'C'), 'Order Refunded', 'Order Placed') AS event,
    InvoiceNo AS order_id,
    any_value(Country ORDER BY Country) AS country,
    round(abs(sum(Quantity * UnitPrice)), 2) AS value,
    'GBP' AS currency
FROM read_parquet('onlineretail.parquet')
WHERE CustomerID IS NOT NULL
GROUP BY CustomerID, InvoiceNo
ORDER BY time, order_id, person
