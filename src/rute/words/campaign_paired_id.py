"""What weeks or cities say of a campaign, in words."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "proof.paired.came": "Dari yang datang lewat tautan dan kodenya, {share} sampai di {stage}.",
    "proof.paired.few": (
        "Dibandingkan sejak {since}: baru {pairs} pasang yang selesai. Perlu sedikitnya "
        "{fewest} sebelum ada yang bisa dikatakan."
    ),
    "proof.paired.week.moves": (
        "Kampanye ini menggerakkan orang: dalam minggu berjalannya sekitar {n} orang "
        "lebih banyak sampai di {stage} ({low} sampai {high}), menurut {pairs} pasang "
        "minggu sejak {since}."
    ),
    "proof.paired.week.back": (
        "Kampanye ini justru menahan orang: dalam minggu berjalannya sekitar {n} orang "
        "lebih sedikit sampai di {stage} ({low} sampai {high}), menurut {pairs} pasang "
        "minggu sejak {since}."
    ),
    "proof.paired.week.unknown": (
        "Belum diketahui: dalam minggu berjalannya selisihnya {n} orang, dan nilai "
        "sebenarnya bisa di mana saja antara {low} dan {high}, menurut {pairs} pasang "
        "minggu sejak {since}."
    ),
    "proof.paired.city.moves": (
        "Kampanye ini menggerakkan orang: di kota tempatnya berjalan {n} poin lebih "
        "banyak yang sampai di {stage} ({low} sampai {high}), menurut {pairs} pasang "
        "kota sejak {since}."
    ),
    "proof.paired.city.back": (
        "Kampanye ini justru menahan orang: di kota tempatnya berjalan {n} poin lebih "
        "sedikit yang sampai di {stage} ({low} sampai {high}), menurut {pairs} pasang "
        "kota sejak {since}."
    ),
    "proof.paired.city.unknown": (
        "Belum diketahui: di kota tempatnya berjalan selisihnya {n} poin, dan nilai "
        "sebenarnya bisa di mana saja antara {low} dan {high}, menurut {pairs} pasang "
        "kota sejak {since}."
    ),
    "proof.paired.note": (
        "Perbandingan per minggu atau kota dibuat untuk sekali lihat, di akhir waktu "
        "yang Anda tetapkan: siapa yang berkali-kali melihat lalu berhenti pada kabar "
        "baik lebih sering tertipu. Ini hanya berlaku bila kampanyenya sungguh berjalan "
        "di tempat yang diundi, dan tidak di tempat lain."
    ),
    "proof.paired.column.on": "Berjalan",
    "proof.paired.column.running": "Sampai",
    "proof.paired.column.off": "Tidak berjalan",
    "proof.paired.column.resting": "Sampai",
    "proof.paired.column.week": "Minggu mulai",
    "proof.paired.column.city": "Kota",
    "proof.paired.column.turn": "Berjalan",
    "proof.paired.runs": "ya",
    "proof.paired.rests": "tidak",
    "proof.paired.title.week": "Dibandingkan per minggu",
    "proof.paired.title.city": "Dibandingkan per kota",
    "proof.paired.turns.week": "Minggu-minggu berikutnya, menurut undian",
    "proof.paired.turns.city": "Di mana berjalan, menurut undian",
}
