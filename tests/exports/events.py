"""Invented visits, chats and reports, as analytics tools and WhatsApp export them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tests.exports.orders import BEGIN

STEPS = ("session_start", "view_item", "add_to_cart", "begin_checkout", "purchase")


@dataclass(frozen=True)
class Step:
    visitor: str
    name: str
    time: datetime
    value: int | None


def steps(visitors: int = 90, seed: int = 11) -> Iterator[Step]:
    """Each step of a visit is taken by fewer people than the one before."""
    random = Random(seed)
    for number in range(visitors):
        for visit in range(random.choice((1, 1, 2, 3))):
            time = BEGIN + timedelta(hours=number * 9 + visit * 24 * 6)
            for name in STEPS:
                value = 1000 * random.randrange(40, 200) if name == "purchase" else None
                yield Step(f"{number}.{1700000000 + number}", name, time, value)
                time += timedelta(minutes=random.randrange(1, 9))
                if random.random() > 0.72:
                    break


def _micros(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp() * 1_000_000)


def _lines(path: Path, found: list[dict[str, object]]) -> Path:
    path.write_text("\n".join(json.dumps(one) for one in found) + "\n")
    return path


def ga4(folder: Path) -> Path:
    found: list[dict[str, object]] = []
    for step in steps():
        parameters: list[dict[str, object]] = [
            {"key": "page_location", "value": {"string_value": "https://example.com/kopi"}},
            {"key": "ga_session_id", "value": {"int_value": str(_micros(step.time) // 10**6)}},
        ]
        if step.value:
            parameters += [
                {"key": "currency", "value": {"string_value": "IDR"}},
                {"key": "value", "value": {"int_value": str(step.value)}},
            ]
        found.append({
            "event_date": step.time.strftime("%Y%m%d"), "event_timestamp": str(_micros(step.time)),
            "event_name": step.name, "event_params": parameters, "user_pseudo_id": step.visitor,
            "device": {"category": "mobile"}, "platform": "WEB",
            "traffic_source": {"source": "google", "medium": "cpc"},
        })  # fmt: skip
    return _lines(folder / "events_20260105.jsonl", found)


def mixpanel(folder: Path) -> Path:
    return _lines(folder / "mixpanel-export.jsonl", [
        {"event": step.name.replace("_", " ").title(),
         "properties": {"time": _micros(step.time) // 10**6, "distinct_id": step.visitor,
                        "$insert_id": f"i{k}", "mp_lib": "web", "revenue": step.value,
                        "$city": "Bandung"}}
        for k, step in enumerate(steps())
    ])  # fmt: skip


def _table(path: Path, rows: list[list[object]]) -> Path:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    path.write_text(text.getvalue(), "utf-8")
    return path


def meta_ads(folder: Path) -> Path:
    head: list[object] = ["Campaign name", "Day", "Reach", "Impressions", "Link clicks",
                          "Amount spent (IDR)"]  # fmt: skip
    rows: list[list[object]] = [
        ["Kopi pagi", (BEGIN + timedelta(days=k)).date(), 900 + 7 * k, 1500 + k, 40 + k, 75_000]
        for k in range(40)
    ]
    return _table(folder / "meta-ads.csv", [head, *rows])


def tiktok_ads(folder: Path) -> Path:
    head: list[object] = ["Campaign name", "By Day", "Cost", "Impressions", "Clicks (destination)",
                          "Reach"]  # fmt: skip
    rows: list[list[object]] = [
        ["Kopi sore", (BEGIN + timedelta(days=k)).date(), 50_000, 2000 + k, 30, 1100]
        for k in range(40)
    ]
    return _table(folder / "tiktok-ads.csv", [head, *rows])


TALK = (
    ("Budi", "Halo kak, kopi Gayo masih ada?"), ("Kopi Senja", "Ada kak, 200 gram Rp 85.000"),
    ("Budi", "Oke saya pesan 2\nkirim ke Bandung ya"), ("Kopi Senja", "Siap, ini rekeningnya"),
    ("Budi", "<Media tidak disertakan>"), ("Kopi Senja", "Terima kasih kak 🙏"),
)  # fmt: skip


def whatsapp(folder: Path) -> Path:
    """Android, Indonesian: day first, a dot between hours and minutes, a message of two lines."""
    lines = ["05/01/26 08.00 - Pesan dan panggilan dienkripsi secara end-to-end. Hanya orang di "
             "chat ini yang bisa membaca. Pelajari selengkapnya"]  # fmt: skip
    for day in (5, 6, 20):
        for k, (who, said) in enumerate(TALK):
            lines.append(f"{day:02}/01/26 09.{k:02} - {who}: {said}")
    path = folder / "Chat WhatsApp dengan Budi.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def whatsapp_iphone(folder: Path) -> Path:
    """iPhone, English, twelve hours: brackets, seconds, marks of direction before system texts."""
    lines = ["[1/15/26, 8:00:01\u202fAM] Kopi Senja: \u200eMessages and calls are end-to-end "
             "encrypted. Only people in this chat can read them."]  # fmt: skip
    for day in (15, 16, 28):
        for k, (who, said) in enumerate(TALK):
            text = "\u200eimage omitted" if "Media" in said else said
            lines.append(f"[1/{day}/26, 3:{k:02}:09\u202fPM] {who}: {text}")
    path = folder / "WhatsApp Chat with Budi.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


EVENT_EXPORTS: dict[str, Callable[[Path], Path]] = {
    "ga4": ga4, "mixpanel": mixpanel, "whatsapp": whatsapp,
    "whatsapp on an iPhone": whatsapp_iphone,
}  # fmt: skip
REPORTS: dict[str, Callable[[Path], Path]] = {"meta ads": meta_ads, "tiktok ads": tiktok_ads}
