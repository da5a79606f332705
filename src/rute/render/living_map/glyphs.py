"""Channels as one-line glyphs in a 16 × 16 box; the channel's name always stands beside them."""

from __future__ import annotations

from rute.render.markup import Markup, tag

PATHS: dict[str, str] = {
    "web": "M2 3.5h12v9H2zM2 6.5h12M4 5h.1M6 5h.1",
    "store": "M3 7v6.5h10V7M2 6.5l1.2-4h9.6l1.2 4zM6.5 13.5V10h3v3.5",
    "mail": "M2 4h12v8.5H2zM2 4.5l6 4.5 6-4.5",
    "chat": "M2.5 3h11v8H8l-3 2.7V11H2.5z",
    "phone": "M5 2h6v12H5zM7.3 12h1.4",
    "call": "M3 3.5 5.5 2.5 7 6 5.6 7.2a7 7 0 0 0 3.2 3.2L10 9l3.5 1.5-1 2.5C8 14 2 8 3 3.5z",
    "social": "M3 3h10v10H3zM10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M11 5h.1",
    "video": "M2.5 3.5h11v9h-11zM6.8 6v4l3.2-2z",
    "market": "M3 5.5h10l.8 8H2.2zM5.7 7.5V5a2.3 2.3 0 0 1 4.6 0v2.5",
    "parcel": "M2.5 5 8 2.2 13.5 5v6L8 13.8 2.5 11zM2.5 5 8 7.8 13.5 5M8 7.8v6",
    "search": "M10.5 6.5a4 4 0 1 1-8 0 4 4 0 0 1 8 0M9.5 9.5l4 4",
    "ads": "M2.5 6.5v3l7 3v-9zM9.5 5.5c3 0 3 5 0 5M4 10l1 3.5h1.5L5.8 10.7",
    "print": "M4 2h6l2.5 2.5V14H4zM6 6.5h4.5M6 9h4.5M6 11.5h3",
    "person": "M10.3 5a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0M3.5 13.5c0-5.5 9-5.5 9 0",
    "code": "M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5v1.5h-1.5zM12 12h1.5v1.5H12z",  # noqa: E501
    "desk": "M2 6h12M3 6v7.5M13 6v7.5M5 6V3.5h6V6M5 9h6",
    "any": "M12.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M8 8h.1",
}  # fmt: skip
WORDS: tuple[tuple[str, str], ...] = (
    ("web", "web site online page situs laman checkout"),
    ("chat", "whatsapp wa chat sms message messenger telegram line obrolan"),
    ("mail", "mail e-mail email letter surel newsletter"),
    ("video", "tiktok youtube video tv film stream"),
    ("social", "instagram facebook social meta ig influencer media"),
    ("market", "shopee tokopedia lazada market marketplace amazon bukalapak"),
    ("call", "call telephone hotline phone call-centre telepon"),
    ("phone", "app mobile phone aplikasi hp"),
    ("store", "store shop toko outlet counter branch cabang kasir gerai"),
    ("parcel", "parcel courier carrier delivery paket kurir kirim warehouse gudang"),
    ("search", "search google seo bing pencarian"),
    ("ads", "ads ad advert radio iklan campaign"),
    ("print", "poster print flyer brochure mail-order brosur document dokumen form"),
    ("code", "qr code kode"),
    ("person", "person event seller sales people friend visit agent orang acara"),
    ("desk", "desk office municipality back case internal kantor loket"),
)


def glyph(channel: str | None) -> Markup:
    """The glyph of a channel by the words in its name; a ring where none is known."""
    return tag("path", d=PATHS[kind(channel)], cls="glyph")


def kind(channel: str | None) -> str:
    said = (channel or "").lower().replace("_", " ").split()
    for name, known in WORDS:
        if any(word in known.split() for word in said):
            return name
    joined = " ".join(said)
    for name, known in WORDS:
        if any(len(word) > 3 and word in joined for word in known.split()):
            return name
    return "any"
