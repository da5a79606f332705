"""Texts of the map's views in Indonesian: personas, the split river, change, fixes, the walk."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "persona.unknown": 'persona "{name}" tidak ada',
    "persona.known": "Persona yang ada: {names}.",
    "persona.none": "perjalanan ini belum punya persona",
    "persona.write_one": "Tulis persona di bawah `persona:` dalam berkas perjalanan, dengan "
    "`ditemukan dari:` supaya bisa dihitung.",
    "persona.only_drawn": 'persona "{name}" hanya digambar, tidak dihitung: belum ada aturan '
    "yang menemukan orangnya",
    "persona.give_rule": "Beri `ditemukan dari:` dalam berkas perjalanan, misalnya: "
    "ditemukan dari: saluran pertama adalah web",
    "persona.no_journey": "berkas aktivitas saja tidak mengenal persona",
    "persona.of": "dari {name}",
    "persona.drawn_headline": "{name} digambar, tidak dihitung: jalannya melalui semua tahap "
    "dalam kata-kata, tanpa angka.",
    "persona.choose": "Perjalanan siapa",
    "against.needs_start": "hari mana yang dibandingkan?",
    "against.write": "Misalnya: {line}",
    "against.unknown": '"{against}" tidak menyebut hari pembanding',
    "against.ways": "Pilih last (hari sebanyak itu tepat sebelumnya), season (musim serupa dalam "
    "kalender), atau dua tanggal seperti 2026-05-01..2026-05-31.",
    "against.unequal": "{days} hari tidak bisa dibandingkan dengan {asked}: jumlah hanya "
    "sebanding bila harinya sama banyak",
    "against.ahead": "hari yang diminta ada sesudah data, yang berakhir {day}",
    "against.no_season": "kalender belum punya musim yang datang dua kali",
    "against.write_season": "Tulis keduanya di bawah `kalender:` dalam berkas perjalanan, "
    "misalnya: Lebaran: [2025-03-25 sampai 2025-04-10, 2026-03-14 sampai 2026-03-30]",
    "against.other_season": "tidak ada musim yang datang dua kali pada hari-hari ini",
    "against.seasons": "Musim yang datang dua kali: {names}.",
    "change.against": "dibandingkan {days}",
    "change.like_season": "{season}: dibandingkan {days}",
    "change.not_covered": "tidak dibandingkan: data baru mulai {day}, sesudah {from_day}",
    "change.none": "tanpa perubahan jelas",
    "change.people": "{n} orang",
    "change.fact": "Sebelumnya",
    "change.before": "{before} ({change}, {low} sampai {high})",
    "change.not_clear": "{before}, tanpa perubahan jelas ({low} sampai {high})",
    "how.change": "Perubahan ▲▼: dibandingkan hari sebanyak itu sebelumnya, dilihat sama lama "
    "sesudahnya, sehingga batas waktu berjalan sama jauh. Hanya ditampilkan bila semua perubahan "
    "di peta bersama-sama mengizinkan (paling banyak satu dari dua puluh mungkin kebetulan); "
    "selain itu “tanpa perubahan jelas”.",
    "fix.since": "sejak {day}",
    "fix.ahead": "diukur mulai {day}",
    "fix.too_soon": "terlalu dini untuk dibandingkan",
    "fix.no_data_before": "belum ada data dari sebelumnya untuk dibandingkan",
    "fix.too_few": "orangnya terlalu sedikit untuk dibandingkan",
    "fix.less": "lebih jarang sejak itu: {before} → {after}",
    "fix.more": "lebih sering sejak itu: {before} → {after}",
    "fix.same": "tanpa perubahan jelas sejak itu: {before} → {after}",
    "fix.evidence": "{before} dari {n_before} orang dalam {days} sebelumnya ({before_days}), "
    "{after} dari {n_after} orang dalam {days} sesudahnya ({after_days}): {points} ({low} sampai "
    "{high}). Seiring dengan perbaikan, bukan bukti.",
    "fix.fact": "Perbaikan",
    "how.fixes": "Perbaikan: titik masalah selama hari yang sama banyak sebelum dan sesudahnya, "
    "tanpa orang yang batas waktunya belum lewat; perbedaan seiring dengan perbaikan, bukan bukti.",
    "split.other": "lainnya",
    "split.unknown": "tidak diketahui",
    "split.first": "{field} pertama",
    "how.split": "Pita sungai: orang menurut {field}, tetap sama sepanjang jalan; "
    "di tiap tahap jumlahnya sama dengan angka tahap itu.",
    "arrive.unprompted": "{share} datang sendiri",
    "arrive.fact": "Datang sendiri",
    "arrive.value": "{share} ({interval}) dari {n} orang: tanpa sumber dan tanpa kampanye pada "
    "aktivitas pertamanya",
    "arc.accidental": "{n} dengan sendirinya",
    "arc.no_campaign": "tidak ada kampanye yang direncanakan untuk langkah ini",
    "how.accidental": "Busur titik-titik: orang yang lanjut di langkah yang belum punya kampanye.",
    "how.unprompted": "Datang sendiri: tanpa sumber dan tanpa kampanye pada aktivitas pertama.",
    "tray.place": "Tempatkan",
    "tray.under": "Tempel di bawah “{stages}:” dalam berkas perjalanan, di tahap {stage} (di bawah "
    "“{touchpoints}:” bila sudah ada):",
    "tray.anywhere": "Tempel di bawah “{stages}:” dalam berkas perjalanan, di tahap tempatnya "
    "terjadi (di bawah “{touchpoints}:” bila sudah ada):",
    "whatif.title": "Seandainya lebih banyak yang lanjut",
    "whatif.points": "tambahan poin",
    "whatif.more": "orang per bulan",
    "whatif.last": "di antaranya sampai {stage}",
    "whatif.worth": "nilai per bulan, paling banyak",
    "whatif.target": "{points} (sampai target)",
    "whatif.range": "{n} ({low}–{high})",
    "whatif.how": "Selama orang tambahan itu melanjutkan seperti orang sekarang. Rentangnya "
    "memakai batas bawah semua rentang sesudahnya sekaligus, begitu pula batas atasnya.",
    "walk.lane": "Satu pelanggan nyata",
    "walk.title": "Jalan nyata satu pelanggan",
    "walk.who": "Satu dari {people} orang yang lewat jalan ini ({share} dari mereka yang sampai di "
    "dua tahap atau lebih), yang waktunya di tengah. Tidak ada yang menunjukkan siapa orangnya.",
    "walk.too_few": "Tidak ada jalan yang dilalui sedikitnya 20 orang, jadi tidak ada yang "
    "ditampilkan.",
    "walk.start": "awal",
    "walk.after": "setelah {span}",
    "walk.others": "{n} aktivitas lain sebelumnya",
    "walk.others_one": "1 aktivitas lain sebelumnya",
    "walk.after_last": "Sesudahnya {n} aktivitas lagi.",
    "walk.reaches": "sampai di {stages}",
    "how.walk": "Benang utuh bernomor: langkah-langkah satu pelanggan nyata, khas untuk jalan yang "
    "paling banyak dilalui.",
    "headline.see": "Lihat {n} orang yang mandek",
    "headline.first": "Yang pertama: {do}",
    "leak.advice": "Yang perlu dilakukan",
    "fix.from": "mulai {day}",
    "walk.after_last_one": "Sesudahnya 1 aktivitas lagi.",
    "chip.designed": "sesuai rancangan",
    "map.add_data": "Tambahkan data Anda: ekspor pesanan, kunjungan, atau obrolan",
    "map.next_step": "Berikutnya: sebutkan berkas data Anda di bawah “sumber data:” dalam berkas "
    "perjalanan lalu gambar peta lagi, atau biarkan “rute start pesanan.csv” menulisnya.",
}
