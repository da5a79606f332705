"""Yang dikatakan tentang bentuk sebuah jawaban dan peta, dalam Bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mermaid.scores": "Wajah dari 1 (kecewa) sampai 5 (sangat senang): jawaban pelanggan, atau "
    "perkiraan tim.",
    "mermaid.unknown": "Wajah berikut belum diketahui: ditaruh di tengah.",
    "mermaid.both": "terukur {measured}, perkiraan tim {believed}",
    "form.no_paper": "tidak ada kertas {paper}",
    "form.papers": "Yang ada: {papers}.",
    "form.paper_view": "tampilan {view} tidak untuk dicetak; map di A3, pages di A4",
    "option.paper": "Untuk dicetak, sebagai PDF: a3 satu poster, a4 satu tahap sehalaman.",
    "paper.page": "{n} dari {of}",
    "paper.suggested": "Yang bisa dilakukan",
    "card.first": "Lakukan ini dulu",
    "option.view": "Cara melihatnya: map (peta), story (cerita), card (kartu), pages (halaman) "
    "atau terminal. [map]",
    "screen.map.on": "{share} lanjut tepat waktu ({interval})",
    "screen.map.biggest": "kebocoran terbesar",
    "screen.map.bars": "Panjang batang mengikuti akar kuadrat jumlah pelanggan: █ lanjut atau di "
    "tahap akhir, ▒ mandek, ░ masih berjalan. %: dari yang waktunya sudah habis, dengan rentang "
    "95%.",
    "screen.map.feelings": "Perasaan dari −2 sampai +2: ● dijawab pelanggan, ○ perkiraan tim.",
    "screen.map.believed": "Perasaan dari −2 sampai +2: ○ perkiraan tim.",
    "screen.map.designed": "Rute sesuai rancangan; belum ada yang diukur.",
    "screen.map.step": "Pertama: {step}",
    "form.no_view": 'tidak ada tampilan "{view}"',
    "form.views": "Yang ada: {views}.",
    "form.no_ending": "jawaban ini tidak bisa disimpan sebagai {ending}",
    "form.no_ending_at_all": "berkas tanpa akhiran tidak menyebutkan bentuknya",
    "form.endings": "Bisa disimpan sebagai {endings}.",
    "form.view_endings": "Tampilan {view} bisa disimpan sebagai {endings}.",
    "form.for_instance": "Misalnya: {name}",
    "form.no_folder": "tidak ada folder {folder}",
    "form.make_folder": "Buat dulu foldernya.",
}
