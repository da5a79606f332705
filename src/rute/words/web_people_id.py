"""What the pages about people say, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "people_app.title": "Pelanggan",
    "people_app.search": "Cari seseorang",
    "people_app.search.go": "Cari",
    "people_app.search.for_instance": "ani@toko.example, 0812…, nomor pelanggan",
    "people_app.search.hint": (
        "E-mail, telepon, kartu, perangkat, atau nomor pelanggan secara lengkap, ditulis dengan "
        "cara apa pun. Yang Anda ketik tidak tercatat di alamat web maupun log."
    ),
    "people_app.missed": "Tidak ada pelanggan dengan pengenal ini.",
    "people_app.everybody": "Semua pelanggan",
    "people_app.of_list": "Dalam daftar ini",
    "people_app.as_of": "per {when}",
    "people_app.conditions": "Syarat daftar ini",
    "people_app.without": "Tanpa {name}",
    "people_app.filter": "Pilih daftar",
    "people_app.any": "semua",
    "people_app.in_stage": "sedang di sana",
    "people_app.nobodys": "bukan persona mana pun",
    "people_app.show": "Tampilkan",
    "people_app.sorted_by": "Urutan:",
    "people_app.sort.seen": "terakhir terlihat",
    "people_app.sort.value": "nilai terbesar",
    "people_app.sort.waiting": "paling lama menunggu",
    "people_app.reveal": "Tampilkan pengenal",
    "people_app.reveal.hint": "Selama 15 menit, dan tercatat di jurnal.",
    "people_app.hide": "Samarkan pengenal",
    "people_app.csv": "Unduh sebagai CSV",
    "people_app.basis": "Catat dasar hukum",
    "people_app.person": "Pelanggan",
    "people_app.where": "Berada di",
    "people_app.since": "Sejak",
    "people_app.entered": "Sampai pada",
    "people_app.last": "Terakhir terlihat",
    "people_app.events": "Aktivitas",
    "people_app.money": "Nilai",
    "people_app.asleep": "tidak aktif",
    "people_app.pages": "Halaman daftar",
    "people_app.page_before": "Sebelumnya",
    "people_app.page_after": "Berikutnya",
    "people_app.page_of": "halaman {n} dari {all}",
    "people_app.nobody": "Tidak ada",
    "people_app.nobody.of_list": (
        "Saat ini tidak ada pelanggan dalam daftar ini. Hapus salah satu syarat."
    ),
    "people_app.nobody.at_all": "Belum ada aktivitas, jadi belum ada pelanggan yang dikenal.",
    "people_app.nobody_to_export": "Daftar ini kosong, jadi tidak ada yang bisa diunduh",
    "people_app.no_leak": "Tidak ada kebocoran peringkat {rank}",
    "people_app.leaks_are": "Ada {n} kebocoran",
    "people_app.condition.stage": "Tahap",
    "people_app.condition.state": "Keadaan",
    "people_app.condition.touchpoint": "Melewati titik kontak",
    "people_app.condition.pain": "Mengalami masalah",
    "people_app.condition.event": "Melakukan",
    "people_app.condition.persona": "Persona",
    "people_app.condition.leak": "Hilang di kebocoran",
    "people_app.condition.start": "Dari",
    "people_app.condition.end": "Sampai",
    "people_app.state.reached": "sampai",
    "people_app.state.here": "sedang di sini",
    "people_app.state.asleep": "tidak aktif di sini",
    "people_app.state.moved": "lanjut",
    "people_app.state.in_time": "lanjut tepat waktu",
    "people_app.state.late": "lanjut terlambat",
    "people_app.state.stalled": "mandek",
    "people_app.state.open": "masih berjalan",
    "people_app.state.further": "sudah lebih jauh",
    "people_app.state.skipped": "melewatkannya",
    "people_app.state.returned": "kembali ke sini",
    "people_app.summary": "{n} aktivitas, dari {first} sampai {last}",
    "people_app.here": "Posisinya sekarang",
    "people_app.here.since": "Sejak {when}, sudah {span}.",
    "people_app.here.asleep": "Tidak aktif: {rule}.",
    "people_app.here.nowhere": "Belum berada di tahap mana pun.",
    "people_app.paid": "dari {n} transaksi",
    "people_app.persona": "Persona",
    "people_app.channels": "Saluran",
    "people_app.stages": "Setiap tahap dan alasannya",
    "people_app.rule": "Aturan:",
    "people_app.reached.by": "Sampai pada {when} lewat",
    "people_app.moved.in_time": "Lanjut ke {stage} pada {when}, setelah {span}.",
    "people_app.moved.late": (
        "Lanjut ke {stage} pada {when}, setelah {span}: terlambat, batasnya {until}."
    ),
    "people_app.still_open": "Belum lanjut; masih berjalan sampai {when}.",
    "people_app.stalled_since": "Tidak lanjut; mandek sejak {when}.",
    "people_app.assumed": "(anggapan: 30 hari)",
    "people_app.was_further": "Sebelumnya sudah di {stage}, pada {when}.",
    "people_app.not_reached": "Belum sampai.",
    "people_app.not_reached.skipped": "Tidak sampai: dilewatkan, langsung ke {stage}.",
    "people_app.no_rule": "Tahap ini belum punya aturan, jadi tidak ada yang dihitung di sini.",
    "people_app.personas": "Persona dan alasannya",
    "people_app.persona.theirs": "personanya",
    "people_app.persona.earlier": "juga benar, tetapi persona sebelumnya didahulukan",
    "people_app.persona.not": "bukan personanya",
    "people_app.persona.any": "Salah satu sudah cukup:",
    "people_app.holds": "benar",
    "people_app.holds_not": "tidak benar",
    "people_app.part.events": "{n} aktivitasnya menentukan, yang terakhir:",
    "people_app.part.none": "tidak ada aktivitasnya yang menentukan",
    "people_app.met": "Titik kontak yang dilewati, masalah yang dialami",
    "people_app.met.times": "{n} kali, terakhir {last}",
    "people_app.pain": "masalah",
    "people_app.felt": "Yang dikatakannya",
    "people_app.felt.off": "di luar skala",
    "people_app.line": "Garis waktu",
    "people_app.line.newest": "Kembali ke yang terbaru",
    "people_app.line.older": "Lebih lama: {n} aktivitas lagi",
    "people_app.event.words": "Isi lengkapnya",
    "people_app.event.source": "Dari {source}, penulis {writer}, baris {row}; diterima {when}.",
    "people_app.event.masked": (
        "Yang bisa menunjuk seseorang disamarkan sampai Anda menampilkan pengenal."
    ),
    "people_app.event.gone": "Aktivitas ini sudah tidak ada di log.",
    "people_app.who": "Siapa dia",
    "people_app.who.itself": "nama yang dipakai di sini",
    "people_app.who.alias": "dinyatakan sama dengan {through}, pada {when}",
    "people_app.who.link": "muncul sebaris dengan {through} sejak {when}; tercatat di {n} baris",
    "people_app.who.device": "dipakai {through} mulai {when}; tercatat di {n} baris",
    "people_app.part": "Bukan orang yang sama",
    "people_app.apart": "Dinyatakan bukan orang yang sama",
    "people_app.join": "Ternyata orang yang sama",
    "people_app.parted": (
        "Dicatat: keduanya bukan orang yang sama. Angka menyusul dalam hitungan detik."
    ),
    "people_app.joined_again": (
        "Dicatat: ternyata orang yang sama. Angka menyusul dalam hitungan detik."
    ),
    "people_app.claims": "Dipakai lebih dari satu orang",
    "people_app.claim": (
        "{claimant} pernah memakainya; ini milik {holder} yang memakainya lebih dulu"
    ),
    "people_app.claim.nobodys": (
        "{claimant} pernah memakainya; terlalu banyak pemakai, jadi bukan milik siapa pun"
    ),
    "people_app.take_out": "Serahkan semua data",
    "people_app.erase": "Hapus",
    "people_app.permission": "Izin",
    "people_app.permission.about": (
        "Siapa yang boleh dihubungi, untuk apa, lewat saluran mana, lengkap dengan buktinya. Tanpa "
        "izin, tidak ada yang dikirim."
    ),
    "people_app.permission.none": "Belum ada izin yang tercatat",
    "people_app.permission.none.do": (
        "Formulir mencatatnya sendiri. Untuk kontak yang Anda bawa, buka daftar pelanggan lalu "
        "catat dasar hukumnya."
    ),
    "people_app.permission.given": "diberikan",
    "people_app.permission.asked": "diminta, belum dikonfirmasi",
    "people_app.permission.withdrawn": "dicabut",
    "people_app.no_permission": "Belum ada izin: orang ini belum boleh dihubungi.",
    "people_app.marketplace": (
        "Hanya dikenal dari marketplace. Data dari sana tidak boleh dipakai untuk pemasaran: "
        "mintalah izin sendiri kepada orang ini."
    ),
    "people_app.marketplace_only": (
        "Orang ini hanya dikenal dari marketplace, dan datanya bukan untuk pemasaran"
    ),
    "people_app.marketplace_only.do": (
        "Mintalah izin di luar marketplace, lalu catat persetujuannya."
    ),
    "people_app.address": "Alamat atau nomor",
    "people_app.address.for_instance": "ani@toko.example atau 0812…",
    "people_app.addresses": "Alamat",
    "people_app.channel": "Saluran",
    "people_app.any_channel": "semua saluran",
    "people_app.channel.email": "e-mail",
    "people_app.channel.whatsapp": "WhatsApp",
    "people_app.channel.sms": "SMS",
    "people_app.channel.phone": "telepon",
    "people_app.channel.push": "notifikasi",
    "people_app.channel.letter": "surat",
    "people_app.purpose": "Tujuan",
    "people_app.purpose.marketing": "pemasaran",
    "people_app.purpose.surveys": "survei",
    "people_app.purpose.sharing": "berbagi dengan mitra",
    "people_app.state": "Keadaan",
    "people_app.basis_word": "Dasar hukum",
    "people_app.basis.consent": "persetujuan",
    "people_app.basis.contract": "perjanjian",
    "people_app.basis.interest": "kepentingan yang sah",
    "people_app.said_at": "Dinyatakan pada",
    "people_app.place": "Di mana dinyatakan",
    "people_app.place.for_instance": "formulir buletin di kasir, Maret 2026",
    "people_app.wording": "Kalimat yang disetujui",
    "people_app.wording.hint": "Tulis persis kata demi kata: inilah buktinya.",
    "people_app.wording.ready": "Kalimat siap pakai",
    "people_app.wording.about": (
        "Kalimat yang menyebut siapa, untuk apa, seberapa sering, dan cara berhenti. Mintalah "
        "penasihat hukum Anda membacanya."
    ),
    "people_app.record": "Catat atau cabut izin",
    "people_app.give": "Catat izin",
    "people_app.withdraw": "Cabut sekarang juga",
    "people_app.written_down": "Sudah dicatat dan langsung berlaku.",
    "people_app.acts": "Semua yang pernah dinyatakan",
    "people_app.act.said": "dinyatakan {when}",
    "people_app.act.by": "dicatat oleh {name}",
    "people_app.child": "Anak",
    "people_app.child.parent": "Orang tua yang mengizinkan (nama, caranya); kosong: belum ada",
    "people_app.child.mark": "Tandai sebagai anak",
    "people_app.child.unmark": "Bukan anak",
    "people_app.child.with": "Anak, dengan izin {parent}.",
    "people_app.child.without": "Anak: tidak ada yang dikirim sebelum orang tua mengizinkan.",
    "people_app.stopped": "Tidak ada yang dikirim: {why}, {when}.",
    "people_app.stopped.channel": "Tidak ada yang dikirim lewat {channel}: {why}, {when}.",
    "people_app.rules": "Aturan yang berlaku di sini",
    "people_app.rules.imported": (
        "Kontak yang diimpor belum punya izin sampai dasar hukumnya dicatat, lengkap dengan tempat "
        "dan kalimatnya."
    ),
    "people_app.rules.marketplace": (
        "Pembeli yang hanya dikenal dari marketplace bukan untuk pemasaran, kecuali mereka "
        "menyetujuinya kepada Anda."
    ),
    "people_app.rules.withdraw": (
        "Pencabutan langsung berlaku, dan pernyataan terakhir yang menang."
    ),
    "people_app.rules.child": "Tidak ada yang dikirim kepada anak tanpa izin orang tua.",
    "people_app.basis.about": "Untuk {n} pelanggan dalam daftar ini, dicatat di setiap alamatnya.",
    "people_app.basis.everybody": "Belum ada daftar yang dipilih: ini berarti semua pelanggan.",
    "people_app.basis.left_out": (
        "Otomatis dikecualikan: yang mencabut izin, yang tidak boleh dihubungi, dan (kecuali "
        "menyetujui) yang hanya dikenal dari marketplace."
    ),
    "people_app.basis.go": "Catat untuk semuanya",
    "people_app.basis.doing": "mencatat dasar hukum",
    "people_app.based": "Dicatat untuk daftar",
    "people_app.based.people": "Daftar ini berisi {n} pelanggan.",
    "people_app.based.none": "Belum ada dasar hukum yang dicatat untuk daftar",
    "people_app.based.none.do": "Buka daftar pelanggan lalu pilih “Catat dasar hukum”.",
    "people_app.came.new": "alamat kini boleh dihubungi",
    "people_app.came.given": "sudah memberi izin sebelumnya",
    "people_app.came.asked": "sudah diminta dan belum mengonfirmasi",
    "people_app.came.withdrawn": "pernah mencabutnya: tetap tidak dihubungi",
    "people_app.came.stopped": "tidak boleh dihubungi",
    "people_app.came.marketplace": "pelanggan yang hanya dikenal dari marketplace, dikecualikan",
    "people_app.came.without": "pelanggan tanpa alamat untuk saluran ini",
    "people_app.suppressed": "Tidak boleh dihubungi",
    "people_app.suppressed.about": "Mereka tidak dikirimi apa pun, apa pun izinnya.",
    "people_app.suppressed.none": "Daftar ini kosong",
    "people_app.suppressed.none.do": (
        "Alamat masuk ke sini karena gagal terkirim, keluhan, penghapusan, atau ditambahkan "
        "sendiri."
    ),
    "people_app.suppressed.more": "{n} yang terbaru dari {all}.",
    "people_app.suppress": "Tambahkan",
    "people_app.lift": "Keluarkan",
    "people_app.reason": "Alasan",
    "people_app.reason.asked": "atas permintaannya",
    "people_app.reason.bounced": "pesan tidak sampai",
    "people_app.reason.complained": "mengeluh",
    "people_app.reason.other": "alasan lain",
    "people_app.reason.child": "anak",
    "people_app.reason.erased": "dihapus",
    "people_app.no_channel": 'Tidak ada saluran "{name}"',
    "people_app.channels_are": "Saluran: {names}",
    "people_app.not_there": 'Orang ini tidak bisa dihubungi di sana lewat "{channel}"',
    "people_app.no_purpose": 'Tidak ada tujuan "{name}"',
    "people_app.purposes_are": "Tujuan: {names}",
    "people_app.no_basis": (
        'Tidak ada dasar hukum "{name}"; yang ada consent, contract, dan interest'
    ),
    "people_app.no_proof": "Izin perlu bukti: di mana dinyatakan, dan dengan kalimat apa",
    "people_app.no_proof.do": (
        "Isi keduanya. Tanpa itu tidak ada yang bisa menunjukkan bahwa izin diberikan."
    ),
    "people_app.said_later": "Izin tidak mungkin diberikan pada hari yang belum tiba",
    "people_app.no_address": "Itu bukan alamat e-mail dan bukan nomor telepon",
    "people_app.no_address.do": "Tulis lengkap: ani@toko.example, atau 0812 3456 7890.",
    "people_app.erase.title": "Hapus {name}",
    "people_app.erase.about": "Semua yang diketahui tentang orang ini dihapus untuk selamanya:",
    "people_app.erase.log": (
        "aktivitasnya dan setiap penyebutannya di log dan di antara baris yang ditolak"
    ),
    "people_app.erase.in_files": (
        "barisnya di berkas yang tersimpan di aplikasi untuk perjalanan ini"
    ),
    "people_app.erase.app": (
        "izinnya; yang disimpan hanya bahwa ia tidak boleh dihubungi, tanpa alamatnya"
    ),
    "people_app.erase.back": "selama 90 hari ia ditolak bila berkas atau pengirim membawanya lagi",
    "people_app.erase.numbers": "semua angka dihitung ulang tanpa dia",
    "people_app.erase.first": "Mula-mula semuanya diperiksa, dan belum ada yang dihapus.",
    "people_app.erase.look": "Periksa apa yang akan terhapus",
    "people_app.erase.would": "Ini yang akan terhapus",
    "people_app.erase.events": "Aktivitas",
    "people_app.erase.mentions": "Penyebutan di aktivitas orang lain",
    "people_app.erase.rejects": "Baris yang ditolak",
    "people_app.erase.kept": "Catatan izin",
    "people_app.erase.sources": "Menurut sumber",
    "people_app.erase.cut": "Baris yang dipotong dari berkas Anda",
    "people_app.erase.cut.one": "{file}: {rows} baris, {cells} sel",
    "people_app.erase.cut.about": (
        "Ini salinan yang ada di aplikasi: baris orang ini dipotong, dan sel milik orang lain "
        "yang menyebutnya dikosongkan. Selebihnya tetap seperti semula."
    ),
    "people_app.erase.files": "Berkas yang masih menyebutnya",
    "people_app.erase.files.do": (
        "Berkas ini tidak dapat dipotong di sini. Keluarkan, atau ganti dengan berkas tanpa "
        "orang ini; selama 90 hari Rute tidak memasukkan barisnya lagi dari berkas mana pun."
    ),
    "people_app.erase.failed": (
        "Pekerjaan terhenti. Tidak ada yang terhapus setengah: nanti dilanjutkan dari sana."
    ),
    "people_app.erase.failed.do": "Lihat sebabnya dan coba lagi",
    "people_app.erasing": "Sedang dikerjakan: bisa beberapa menit bila aktivitasnya banyak.",
    "people_app.erasing.looking": "memeriksa log",
    "people_app.erasing.app": "menghapus izin",
    "people_app.erasing.files": "memotong baris dari berkas",
    "people_app.erasing.log": "menghapus dari log",
    "people_app.erased.gone": "Ini sudah terhapus",
    "people_app.erased.when": "Dihapus {when} oleh {name}.",
    "people_app.erased.until": "Ia ditolak sampai {until}.",
    "people_app.erased.nobody": "Tanda terima ini sengaja tidak menyebut siapa pun.",
    "people_app.erasures": "Penghapusan",
    "people_app.erasures.about": (
        "Tanda terima penghapusan, bila ada yang bertanya apakah sudah dilakukan."
    ),
    "people_app.erasures.none": "Belum ada yang dihapus",
    "people_app.erasure.looking": "memeriksa",
    "people_app.erasure.looked": "belum dipastikan",
    "people_app.erasure.erasing": "menghapus",
    "people_app.erasure.done": "terhapus",
    "people_app.receipt": "Tanda terima {number}",
    "people_app.number": "Tanda terima",
    "people_app.when": "Kapan",
    "people_app.by": "Oleh",
    "people_app.confirm": "Hapus selamanya?",
    "people_app.confirm.about": "Ini tidak bisa dibatalkan. Untuk memastikan, ketik {word}.",
    "people_app.confirm.type": "Ketik {word}",
    "people_app.confirm.go": "Hapus selamanya",
    "people_app.not_typed": "Yang Anda ketik bukan {word}, jadi tidak ada yang dihapus",
    "people_app.not_typed.do": (
        "Kembali dan ketik keempat tandanya, bila memang orang ini yang dimaksud."
    ),
    "people_app.all.title": "Semua yang {name} ketahui tentang Anda",
    "people_app.all.about": "Per {when}. Isi yang sama ada di person.json, untuk mesin.",
    "work.kind.people.look": "Memeriksa apa yang akan terhapus",
    "work.kind.people.erase": "Menghapus seseorang",
    "work.kind.people.basis": "Mencatat dasar hukum untuk daftar",
    "journal.people_revealed": "melihat pengenal pelanggan {person} selama {minutes} menit",
    "journal.people_revealed_lists": "melihat pengenal di daftar selama {minutes} menit",
    "journal.people_exported": "mengunduh {people} pelanggan sebagai CSV ({list})",
    "journal.people_taken_out": "mengambil semua data pelanggan {person} ({events} aktivitas)",
    "journal.people_parted": "menyatakan dua pengenal pelanggan {person} bukan orang yang sama",
    "journal.people_joined": (
        "membatalkan bahwa dua pengenal pelanggan {person} bukan orang yang sama"
    ),
    "journal.people_permitted": "mencatat izin pelanggan {person} untuk {channel}",
    "journal.people_withdrawn": "mencabut izin pelanggan {person} untuk {channel}",
    "journal.people_child": "menandai pelanggan {person} sebagai anak",
    "journal.people_no_child": "menghapus tanda anak dari pelanggan {person}",
    "journal.people_basis": "mencatat dasar hukum untuk {people} alamat, lewat {channel}",
    "journal.people_suppressed": (
        "memasukkan alamat ke daftar yang tidak boleh dihubungi ({reason})"
    ),
    "journal.people_lifted_off": (
        "mengeluarkan catatan {number} ({reason}) dari daftar yang tidak boleh dihubungi"
    ),
    "journal.people_erased": (
        "menghapus seorang pelanggan: {events} aktivitas, tanda terima {receipt}"
    ),
    "people_app.summary.one": "{n} aktivitas, pada {last}",
    "people_app.paid.one": "dari {n} transaksi",
    "people_app.part.events.one": "{n} aktivitasnya menentukan:",
    "people_app.met.times.one": "sekali, pada {last}",
    "people_app.who.link.one": "muncul sebaris dengan {through}, pada {when}",
    "people_app.who.device.one": "dipakai {through} mulai {when}; tercatat di satu baris",
    "people_app.who.alias.one": "dinyatakan sama dengan {through}, pada {when}",
    "people_app.line.older.one": "Lebih lama: {n} aktivitas lagi",
    "people_app.basis.about.one": (
        "Untuk {n} pelanggan dalam daftar ini, dicatat di setiap alamatnya."
    ),
    "people_app.based.people.one": "Daftar ini berisi {n} pelanggan.",
}
