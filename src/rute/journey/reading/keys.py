"""Every key of a journey file, in English and Indonesian."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rute.journey.reading.keys_moving import MOVING, Table
from rute.words.message import Spelt

JOURNEY: Final[Table] = {
    "journey": ("perjalanan", "perjalanan pelanggan"),
    "about": ("tentang",),
    "stages from": ("tahap dari",),
    "written in": ("bahasa", "ditulis dalam"),
    "country": ("negara",),
    "money": ("mata uang",),
    "rates": ("kurs",),
    "time zone": ("zona waktu",),
    "data": ("sumber data",),
    "calendar": ("kalender",),
    "personas": ("persona",),
    "stages": ("tahap",),
    "campaigns": ("kampanye",),
    "messages": ("pesan",),
    "forms": ("formulir",),
    "surveys": ("survei",),
    "offers": ("penawaran",),
    "rewards": ("imbalan",),
    "entry point at most": ("harga perkenalan paling tinggi",),
    "events a person at most": ("aktivitas per orang paling banyak",),
    "leave out": ("tanpa tahap",),
    "worth": ("nilai",),
    "worth within": ("nilai dalam",),
    "simulated": ("simulasi",),
}
STAGE: Final[Table] = {
    "after": ("setelah",),
    "stages": ("tahap",),
    "anchor": ("jangkar",),
    "explanation": ("penjelasan",),
    "question": ("pertanyaan",),
    "wants": ("keinginan", "ingin"),
    "reached when": ("sampai bila", "sampai ketika"),
    "also here when": ("juga di sini bila", "juga di sini ketika"),
    "once per": ("sekali per",),
    "repeats": ("berulang",),
    "left when": ("tidak aktif bila", "tidak aktif ketika"),
    "stalled after": ("mandek setelah",),
    "target": ("sasaran",),
    "worth": ("nilai",),
    "worth within": ("nilai dalam",),
    "counted by": ("dihitung dari",),
    "compares with": ("dibandingkan dengan",),
    "we win by": ("kita unggul karena",),
    "moves on because": ("lanjut karena",),
    "owner": ("penanggung jawab",),
    "touchpoints": ("titik kontak",),
    "pains": ("titik masalah", "masalah"),
    "opportunities": ("peluang",),
}
TOUCHPOINT: Final[Table] = {
    "channel": ("saluran",),
    "happens when": ("terjadi bila", "terjadi ketika"),
    "once per": ("sekali per",),
    "does": ("melakukan",),
    "thinks": ("berpikir",),
    "expects": ("berharap",),
    "feels": ("merasa",),
    "measured by": ("diukur dengan",),
    "voices": ("suara",),
    "moment of truth": ("momen penentu",),
    "behind the scenes": ("di balik layar",),
    "owner": ("penanggung jawab",),
    "because": ("karena",),
    "after reaching": ("setelah sampai",),
    "pains": ("titik masalah", "masalah"),
    "opportunities": ("peluang",),
}
VOICE: Final[Table] = {key: TOUCHPOINT[key] for key in ("does", "thinks", "expects", "feels")}
PAIN: Final[Table] = {
    "pain": ("masalah", "titik masalah"),
    "seen as": ("terlihat sebagai",),
    "owner": ("penanggung jawab",),
    "fixes": ("daftar perbaikan",),
}
FIX: Final[Table] = {
    "fix": ("perbaikan",),
    "owner": ("penanggung jawab",),
    "since": ("sejak",),
    "status": ("keadaan",),
    "helps the customer by": ("membantu pelanggan dengan",),
}
OPPORTUNITY: Final[Table] = {
    "opportunity": ("peluang",),
    "impact": ("dampak",),
    "effort": ("upaya",),
}
DATA: Final[Table] = {
    "file": ("berkas",),
    "person": ("customer", "pelanggan"),
    "time": ("waktu",),
    "event": ("aktivitas",),
    "channel": ("saluran",),
    "value": ("nilai",),
    "every row is": ("setiap baris adalah",),
    "day first": ("hari dahulu",),
    "sheet": ("lembar",),
    "recipe": ("resep",),
    "anonymous": ("anonim",),
    "email": ("e-mail", "surel"),
    "phone": ("telepon", "ponsel"),
    "card": ("kartu",),
    "alias": ("nama lama",),
    "country": ("negara",),
}
PERSONA: Final[Table] = {
    "who": ("siapa",),
    "wants": ("keinginan", "ingin"),
    "fears": ("kekhawatiran", "takut"),
    "prefers": ("kesukaan", "suka"),
    "motive": ("motif",),
    "found by": ("ditemukan dari",),
}
TABLES: Final[dict[str, Table]] = {
    "journey": JOURNEY, "stage": STAGE, "touchpoint": TOUCHPOINT, "voice": VOICE, "pain": PAIN,
    "fix": FIX, "data file": DATA, "opportunity": OPPORTUNITY, "persona": PERSONA,
    **MOVING,
}  # fmt: skip
FOR: Final = ("for ", "untuk ")


def spoken(key: str) -> str:
    """A key as it is compared: small letters, underscores as spaces."""
    return " ".join(key.replace("_", " ").lower().split())


def known(table: Table) -> dict[str, str]:
    """Every way to write each key of a table → the key."""
    ways = {key: key for key in table}
    for key, others in table.items():
        ways.update({other: key for other in others if other not in ways})
    return ways


def spelt(kind: str, key: str) -> Spelt:
    """A key as each language writes it."""
    return Spelt(en=key, id=(*TABLES[kind][key], key)[0])


def all_spelt(kind: str, keys: Iterable[str]) -> Spelt:
    """Several keys, as each language writes them."""
    ways = [spelt(kind, key) for key in keys]
    return Spelt(**{code: ", ".join(way.said(code) for way in ways) for code in ("en", "id")})


def keys_of(kind: str) -> Spelt:
    """All keys of a part, as each language writes them."""
    return all_spelt(kind, TABLES[kind])
