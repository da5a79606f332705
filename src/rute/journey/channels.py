"""The channels Rute knows by name. Others may be used; they are drawn with a plain sign."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

KNOWN: Final = frozenset(
    word.strip()
    for word in """
    web, website, app, mobile app, landing page, blog, webinar, podcast, video, chat, live chat,
    email, e-mail, newsletter, sms, phone, call centre, call center, whatsapp, telegram, line,
    messenger, instagram, facebook, tiktok, tiktok shop, youtube, twitter, x, linkedin, threads,
    pinterest, social, social media, google, search, google maps, display, ads, affiliate,
    influencer, referral, word of mouth, friend, partner, reseller, agent, marketplace, shopee,
    tokopedia, lazada, bukalapak, blibli, amazon, ebay, store, shop, counter, branch, atm, kiosk,
    event, fair, poster, billboard, flyer, print, newspaper, magazine, radio, tv, television, mail,
    direct mail, post, parcel, courier, receipt, qr, survey, sales, office, any, internal,
    situs, aplikasi, surel, telepon, media sosial, pencarian, toko, gerai, kasir, kantor, cabang,
    agen, mitra, teman, dari mulut ke mulut, acara, pameran, selebaran, koran, majalah, televisi,
    pos, paket, kurir, struk, survei, penjualan, lokapasar, apa saja
    """.split(",")
)


def known_channel(text: str) -> bool:
    """Whether a channel, or the words it begins with, is known: `influencer @ngopi.santai`."""
    words = text.lower().split()
    return any(" ".join(words[:n]) in KNOWN for n in range(1, len(words) + 1))


def likely_channel(text: str) -> str | None:
    """The known channel a misspelt one stands for."""
    close = get_close_matches(text.lower(), KNOWN, 1, 0.8)
    return close[0] if close and len(text) > 3 else None
