"""Kata-kata pemeriksaan perjalanan: nama, kampanye, yang masih terbuka, dan saran."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # nama
    "find.unknown_channel": 'saluran "{channel}" tidak dikenal',
    "find.new_channel": 'saluran "{channel}" tidak dikenal',
    "find.new_channel.fix": "Saluran ini digambar dengan tanda polos.",
    "find.not_a_message_channel": '"{channel}" bukan saluran pengirim pesan',
    "find.not_a_message_channel.fix": "Tulis misalnya: email, whatsapp, atau sms.",
    "find.unknown_persona": '{place} menyebut persona "{name}", yang tidak ada',
    "find.unknown_persona.fix": "Jelaskan di bawah `persona`.",
    "find.unknown_stage": '{place} menyebut tahap "{name}", yang tidak ada',
    "find.unknown_stage.fix": "Jelaskan di bawah `tahap`.",
    "find.unknown_message": '{place} mengirim pesan "{name}", yang tidak ada',
    "find.unknown_message.fix": "Tulis di bawah `pesan`.",
    "find.unknown_offer": '{place} memakai penawaran "{name}", yang tidak ada',
    "find.unknown_offer.fix": "Jelaskan di bawah `penawaran`.",
    "find.unknown_form": '{place} menuju "{name}", yang bukan formulir di sini dan bukan alamat',
    "find.unknown_form.fix": "Jelaskan di bawah `formulir`, atau tulis alamat dengan https://",
    "find.unknown_gift": '{place} memberi "{name}", yang bukan penawaran dan bukan imbalan',
    "find.unknown_gift.fix": "Jelaskan di bawah `penawaran` atau `imbalan`.",
    "find.unknown_place": '{place} tentang "{name}", yang bukan titik kontak dan bukan tahap',
    "find.unknown_place.fix": "Sebutkan titik kontak atau tahap dari perjalanan ini.",
    # kampanye
    "find.backwards": '"{name}" memindahkan pelanggan mundur ({start} ke {end})',
    "find.backwards.fix": "Kampanye menuju tahap yang lebih lanjut.",
    "find.too_many_steps": '"{name}" melompati {steps} langkah ({start} ke {end}); satu kampanye '
    "untuk segalanya adalah kesalahan nomor satu",
    "find.too_many_steps.fix": "Buat satu kampanye untuk setiap langkah.",
    "find.several_steps": '"{name}" melompati {steps} langkah ({start} ke {end})',
    "find.several_steps.fix": "Selangkah demi selangkah memindahkan lebih banyak orang; dua atau "
    "tiga kadang memang tepat.",
    "find.no_campaign": "tidak ada kampanye dari {start} ke {end}",
    "find.no_campaign.fix": "Beberapa kampanye khusus bersama-sama mencakup seluruh perjalanan.",
    "find.no_campaign.all": "Tidak ada kampanye untuk {names}",
    "find.no_campaign_with_call": "tidak ada kampanye dari {start} ke {end}",
    "find.no_campaign_with_call.fix": "Ajakannya bisa: {call}",
    "find.no_campaign_with_call.all": "Tidak ada kampanye untuk {names}",
    "find.step_twice": 'dua langkah dalam "{campaign}" bernama "{name}"',
    "find.step_twice.fix": "Beri setiap langkah nama sendiri.",
    "find.not_written_for": 'pesan "{name}" tidak mempunyai isi untuk "{channel}"',
    "find.not_written_for.fix": "Isinya tersedia untuk: {channels}.",
    "find.no_permission": '"{name}" mengirim "{message}" lewat {channel}, padahal menurut '
    "rancangan belum ada orang di {stage} yang memberi izin",
    "find.no_permission.fix": "Mulailah dari tahap yang formulirnya sudah meminta izin "
    "(`formulir`, `izin`), atau kirim lewat saluran yang mereka izinkan.",
    "find.no_commission": 'imbalan afiliasi "{name}" tidak memberi komisi',
    "find.no_commission.fix": "Yang lazim: komisi: 20% dari nilai bersih AKTIVITAS",
    "find.brings_nobody": 'ajakan teman "{name}" tidak menyebut siapa dibawa ke mana',
    "find.brings_nobody.fix": "Satu obrolan memindahkan dua orang, yang bercerita dan yang "
    "mendengar. Tulis misalnya: membawa: Orang baru ke Kenal",
    # yang masih terbuka
    "find.no_rule": "{name} belum punya aturan: digambar, tidak dihitung",
    "find.no_rule.fix": "Tambahkan: sampai bila: AKTIVITAS",
    "find.no_rule.all": "Tahap tanpa aturan digambar, tidak dihitung: {names}",
    "find.no_touchpoint": "{name} belum punya titik kontak",
    "find.no_touchpoint.fix": "Di mana pelanggan bertemu Anda di sana? Tulis di bawah "
    "`titik kontak`.",
    "find.no_touchpoint.all": "Tahap tanpa titik kontak: {names}",
    "find.only_believed": 'perasaan pelanggan di "{name}" baru perkiraan tim, tanpa bukti',
    "find.only_believed.fix": "Tambahkan: karena: DARI MANA ANDA TAHU, atau diukur dengan: KOLOM "
    "dari AKTIVITAS pada skala 1 sampai 5",
    "find.only_believed.all": "Perasaan pelanggan baru perkiraan tim, tanpa bukti, di: {names}",
    "find.pain_alone": 'masalah "{pain}" di {name} belum punya penanggung jawab dan perbaikan',
    "find.pain_alone.fix": "Tambahkan: penanggung jawab: SIAPA, dan di `daftar perbaikan` apa "
    "yang akan dilakukan.",
    "find.pain_alone.all": "Masalah tanpa penanggung jawab dan perbaikan: {names}",
    "find.pain_without_owner": 'masalah "{pain}" di {name} belum punya penanggung jawab',
    "find.pain_without_owner.fix": "Tambahkan: penanggung jawab: SIAPA",
    "find.pain_without_owner.all": "Masalah tanpa penanggung jawab: {names}",
    "find.pain_without_fix": 'masalah "{pain}" di {name} belum punya perbaikan',
    "find.pain_without_fix.fix": "Tulis di `daftar perbaikan` apa yang dilakukan, oleh siapa, dan "
    "kapan.",
    "find.pain_without_fix.all": "Masalah tanpa perbaikan: {names}",
    "find.zone_missing": "zona waktu belum disebut, jadi hari dan bulan mengikuti UTC",
    "find.zone_missing.fix": "Tambahkan misalnya: zona waktu: Asia/Jakarta",
    # dibandingkan dengan data
    "find.unknown_event": '{place}: tidak ada aktivitas bernama "{name}" dalam data',
    "find.frequent_are": "Aktivitas paling sering: {names}",
    "find.unknown_field": '{place}: tidak ada aktivitas dengan kolom "{name}"',
    "find.fields_are": "Kolom yang ada: {names}",
    "find.misread": "{place}: {what}",
    "find.never_happens": 'titik kontak "{name}" di {stage} tidak pernah terjadi dalam data',
    "find.never_happens.fix": "Mungkin datanya belum memuatnya, atau aktivitasnya bernama lain.",
    "find.never_happens.all": "Titik kontak yang tidak pernah terjadi dalam data: {names}",
    "find.unmentioned": 'tidak ada aturan yang menyebut "{name}", padahal terjadi {times} kali',
    "find.unmentioned.fix": "Beri titik kontak: terjadi bila: …",
    "find.unmentioned.all": "Aktivitas yang sering terjadi tetapi tidak disebut aturan mana pun: "
    "{names}",
    "find.entry_point_dear": 'penawaran perkenalan "{name}" berharga {price}, lebih dari {most}: '
    "pelanggan yang kembali biasanya membayar {later}",
    "find.entry_point_dear.fix": "Langkah pertama itu kecil dan tidak perlu untung: turunkan "
    "harganya, atau atur `harga perkenalan paling tinggi` di perjalanan.",
    # saran
    "find.shop_front": "sebelum percaya, orang di {stage} mencari {missing}, dan belum ada titik "
    "kontak yang menunjukkannya",
    "find.shop_front.fix": "Tambahkan titik kontak tempat orang menemukannya.",
    "find.shop_front.testimonials": "testimoni",
    "find.shop_front.address": "alamat",
    "find.shop_front.description": "deskripsi",
    "find.shop_front.contact": "cara menghubungi Anda",
    "find.no_rating": "di {name} belum ada yang menanyakan seberapa puas pelanggan",
    "find.no_rating.fix": "Pelanggan yang puas membeli lagi: minta penilaian, dan beri sesuatu "
    "yang lebih.",
    "find.silent": 'belum disebut apa yang dilakukan, dipikirkan, atau diharapkan di "{name}"',
    "find.silent.fix": "Tambahkan: melakukan: …, berpikir: …, berharap: …",
    "find.silent.all": "Belum disebut apa yang dilakukan, dipikirkan, atau diharapkan di: {names}",
    "find.not_winning": "{name} dibandingkan dengan {rival}, tetapi belum disebut mengapa Anda "
    "unggul",
    "find.not_winning.fix": "Tambahkan: kita unggul karena: …",
    "find.not_winning.all": "Ada pembanding, tetapi belum disebut mengapa Anda unggul: {names}",
    "find.persona_drawn": "tidak ada aturan yang menemukan {name}: persona ini digambar, tidak "
    "dihitung",
    "find.persona_drawn.fix": "Tambahkan: ditemukan dari: saluran pertama adalah …",
    "find.persona_drawn.all": "Persona tanpa aturan digambar, tidak dihitung: {names}",
    "find.no_motive": "belum disebut apakah {name} membeli karena kebutuhan atau keinginan",
    "find.no_motive.fix": "Itu menentukan cara bicara dan tempatnya. Tambahkan: motif: "
    "kebutuhan, atau motif: keinginan",
    "find.no_motive.all": "Belum disebut apakah mereka membeli karena kebutuhan atau keinginan: "
    "{names}",
    "find.helps": 'belum disebut bagaimana "{name}" membantu pelanggan',
    "find.helps.fix": "Tambahkan: membantu pelanggan dengan: …",
    "find.helps.all": "Belum disebut bagaimana ini membantu pelanggan: {names}",
    "find.influencer": '"{name}" berasal dari influencer, untuk siapa saja yang mendengar',
    "find.influencer.fix": "Pengikutnya harus sesuai persona Anda. Tambahkan: untuk: "
    "persona adalah …",
    "find.large_ask": '"{name}" langsung mengajak orang di {start} membeli',
    "find.large_ask.fix": "Mulai dari langkah kecil: kontak dan izin untuk sesuatu yang berharga, "
    "atau penawaran berjenis `perkenalan`.",
    "find.no_offer": "kampanye menuju {name} tidak membawa penawaran",
    "find.no_offer.fix": "Orang yang sedang memutuskan membandingkan harga dan paket: diskon, "
    "gratis ongkir, atau hadiah membantu.",
    "find.no_recall": "belum ada survei yang menanyakan merek apa yang pertama teringat",
    "find.no_recall.fix": "Tambahkan survei dengan jenis: ingatan merek. Dari situ terlihat "
    "apakah Anda yang pertama teringat.",
    "find.much_asked": 'formulir "{name}" meminta {n} hal',
    "find.much_asked.fix": "Mintalah sedikit dulu: nama dan satu cara menghubungi sudah cukup.",
    "find.form_without_permission": 'formulir "{name}" tidak meminta izin',
    "find.form_without_permission.fix": "Tanpa izin tidak ada yang boleh dikirimi. Tambahkan: "
    "izin: {{untuk: pemasaran, lewat: [email]}}",
    "find.form_without_permission.all": "Formulir yang tidak meminta izin: {names}",
    "find.form_gives_nothing": 'formulir "{name}" tidak memberi apa-apa sebagai gantinya',
    "find.form_gives_nothing.fix": "Pertukaran yang adil: panduan, sampel, demo. Tambahkan: "
    "memberi: …",
    "find.form_gives_nothing.all": "Formulir yang tidak memberi apa-apa sebagai gantinya: {names}",
    "find.no_reward": "belum ada imbalan bagi yang mengajak orang lain di {name}",
    "find.no_reward.fix": "Tambahkan di `imbalan`: ajak teman, atau afiliasi dengan 20% dari "
    "penjualan bersih.",
}
