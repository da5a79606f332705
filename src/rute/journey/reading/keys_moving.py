"""The keys of what moves people: campaigns and their steps, messages, forms, surveys, offers and
rewards, in English and Indonesian."""

from __future__ import annotations

from typing import Final

Table = dict[str, tuple[str, ...]]

CAMPAIGN: Final[Table] = {
    "moves": ("memindahkan",),
    "asks": ("mengajak",),
    "from": ("sumber", "dari"),
    "helps the customer by": ("membantu pelanggan dengan",),
    "for": ("untuk",),
    "starts when": ("mulai bila", "mulai ketika"),
    "leads to": ("menghasilkan",),
    "within": ("dalam",),
    "offer": ("penawaran",),
    "holdout": ("kelompok pembanding",),
    "compares": ("dibandingkan",),
    "again": ("lagi",),
    "costs": ("biaya",),
    "priority": ("prioritas",),
    "max event age": ("umur aktivitas paling lama",),
    "late": ("terlambat",),
    "migrate": ("alihkan",),
    "links": ("tautan",),
    "steps": ("langkah", "langkah langkah"),
}
LINKS: Final[Table] = {
    "to": ("ke",),
    "tag": ("tanda",),
    "code": ("kode",),
}
STEP: Final[Table] = {
    "step": ("langkah",),
    "send": ("kirim",),
    "by": ("lewat",),
    "wait": ("tunggu",),
    "wait until": ("tunggu sampai",),
    "wait for": ("tunggu aktivitas",),
    "at most": ("paling lama",),
    "if": ("jika",),
    "then": ("maka",),
    "else": ("jika tidak",),
    "split": ("bagi",),
    "webhook": ("panggil",),
    "give": ("beri",),
    "set": ("catat",),
    "tell": ("beri tahu",),
}
MESSAGE: Final[Table] = {
    "purpose": ("tujuan",),
}
CONTENT: Final[Table] = {
    "subject": ("judul",),
    "body": ("isi",),
    "template": ("templat",),
    "category": ("kategori",),
}
FORM: Final[Table] = {
    "in": ("di tahap",),
    "asks for": ("meminta",),
    "question": ("pertanyaan",),
    "permission": ("izin",),
    "gives": ("memberi",),
    "thanks": ("ucapan terima kasih",),
}
PERMISSION: Final[Table] = {
    "for": ("untuk",),
    "by": ("lewat",),
    "confirm": ("konfirmasi",),
}
SURVEY: Final[Table] = {
    "kind": ("jenis",),
    "asked": ("ditanyakan",),
    "by": ("lewat",),
    "about": ("tentang",),
    "for": ("untuk",),
    "question": ("pertanyaan",),
}
OFFER: Final[Table] = {
    "kind": ("jenis",),
    "price": ("harga",),
    "takes": ("butuh waktu",),
    "off": ("potongan",),
    "code": ("kode",),
    "budget": ("jatah",),
    "until": ("sampai",),
}
REWARD: Final[Table] = {
    "kind": ("jenis",),
    "brings": ("membawa",),
    "each side": ("kedua pihak",),
    "inviter gets": ("pengajak mendapat",),
    "friend gets": ("teman mendapat",),
    "how many": ("berapa orang",),
    "ceiling": ("paling banyak",),
    "on": ("pada saat",),
    "commission": ("komisi",),
    "hold": ("ditahan",),
}
# Words for customers, one text for each language.
WORDING: Final[Table] = {"en": ("english",), "id": ("indonesia",)}
QUESTION: Final[Table] = {**WORDING, "becomes": ("menjadi",)}

MOVING: Final[dict[str, Table]] = {
    "campaign": CAMPAIGN, "links": LINKS, "step": STEP, "message": MESSAGE, "content": CONTENT,
    "form": FORM, "question": QUESTION, "permission": PERMISSION, "survey": SURVEY,
    "offer": OFFER, "reward": REWARD, "wording": WORDING,
}  # fmt: skip
