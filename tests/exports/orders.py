"""Invented orders, and the exports that shops and marketplaces would make of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import openpyxl

BEGIN = datetime(2026, 1, 5, 8)
ITEMS = ("Kopi Gayo 200 g", "Kopi Toraja 200 g", "Saringan kertas", "Gelas keramik")


@dataclass(frozen=True)
class Order:
    """value: of the whole order, in rupiah; lines: what was bought, each with its price."""

    number: str
    buyer: str
    placed: datetime
    paid: datetime | None
    shipped: datetime | None
    delivered: datetime | None
    cancelled: datetime | None
    refunded: bool
    lines: tuple[tuple[str, int], ...]

    @property
    def value(self) -> int:
        return sum(price for _, price in self.lines)


def orders(count: int = 120, seed: int = 7) -> list[Order]:
    """Some buyers come back; some orders are never paid, some cancelled, a few refunded."""
    random = Random(seed)
    return [_order(number, random) for number in range(count)]


def _order(number: int, random: Random) -> Order:
    placed = BEGIN + timedelta(hours=number * 11, minutes=random.randrange(60))
    paid = placed + timedelta(minutes=random.randrange(2, 600)) if random.random() < 0.85 else None
    sent = paid + timedelta(hours=random.randrange(5, 40)) if paid else None
    shipped = sent if sent and random.random() < 0.93 else None
    came = shipped + timedelta(hours=random.randrange(20, 90)) if shipped else None
    lines = tuple((random.choice(ITEMS), 1000 * random.randrange(25, 190))
                  for _ in range(random.choice((1, 1, 1, 2, 3))))  # fmt: skip
    return Order(
        f"2601{number:04}QX", f"pembeli_{random.randrange(70)}", placed, paid, shipped, came,
        placed + timedelta(days=2) if not shipped else None,
        bool(came) and random.random() < 0.04, lines,
    )  # fmt: skip


def _when(moment: datetime | None, form: str = "%Y-%m-%d %H:%M") -> str:
    return moment.strftime(form) if moment else ""


def _book(path: Path, rows: Sequence[Sequence[Any]]) -> Path:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "orders"
    for row in rows:
        sheet.append(list(row))
    made.save(path)
    return path


def _table(path: Path, rows: Sequence[Sequence[Any]], delimiter: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
    return path


def shopee(folder: Path) -> Path:
    head = ["No. Pesanan", "Status Pesanan", "Status Pembatalan/ Pengembalian", "No. Resi",
            "Opsi Pengiriman", "Waktu Pesanan Dibuat", "Waktu Pembayaran Dilakukan",
            "Metode Pembayaran", "Nama Produk", "Harga Awal", "Jumlah", "Total Pembayaran",
            "Username (Pembeli)", "Nama Penerima", "No. Telepon", "Alamat Pengiriman",
            "Kota/Kabupaten", "Provinsi", "Waktu Pesanan Selesai"]  # fmt: skip
    rows: list[list[str]] = []
    for one in orders():
        status = "Batal" if one.cancelled else "Selesai" if one.delivered else "Sedang Dikirim"
        back = "Permintaan Disetujui" if one.refunded else ""
        for item, price in one.lines:
            rows.append([one.number, status, back, "", "SPX", _when(one.placed), _when(one.paid),
                         "COD", item, _dots(price), "1", _dots(one.value), one.buyer, "B***i",
                         "62******89", "Jl. ***", "KOTA BANDUNG", "JAWA BARAT",
                         _when(one.delivered)])  # fmt: skip
    return _book(folder / "Order.all.20260101_20260301.xlsx", [head, *rows])


def _dots(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def shopee_in_english(folder: Path) -> Path:
    head = ["Order ID", "Order Status", "Return / Refund Status", "Tracking Number*",
            "Order Creation Date", "Order Paid Time", "Product Name", "Grand Total",
            "Username (Buyer)", "Receiver Name", "Phone Number", "Order Complete Time"]  # fmt: skip
    rows = [
        [o.number, "Cancelled" if o.cancelled else "Completed", "", "", _when(o.placed),
         _when(o.paid), item, o.value, o.buyer, "B***i", "62******89", _when(o.delivered)]
        for o in orders() for item, _ in o.lines
    ]  # fmt: skip
    return _book(folder / "Order.all.shopee.xlsx", [head, *rows])


def tiktok_shop(folder: Path) -> Path:
    head = ["Order ID", "Order Status", "Order Substatus", "Cancelation/Return Type", "SKU ID",
            "Product Name", "Quantity", "SKU Subtotal Before Discount", "Order Amount",
            "Order Refund Amount", "Created Time", "Paid Time", "RTS Time", "Shipped Time",
            "Delivered Time", "Cancelled Time", "Buyer Username", "Recipient", "Phone #",
            "Purchase Channel"]  # fmt: skip
    said = ["Platform unique order ID.", *["What this column holds."] * (len(head) - 1)]
    form = "%d/%m/%Y %H:%M:%S\t"
    rows = []
    for one in orders():
        status = "Canceled" if one.cancelled else "Completed" if one.delivered else "Shipped"
        kind = "Cancel" if one.cancelled else "Return/Refund" if one.refunded else ""
        rows += [
            [one.number, status, "", kind, "17", item, 1, f"IDR {price:,}", f"IDR {one.value:,}",
             f"IDR {one.value if one.refunded else 0:,}", _when(one.placed, form),
             _when(one.paid, form), "", _when(one.shipped, form), _when(one.delivered, form),
             _when(one.cancelled, form), one.buyer, "B***", "(+62)812*****89", "TikTok"]
            for item, price in one.lines
        ]  # fmt: skip
    return _table(folder / "Semua pesanan.csv", [head, said, *rows])


def lazada(folder: Path) -> Path:
    head = ["orderItemId", "orderType", "lazadaId", "sellerSku", "createTime", "updateTime",
            "deliveredDate", "orderNumber", "customerName", "customerEmail", "shippingName",
            "payMethod", "paidPrice", "unitPrice", "itemName", "status",
            "refundAmount"]  # fmt: skip
    form = "%d %b %Y %H:%M"
    rows = []
    for k, one in enumerate(orders()):
        status = "canceled" if one.cancelled else "returned" if one.refunded else (
            "delivered" if one.delivered else "shipped")  # fmt: skip
        last = one.cancelled or one.delivered or one.shipped
        rows += [
            [f"{k}{n}", "Normal", "L", "S", _when(one.placed, form), _when(last, form),
             _when(one.delivered, form), one.number, one.buyer, "", "B***", "COD", float(price),
             float(price), item, status, float(price) if one.refunded else ""]
            for n, (item, price) in enumerate(one.lines)
        ]  # fmt: skip
    return _book(folder / "lazada orders.xlsx", [head, *rows])


def midtrans(folder: Path) -> Path:
    head = ["Date & time", "Order ID", "Transaction ID", "Transaction type", "Channel", "Status",
            "Amount", "Customer e-mail"]  # fmt: skip
    rows = [
        [_when(o.placed, "%d %b %Y, %H:%M"), o.number, f"t-{o.number}", "Payment", "QRIS",
         "settlement" if o.paid else "expire", f"{o.value}.00", f"{o.buyer}@example.com"]
        for o in orders()
    ]  # fmt: skip
    return _table(folder / "midtrans-transactions.csv", [head, *rows])


def moka(folder: Path) -> Path:
    head = ["Outlet", "Date", "Time", "Gross Sales", "Discounts", "Refunds", "Net Sales", "Tax",
            "Total Collected", "Receipt Number", "Collected By", "Customer", "Customer Phone",
            "Items", "Payment Method", "Event Type"]  # fmt: skip
    rows = [
        ["Bandung", _when(o.placed, "%d/%m/%Y"), _when(o.placed, "%H:%M:%S"), o.value, 0, 0,
         o.value, 0, o.value, o.number, "Dewi", o.buyer.title() if k % 9 else "",
         f"62812000{o.buyer.split('_')[1]:0>4}" if k % 9 else "", o.lines[0][0], "Cash",
         "Refund" if o.refunded else "Payment"]
        for k, o in enumerate(orders())
    ]  # fmt: skip
    return _table(folder / "moka transactions.csv", [head, *rows])


def majoo(folder: Path) -> Path:
    head = ["No Transaksi", "Waktu Order", "Waktu Bayar", "Outlet", "Jenis Order", "Pelanggan",
            "No. Telp Pelanggan", "Total Penjualan (Rp)", "Status"]  # fmt: skip
    rows = [
        [o.number, o.placed, o.paid, "Bandung", "Dine In", o.buyer.title(),
         int(f"62812000{o.buyer.split('_')[1]:0>4}"), o.value, "Batal" if o.cancelled else "Lunas"]
        for o in orders()
    ]  # fmt: skip
    above = [["Laporan Detail Penjualan"], ["Periode: 1 Januari - 1 Maret 2026"], []]
    return _book(folder / "majoo penjualan.xlsx", [*above, head, *rows])


def woocommerce(folder: Path) -> Path:
    form = "%Y-%m-%dT%H:%M:%S"
    found = [
        {"id": 1000 + k, "status": "cancelled" if o.cancelled else "completed", "currency": "IDR",
         "date_created": _when(o.placed, form), "date_paid": _when(o.paid, form) or None,
         "date_modified": _when(o.cancelled or o.delivered or o.placed, form),
         "date_completed": _when(o.delivered, form) or None, "total": f"{o.value}.00",
         "customer_id": 0, "billing": {"email": f"{o.buyer}@example.com", "city": "Bandung"},
         "line_items": [{"name": name, "total": price} for name, price in o.lines]}
        for k, o in enumerate(orders())
    ]  # fmt: skip
    path = folder / "woocommerce-orders.json"
    path.write_text(json.dumps(found, indent=1))
    return path


def shopify(folder: Path) -> Path:
    head = ["Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at",
            "Accepts Marketing", "Currency", "Subtotal", "Total", "Created at",
            "Lineitem quantity", "Lineitem name", "Lineitem price", "Cancelled at",
            "Refunded Amount", "Source"]  # fmt: skip
    form = "%Y-%m-%d %H:%M:%S +0700"
    rows: list[list[Any]] = []
    for k, o in enumerate(orders()):
        for n, (item, price) in enumerate(o.lines):
            own = [f"#{k}", f"{o.buyer}@example.com"]
            if n:
                rows.append([*own, *[""] * 8, _when(o.placed, form), 1, item, price, "", "", ""])
                continue
            money = "refunded" if o.refunded else "paid" if o.paid else "pending"
            rows.append([*own, money, _when(o.paid, form), "fulfilled" if o.shipped else "",
                         _when(o.shipped, form), "yes" if k % 3 == 0 else "no", "IDR", o.value,
                         o.value, _when(o.placed, form), 1, item, price, _when(o.cancelled, form),
                         o.value if o.refunded else 0, "web"])  # fmt: skip
    return _table(folder / "orders_export_1.csv", [head, *rows])


EXPORTS: dict[str, Callable[[Path], Path]] = {
    "shopee": shopee, "shopee in English": shopee_in_english, "tiktok shop": tiktok_shop,
    "lazada": lazada, "midtrans": midtrans, "moka": moka, "majoo": majoo,
    "woocommerce": woocommerce, "shopify": shopify,
}  # fmt: skip
