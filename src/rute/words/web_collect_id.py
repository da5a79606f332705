"""Penerimaan aktivitas, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "collect.http.no_such_path": "Tidak ada apa-apa di alamat ini. Aktivitas dikirim ke "
    "/v1/track, /v1/identify, /v1/page, /v1/screen, /v1/group, /v1/alias, atau /v1/batch.",
    "collect.http.only_post": "Aktivitas dikirim dengan POST.",
    "collect.http.only_get": "Alamat ini dibaca dengan GET.",
    "collect.http.no_key": "Kunci tulis tidak ada. Kirimkan sebagai nama pengguna pada otorisasi "
    "Basic, sebagai Bearer, atau sebagai writeKey di dalam isi.",
    "collect.http.unknown_key": "Kunci tulis ini tidak dikenal atau sudah dicabut. Buat kunci "
    "baru di halaman Sumber data.",
    "collect.http.bad_permission": "Isinya bukan yang diterima alamat ini: address, channel, "
    "where, wording … seperti dalam /api/openapi.json.",
    "collect.http.bad_address": "Alamatnya bukan alamat e-mail, atau bukan nomor telepon, yang "
    "dijangkau saluran itu.",
    "collect.http.not_permitted": "Ini tidak bisa dicatat.",
    "collect.http.not_by_this_key": "Kunci untuk situs web atau aplikasi bukan rahasia: dengan itu "
    "seseorang hanya bisa dimintai konfirmasi (/v1/permission/ask). Pakailah kunci untuk program.",
    "collect.http.own_wording": "Dengan kunci untuk situs web atau aplikasi, orang hanya ditanya "
    "dengan kalimat yang sudah disiapkan",
    "collect.http.own_wording.do": "Kosongkan wording, atau kirim: {wording}",
    "collect.http.too_large": "Isi kiriman lebih dari 500 kB. Kirim lebih sedikit aktivitas "
    "sekaligus.",
    "collect.http.event_too_large": "Aktivitas ini lebih dari 32 kB.",
    "collect.http.bad_gzip": "Isi kiriman disebut terkompresi, tetapi tidak dapat dibuka.",
    "collect.http.bad_json": "Isi kiriman tidak terbaca sebagai JSON.",
    "collect.http.no_batch": 'Kiriman kelompok memuat aktivitasnya sebagai daftar di "batch".',
    "collect.http.too_many": "Ada lebih dari 10.000 aktivitas dalam kiriman ini. Kirim lebih "
    "sedikit sekaligus.",
    "collect.http.too_often": "Kunci ini mengirim lebih banyak aktivitas daripada yang "
    "diperbolehkan. Kirim lagi setelah sekian detik yang disebut Retry-After.",
    "collect.http.busy": "Disk sedang tertinggal. Kirim lagi sebentar lagi.",
    "collect.http.unready": "Saat ini tidak ada yang dapat diterima; kiriman ini tidak disimpan. "
    "Kirim lagi setelah sekian detik yang disebut Retry-After.",
    "collect.trouble.full": "Disk penuh: tidak ada yang dapat diterima ({why}).",
    "collect.trouble.read_only": "Folder tidak dapat ditulisi: tidak ada yang dapat diterima "
    "({why}).",
    "collect.trouble.broken": "Disk tidak menerima kiriman ({why}).",
    "collect.trouble.keys": "Basis data tidak dapat ditanya siapa yang boleh mengirim; pengirim "
    "yang sudah dikenal tetap boleh.",
    "collect.trouble.log": "Log perjalanan {journey} tidak menerima apa pun; aktivitasnya "
    "menunggu: {why}",
    "collect.trouble.stumbled": "Aktivitas belum dapat dimasukkan ke log dan masih menunggu: {why}",
    "collect.trouble.damaged": "{n} bagian rusak di berkas penerimaan; berkasnya disimpan "
    "sebagai *.damaged.",
    "journal.key_made": "membuat kunci tulis {name}",
    "journal.key_revoked": "mencabut kunci tulis {name}",
    "reject.no such type": "jenis pesan tidak dikenal",
    "reject.larger than 32 kB": "lebih dari 32 kB",
    "reject.too many event names": "terlalu banyak nama aktivitas yang berbeda",
    "collect.about": "Dari mana aktivitas perjalanan ini datang: kunci untuk pengirim, apa yang "
    "sedang masuk, dan apa yang tidak dapat diterima.",
    "collect.arriving": "Sedang masuk",
    "collect.arriving.none": "Belum ada yang masuk",
    "collect.arriving.none.do": "Buat kunci di bawah, pasang di halaman web, aplikasi, atau "
    "server, lalu lihat aktivitas pertama muncul di sini.",
    "collect.arriving.about": "Yang terakhir masuk, terbaru di atas; waktu menurut {zone}. Dari "
    "properti hanya namanya yang ditampilkan. Semua yang tampil di sini sudah ada di log.",
    "collect.hours": "Aktivitas per jam selama dua hari terakhir; yang ditolak di bagian atas",
    "collect.clock.behind": "jam pengirim terlambat {span}: sudah dibetulkan",
    "collect.clock.ahead": "jam pengirim terlalu cepat {span}: sudah dibetulkan",
    "collect.col.came": "Masuk",
    "collect.col.event": "Aktivitas",
    "collect.col.who": "Siapa",
    "collect.col.happened": "Terjadi",
    "collect.col.understood": "Dipahami sebagai",
    "collect.said.channel": "saluran",
    "collect.said.source": "sumber",
    "collect.said.medium": "medium",
    "collect.said.campaign": "kampanye",
    "collect.said.currency": "mata uang",
    "collect.said.value": "nilai",
    "collect.keys": "Kunci",
    "collect.keys.about": "Setiap pengirim aktivitas memerlukan kunci. Beri setiap pengirim "
    "kuncinya sendiri supaya satu kunci dapat dicabut tanpa mengganggu yang lain. Kunci situs "
    "web dapat dibaca siapa pun yang membuka halamannya: kunci itu hanya bisa mengirim.",
    "collect.keys.none": "Belum ada kunci. Editor atau pemilik dapat membuatnya.",
    "collect.col.name": "Nama",
    "collect.col.kind": "Dipakai di",
    "collect.col.begins": "Awalan",
    "collect.col.made": "Dibuat",
    "collect.col.used": "Terakhir dipakai",
    "collect.col.events": "Aktivitas",
    "collect.kind.web": "situs web",
    "collect.kind.app": "aplikasi",
    "collect.kind.server": "server",
    "collect.key.never": "belum pernah",
    "collect.key.revoked": "dicabut",
    "collect.key.revoke": "Cabut …",
    "collect.key.revoke.sure": "Sejak saat itu aktivitas dengan kunci ini ditolak. Tindakan ini "
    "tidak dapat dibatalkan.",
    "collect.key.revoke.do": "Cabut kunci ini",
    "collect.key.revoked_now": "Kunci {name} sudah dicabut.",
    "collect.key.name": "Nama kunci",
    "collect.key.name.like": "Situs toko",
    "collect.key.kind": "Dipakai di",
    "collect.key.make": "Buat kunci",
    "collect.key.nameless": "Beri kunci ini nama yang menjelaskan siapa pengirimnya, dan pilih "
    "di mana kunci dipakai.",
    "collect.key.made": "Kunci {name} sudah dibuat",
    "collect.key.once": "Salin sekarang: kunci hanya ditampilkan sekali ini dan tidak disimpan "
    "di mana pun. Kalau hilang, buat yang baru.",
    "collect.copy": "Salin",
    "collect.copied": "Tersalin",
    "collect.connect": "Sambungkan pengirim",
    "collect.connect.about": "Semua pustaka yang memakai protokol Segment dapat langsung "
    "digunakan. Ganti KEY di dalam kode dengan kunci Anda.",
    "collect.connect.with_key": "Kode di bawah sudah memuat kunci {name}, tinggal disalin.",
    "collect.way.rute": "untuk halaman web: kunjungan halaman, formulir, klik; tanpa pustaka lain",
    "collect.way.curl": "untuk mencoba dari terminal",
    "collect.way.segment_python": "pustaka Segment untuk Python",
    "collect.way.segment_node": "pustaka Segment untuk Node.js",
    "collect.way.segment_next": "pustaka Segment untuk peramban",
    "collect.way.rudder_python": "pustaka RudderStack untuk Python",
    "collect.way.rudder_node": "pustaka RudderStack untuk Node.js",
    "collect.way.jitsu": "pustaka Jitsu untuk peramban dan Node.js",
    "collect.script.more": 'Tandai yang penting dengan data-rute="Nama aktivitas"; '
    'data-rute-color="merah" menambahkan properti. Dengan data-consent="required" tidak ada '
    "yang disimpan atau dikirim sebelum halaman Anda memanggil rute.consent(true). Do Not Track "
    "dan Global Privacy Control dihormati.",
    "collect.files": "Aktivitas Anda ada dalam berkas?",
    "collect.files.link": "Tambahkan di halaman Data",
    "collect.ways": "Yang sudah masuk",
    "collect.col.how": "Cara",
    "collect.col.refused": "Ditolak",
    "collect.col.last": "Terakhir",
    "collect.ways.collect": "dikirim dengan kunci",
    "collect.ways.added": "berkas yang ditambahkan",
    "collect.ways.ours": "dicatat Rute: kampanye, pesan, izin",
    "collect.ways.files": "berkas yang disebut perjalanan",
    "collect.refused": "Yang ditolak",
    "collect.refused.none": "Belum ada kiriman yang ditolak.",
    "collect.refused.about": "Pengirim diberi tahu bahwa kiriman ini sampai, karena mengirim "
    "ulang tidak akan membantu. Kiriman ini tidak dihitung di mana pun sampai pengirimnya "
    "diperbaiki.",
    "collect.refused.last": "terakhir",
    "collect.refused.show": "yang terakhir",
    "collect.refused.not_yours": "memuat data pribadi: untuk peran yang boleh melihat pelanggan",
    "collect.col.why": "Alasan",
    "collect.col.count": "Berapa kali",
    "collect.col.do": "Yang perlu dilakukan",
    "collect.col.example": "Contoh",
    "collect.fix.no person": "Sertakan userId atau anonymousId pada setiap aktivitas. Isian "
    "seperti “guest” atau “null” bukan siapa-siapa.",
    "collect.fix.no event name": "Pesan track memerlukan nama aktivitas di “event”.",
    "collect.fix.no such type": "Setiap pesan dalam kiriman kelompok menyebut jenisnya: track, "
    "identify, page, screen, group, atau alias.",
    "collect.fix.unreadable time": "Tulis timestamp sebagai ISO 8601: 2026-06-01T12:00:00Z.",
    "collect.fix.dated in the future": "Waktunya lebih dari satu hari di depan. Periksa jam "
    "pengirim, atau sertakan sentAt.",
    "collect.fix.larger than 32 kB": "Kirim lebih sedikit isi per aktivitas: tanpa dokumen, "
    "tanpa gambar.",
    "collect.fix.not an object": "Setiap pesan dalam kiriman kelompok adalah objek dalam kurung "
    "kurawal.",
    "collect.fix.not readable as JSON": "Biarkan pustaka yang menulis JSON, jangan merangkai "
    "teksnya sendiri.",
    "collect.fix.too many event names": "Pengirim menulis nilai ke dalam nama aktivitas. "
    "Pindahkan ke properti.",
    "collect.fix.erased on request": "Pelanggan ini meminta datanya dihapus; tidak ada yang "
    "perlu dilakukan.",
    "collect.fix.unreadable amount": "Kirim jumlah sebagai angka: 150000, bukan “Rp 150.000”.",
}
