"""Apa yang bisa dilakukan pada sebuah kebocoran, dan mengapa, dalam Bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "suggest.fix.do": "Tuntaskan perbaikan “{fix}”.",
    "suggest.fix.because": "{because}",
    "suggest.mend.do": "Cari perbaikan untuk “{pain}”, lengkap dengan penanggung jawab dan "
    "tanggalnya.",
    "suggest.mend.because": "{because}",
    "suggest.pain_seen": "“{pain}” terlihat pada {share} dari {n} pelanggan di sana.",
    "suggest.pain_few": "“{pain}” baru terlihat pada terlalu sedikit pelanggan untuk mengatakan "
    "seberapa berat.",
    "suggest.pain_uncounted": "“{pain}” sudah ditulis, tetapi belum dihitung: beri aturan "
    "`seen as`.",
    "suggest.this_seen": "Ini terlihat pada {share} dari {n} pelanggan di sana.",
    "suggest.this_few": "Ini baru terlihat pada terlalu sedikit pelanggan untuk mengatakan "
    "seberapa berat.",
    "suggest.this_uncounted": "Ini sudah ditulis, tetapi belum dihitung: beri aturan `seen as`.",
    "suggest.checkout.do": "Sederhanakan pembayaran di “{touchpoint}”: isian lebih sedikit, harga "
    "lengkap sejak awal, cara bayar yang biasa dipakai pelanggan.",
    "suggest.checkout.because": "{met} pelanggan bertemu dengannya; {bought} sampai di {stage}.",
    "suggest.feeling.do": "Tanyakan kepada pelanggan apa yang salah di “{touchpoint}”.",
    "suggest.feeling.because": "Perasaan mereka di sana {measured} ({n} pelanggan menjawab); "
    "perkiraan tim {believed}.",
    "suggest.expects.do": "Penuhi harapan pelanggan di “{touchpoint}”: “{expects}”.",
    "suggest.expects.because": "Perasaan mereka di sana {measured} ({n} pelanggan menjawab); "
    "perkiraan tim {believed}.",
    "suggest.opportunity.do": "Ambil peluang “{opportunity}”.",
    "suggest.opportunity.because": "Menurut tim hasilnya besar dengan sedikit upaya.",
    "suggest.chance.do": "Rencanakan peluang “{opportunity}”.",
    "suggest.chance.because": "Menurut tim hasilnya besar.",
    "suggest.social.do": "Fokus ke {channel}: taruh ajakan bertindak berikutnya di sana.",
    "suggest.social.because": "{people} pelanggan bertemu “{touchpoint}” di sana; semuanya "
    "{reached} yang sampai di {stage}.",
    "suggest.campaign.do": "Rencanakan kampanye dari {a} ke {b}: satu ajakan bertindak, satu atau "
    "beberapa sumber.",
    "suggest.campaign.because": "Belum ada kampanye yang membawa pelanggan melewati langkah ini.",
    "suggest.two.do": "Ajak pelanggan yang merekomendasikan Anda membawa satu teman.",
    "suggest.two.because": "Satu obrolan menggerakkan dua orang: yang bercerita sampai di {b}, "
    "yang mendengar mulai di {first}.",
    "suggest.repeat.do": "Tawarkan lebih banyak kepada yang sudah pernah membeli sebelum membayar "
    "untuk pembeli baru.",
    "suggest.repeat.because": "Satu pembeli baru memakan sekitar {cost} biaya iklan ({total} "
    "menurut {files}, {buyers} pembeli); menjual kepada yang sudah pernah membeli tidak memerlukan "
    "biaya itu.",
    "suggest.resale.do": "Tawarkan lebih banyak kepada yang sudah pernah membeli sebelum membayar "
    "untuk pembeli baru.",
    "suggest.resale.because": "Satu pembeli baru memakan sekitar {cost} ({total}, {buyers} "
    "pembeli), satu penjualan ulang sekitar {each} ({sales} penjualan).",
    "suggest.target.do": "Tentukan berapa yang seharusnya lanjut: tulis `target` untuk {stage}.",
    "suggest.target.because": "Tanpa target, tidak ada yang tahu berapa yang bisa diselamatkan.",
}
