"""Whether a reply says that somebody wants no more: the whole of it, not a word of it. *Jangan
berhenti* (do not stop) and *stop kirim ke alamat lama* (no more to my old address) say no such
thing."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 200  # signs: whoever says more says something else
_THANKS: Final = re.compile(r"\bterima ?kasih\b")
_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTED: Final = re.compile(
    r"^\s*(>|-{2,}|_{5,}|on .{4,120} wrote:|pada .{4,120} menulis:|(from|dari|sent|dikirim):)", re.I
)
_SIGNED: Final = re.compile(r"^\s*(sent from my|dikirim dari|get outlook for)\b.*$", re.I)

# Said beside it, out of politeness or habit; it changes nothing.
_BESIDE: Final = frozenset(
    [
        "please",
        "pls",
        "plz",
        "thanks",
        "thank",
        "you",
        "thx",
        "ok",
        "oke",
        "okay",
        "yes",
        "ya",
        "iya",
        "hi",
        "hello",
        "halo",
        "hai",
        "dear",
        "tolong",
        "mohon",
        "harap",
        "minta",
        "maaf",
        "kak",
        "kakak",
        "min",
        "admin",
        "mas",
        "mbak",
        "pak",
        "bu",
        "bang",
        "gan",
        "sis",
        "dong",
        "donk",
        "deh",
        "sih",
        "aja",
        "saja",
        "lah",
        "nih",
        "makasih",
        "trims",
        "now",
        "sekarang",
        "immediately",
        "segera",
        "juga",
    ]
)
_THING: Final = (
    r"(?:pesan|pesannya|wa|whatsapp|sms|chat|email|emailnya|mail|surat|promo|promosi|iklan|"
    r"penawaran|broadcast|newsletter|spam|buletin|notifikasi|ini|itu|messages?|texts?|emails|"
    r"mails|letters?|ads|offers?|newsletters|notifications?|this|these|it|them|all|any|more|"
    r"anymore|semua|semuanya|apapun|lagi|saya|aku|gue|me|my|the|your|kepada|ke)"
)
_VERB: Final = (
    r"(?:kirim|kirimi|kirimin|ngirim|mengirim|mengirimi|sending|texting|emailing|mailing|"
    r"messaging|writing|contacting|wa|sms|chat|langganan|berlangganan|menerima|terima|hubungi|"
    r"menghubungi)"
)
_STOPS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:stop|setop|stopp+|berhenti|berenti|brenti|hentikan|stopall|unsubscribe|unsub|unreg)"
        rf"(?: {_VERB})?(?: to)?(?: {_THING})*",
        r"unsubscribe (?:me )?from .{1,60}",
        rf"(?:jangan|jgn|jangan lagi|dont|do not|don't|stop) "
        rf"(?:kirim|kirimi|kirimin|mengirim|mengirimi|send|email|mail|text|message|write)"
        rf"(?: to)?(?: {_THING})+",
        rf"(?:jangan|jgn|dont|do not|don't) "
        rf"(?:hubungi|menghubungi|kontak|contact|call)(?: {_THING})+",
        rf"(?:jangan|jgn) (?:wa|sms|chat|spam)(?: {_THING})+",
        r"(?:remove|delete|take) (?:me|my number|my email|my address)(?: off| from)?"
        r"(?: (?:the|this|your))?(?: (?:mailing )?list)?",
        r"(?:hapus|keluarkan|coret) (?:saya|aku|nomor saya|no saya|email saya|alamat saya)"
        r"(?: dari (?:daftar|list|grup|broadcast)(?: ini)?)?",
        r"opt ?out|optout|no more (?:messages|emails|mails|texts|offers|letters)|leave me alone",
        rf"(?:saya |aku )?(?:tidak|tdk|gak|ga|nggak|ngga|enggak) (?:mau|ingin|bersedia)"
        rf"(?: lagi)? (?:terima|menerima|dapat|dikirimi|dihubungi)(?: {_THING})*",
        r"(?:i )?(?:do not|don't|dont) want (?:to (?:receive|get) )?(?:any |more |any more )?"
        r"(?:your |these )?(?:messages|emails|mails|texts|offers|letters)(?: anymore| any more)?",
    )
)
# On SMS these are what networks ask everybody to heed; in a chat with a shop they mean an order.
_BY_SMS: Final = frozenset({"end", "quit", "cancel", "revoke", "batal"})


def says_stop(text: str, channel: str) -> bool:
    """channel: whose ways of answering count: a letter carries quotations and a signature."""
    lines = [line for line in own_lines(text) if line.strip()]
    if not lines:
        return False
    said = (" ".join(lines), lines[0]) if channel == "email" else (" ".join(lines),)
    return any(_is_stop(_plain(one), channel) for one in said if len(one) <= LONGEST)


def own_lines(text: str) -> list[str]:
    """The lines somebody wrote themselves, above what they answer to."""
    found: list[str] = []
    for line in text.splitlines():
        if _QUOTED.match(line):
            break
        if not _SIGNED.match(line):
            found.append(line)
    return found


def _plain(text: str) -> str:
    text = _THANKS.sub(" ", text.casefold().replace("’", "'"))
    words = _WORDS.findall(text)
    return " ".join(word for word in words if word not in _BESIDE)


def _is_stop(said: str, channel: str) -> bool:
    return any(one.fullmatch(said) for one in _STOPS) or (channel == "sms" and said in _BY_SMS)
