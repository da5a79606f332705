"""Peta yang diceritakan, dalam Bahasa Indonesia. Kata orang sendiri ada di antara “ ”."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "phrase.nobody": "tidak seorang pun",
    "phrase.one": "satu",
    "phrase.one_person": "satu pelanggan",
    "phrase.people": "{n} pelanggan",
    "phrase.people_unknown": "sejumlah pelanggan yang belum diketahui",
    "phrase.and": "{first} dan {last}",
    "phrase.share_0": "tidak seorang pun",
    "phrase.share_1": "semuanya",
    "phrase.share_1_10": "sekitar satu dari sepuluh",
    "phrase.share_1_5": "sekitar satu dari lima",
    "phrase.share_1_4": "sekitar satu dari empat",
    "phrase.share_1_3": "sekitar satu dari tiga",
    "phrase.share_1_2": "sekitar separuh",
    "phrase.share_2_3": "sekitar dua dari tiga",
    "phrase.share_3_4": "sekitar tiga dari empat",
    "phrase.share_4_5": "sekitar empat dari lima",
    "phrase.share_9_10": "sekitar sembilan dari sepuluh",
    "phrase.delighted": "sangat senang",
    "phrase.pleased": "senang",
    "phrase.neither": "biasa saja",
    "phrase.unhappy": "kurang senang",
    "phrase.upset": "kecewa",
    "story.told": "Perjalanan pelanggan dalam {n} bab",
    "story.told_one": "Perjalanan pelanggan dalam satu bab",
    "story.open.measured": "Inilah cerita {people}, dari {a} sampai {b}, menurut apa yang "
    "sungguh mereka lakukan ({days}).",
    "story.open.measured_one": "Inilah cerita {people}, menurut apa yang sungguh mereka lakukan "
    "({days}).",
    "story.open.designed": "Inilah cerita seperti yang ditulis tim, dari {a} sampai {b}. Belum "
    "ada yang dihitung di dalamnya.",
    "story.open.designed_one": "Inilah cerita seperti yang ditulis tim. Belum ada yang dihitung "
    "di dalamnya.",
    "story.open.simulated": "Orang-orang di dalamnya rekaan: semua angka berasal dari simulasi.",
    "story.nobodys": "Yang tidak cocok dengan persona mana pun",
    "story.personas": "Para tokohnya",
    "story.persona.wants": "Menginginkan {what}.",
    "story.persona.fears": "Khawatir akan {what}.",
    "story.persona.prefers": "Paling mudah ditemui lewat {what}.",
    "story.persona.need": "Membeli karena butuh.",
    "story.persona.want": "Membeli karena ingin, bukan karena butuh.",
    "story.persona.counted": "Menurut data ada {people} seperti ini.",
    "story.persona.drawn": "Digambarkan oleh tim; jumlahnya belum dihitung.",
    "story.chapter": "Bab {n}",
    "story.wants": "Di sini pelanggan ingin {what}.",
    "story.wants_that": "Yang diinginkan pelanggan di sini: {what}.",
    "story.question": "Pertanyaan untuk tim: {what}",
    "story.reached": "{people} sampai di sini.",
    "story.reached_here": "{people} sampai di sini; {here} di antaranya belum melangkah lebih "
    "jauh.",
    "story.reached_stay": "{people} sampai di sini, dan belum melangkah lebih jauh.",
    "story.reached_none": "Belum ada pelanggan yang sampai di sini.",
    "story.reached_last": "{people} sampai di sini, bab terakhir yang dihitung.",
    "story.asleep": "Yang lain sudah begitu lama tidak terdengar kabarnya sehingga dianggap tidak "
    "aktif: {asleep}.",
    "story.total": "Menurut berkas ada {total} di sini, di bawah “{of}”. Itu bukan hitungan orang "
    "satu per satu, jadi tidak ada yang tahu siapa di antaranya yang lanjut.",
    "story.uncounted": "Berapa pelanggan yang sampai di sini belum diketahui: belum ada data yang "
    "dikaitkan dengan bab ini.",
    "story.not_measured": "Berapa pelanggan yang sampai di sini belum dihitung.",
    "story.touch.does": "Pelanggan {does}.",
    "story.touch.met": "{people} bertemu dengannya.",
    "story.touch.met_not": "Belum ada yang bertemu dengannya.",
    "story.touch.thinks": "Dalam benaknya: “{thinks}”",
    "story.touch.expects": "Yang diharapkan: {expects}",
    "story.touch.voice": "{persona} berpikir lain: “{thinks}”",
    "story.touch.alone": "Di sini pelanggan bertemu kita lewat {points}.",
    "story.touch.truth": "Inilah momen penentu: di sini perjalanan dimenangkan atau hilang.",
    "story.feel.believed": "Menurut perkiraan tim, di sini pelanggan merasa {words}.",
    "story.feel.not_asked": "Belum ada yang menanyakannya kepada pelanggan.",
    "story.feel.no_answer": "Pelanggan sudah ditanya, tetapi belum ada yang menjawab.",
    "story.feel.too_few": "Pelanggan sudah ditanya, tetapi jawabannya baru dari {people}: "
    "terlalu sedikit untuk sebuah angka.",
    "story.feel.same": "{n} yang menjawab kurang lebih sependapat: pada umumnya mereka {mood} "
    "({score}).",
    "story.feel.worse": "{n} yang menjawab berkata lebih buruk: pada umumnya mereka {mood} "
    "({score}, padahal tim memperkirakan {believed}).",
    "story.feel.better": "{n} yang menjawab berkata lebih baik: pada umumnya mereka {mood} "
    "({score}, padahal tim memperkirakan {believed}).",
    "story.feel.measured": "{n} yang menjawab pada umumnya {mood} ({score}).",
    "story.on.share": "Dari yang waktunya sudah habis, {words} lanjut tepat waktu ({share}; "
    "amannya, antara {low} dan {high}).",
    "story.on.percent": "Dari yang waktunya sudah habis, {share} lanjut tepat waktu (amannya, "
    "antara {low} dan {high}).",
    "story.on.few": "Dari {n} yang waktunya sudah habis, {share} lanjut tepat waktu: terlalu "
    "sedikit untuk dijadikan pegangan.",
    "story.on.few_one": "Baru satu pelanggan yang waktunya habis: terlalu sedikit untuk "
    "mengatakan berapa yang lanjut.",
    "story.on.early": "Berapa yang lanjut belum bisa dikatakan: belum ada yang waktunya habis.",
    "story.on.target_missed": "Targetnya {target}.",
    "story.on.target_met": "Target {target} tercapai.",
    "story.on.lost": "{people} hilang di sini: {window} berlalu dan tidak terjadi apa-apa lagi.",
    "story.on.lost_none": "Tidak ada yang hilang di sini.",
    "story.on.open": "{people} masih punya waktu ketika data berakhir.",
    "story.on.median": "Separuh dari yang lanjut membutuhkan paling lama {span}.",
    "story.on.at_stake": "Bila target tercapai, hasilnya paling banyak {money} lebih banyak "
    "sebulan.",
    "story.on.point": "Satu lagi dari setiap seratus pelanggan bernilai paling banyak {money} "
    "sebulan.",
    "story.on.most": "Di sinilah yang paling bisa diselamatkan.",
    "story.on.most_stall": "Tidak ada tempat lain di mana sebanyak itu hilang.",
    "story.pain": "“{pain}”.",
    "story.pain.seen": "Terlihat pada {share} dari {n} pelanggan yang lewat.",
    "story.pain.seen_few": "Terlihat pada {people}.",
    "story.pain.seen_none": "Sejauh ini belum terlihat pada siapa pun.",
    "story.pain.not_counted": "Berapa yang mengalaminya belum diketahui.",
    "story.pain.fix": "Perbaikannya: “{fix}”.",
    "story.pain.fix_owner": "Perbaikannya: “{fix}”, oleh {owner}.",
    "story.pain.fix_done": "Sudah diperbaiki: “{fix}”.",
    "story.pain.fix_done_owner": "Sudah diperbaiki oleh {owner}: “{fix}”.",
    "story.pain.since": "Sejak {day}.",
    "story.pain.planned": "Direncanakan mulai {day}.",
    "story.pain.state": "Status: {status}.",
    "story.pain.owner": "{owner} menanganinya; perbaikannya belum ditulis.",
    "story.pain.nobody": "Belum ada yang menanganinya.",
    "story.chance": "{what}.",
    "story.because": "Mereka lanjut karena {why}.",
    "story.compares": "Mereka membandingkan kita dengan {what}.",
    "story.wins": "Keunggulan kita: {how}.",
    "story.compares_wins": "Mereka membandingkan kita dengan {what}; keunggulan kita: {how}.",
    "story.campaign": "Agar pelanggan lanjut ke {to}, tim mengajak: “{asks}”, lewat {sources}.",
    "story.campaign_helps": "Manfaatnya bagi mereka: {how}.",
    "story.owner": "{owner} bertanggung jawab atas bab ini.",
    "story.repeat": "Bab ini untuk dijalani berulang kali.",
    "story.empty": "Belum ada yang ditulis tentang bab ini.",
    "story.lead.people": "Berapa orang",
    "story.lead.touch": "{name} ({channel})",
    "story.lead.feeling": "Perasaannya",
    "story.lead.on": "Siapa yang lanjut",
    "story.lead.pain": "Yang menyulitkan",
    "story.lead.chance": "Yang bisa lebih baik",
    "story.lead.why": "Mengapa lanjut",
    "story.lead.campaign": "Ajakan kita",
    "story.again": "Di sinilah semuanya dimulai lagi: siapa pun yang mendengar tentang {name} "
    "berdiri di awal bab 1.",
    "story.steps": "Langkah berikutnya",
    "story.step.owner": "({owner})",
    "story.step.data": "Kaitkan cerita ini dengan apa yang sungguh dilakukan pelanggan: sebutkan "
    "ekspor Anda di bawah `data:` dan beri setiap tahap sebuah aturan. Angkanya lalu terisi "
    "sendiri.",
    "story.step.rules": "Beri aturan pada bab yang belum dihitung: {stages}.",
    "story.step.pain": "Cari orang yang menangani “{pain}” di {stage}.",
    "story.step.touch": "Tuliskan di mana pelanggan bertemu Anda di {stages}.",
    "story.step.ask": "Tanyakan perasaan pelanggan di {stages}: sejauh ini baru perkiraan tim.",
    "story.step.wait": "Tunggu sampai lebih banyak pelanggan habis waktunya; setelah itu terlihat "
    "di mana mereka hilang.",
    "story.step.target": "Tetapkan target, agar semua tahu kapan hasilnya cukup baik.",
    "story.small.as_of": "Per {moment}; {people} dalam data, {events} aktivitas.",
    "story.small.feelings": "Perasaan berkisar dari −2 (kecewa) sampai +2 (sangat senang). "
    "Perkiraan tim dan jawaban pelanggan tidak pernah dicampur.",
    "story.small.time": "“Waktunya habis” berarti batas waktu sebuah bab sudah lewat; yang masih "
    "punya waktu tidak dihitung hilang, tidak pula dihitung lanjut.",
    "story.small.money": "Uang berarti paling banyak yang bisa diselamatkan, dan jumlah beberapa "
    "bab tidak boleh dijumlahkan.",
    "story.small.pains": "Titik masalah menunjukkan apa yang menyertai kepergian, bukan "
    "penyebabnya.",
    "story.channel": "di {channel}",
}
