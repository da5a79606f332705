"""What accounts and teams say, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "team.about": (
        "Siapa yang mengerjakan perjalanan ini, serta apa yang boleh dilihat dan dilakukan "
        "masing-masing."
    ),
    "team.members": "Anggota",
    "team.person": "Nama",
    "team.role": "Peran",
    "team.since": "Sejak",
    "team.change": "Ubah",
    "team.you": "Anda",
    "team.leave": "Keluar dari tim",
    "team.remove": "Keluarkan",
    "team.last_owner": "Perjalanan harus punya pemilik, dan ini satu-satunya pemiliknya",
    "team.last_owner.do": "Jadikan orang lain pemilik lebih dulu, di halaman Tim.",
    "team.invite": "Undang seseorang",
    "team.invite.email": "E-mail, jika Anda tahu",
    "team.invite.hint": (
        "Dengan alamat, tautan dikirim ke sana dan hanya berlaku untuk alamat itu. Tanpa "
        "alamat, Anda mendapat tautan untuk diteruskan; berlaku sekali, bagi yang pertama "
        "membukanya."
    ),
    "team.invite.do": "Undang",
    "team.invite.anybody": "Siapa pun yang punya tautan",
    "team.invite.link": "Tautan undangan",
    "team.invite.mailed": "Tautan sudah dikirim lewat e-mail.",
    "team.invited": "Diundang, belum masuk",
    "team.invited.none": "Tidak ada undangan yang menunggu.",
    "team.until": "sampai {day}",
    "team.no_end": "tanpa batas waktu",
    "team.revoke": "Tarik kembali",
    "team.share": "Perlihatkan peta kepada orang lain",
    "team.share.about": (
        "Siapa pun yang punya tautan melihat peta dan angkanya tanpa masuk. Mereka tidak "
        "melihat pelanggan satu per satu dan tidak bisa mengubah apa pun."
    ),
    "team.share.name": "Untuk siapa",
    "team.share.until": "Hari terakhir (kosong: sampai Anda menariknya)",
    "team.share.do": "Buat tautan",
    "team.share.made": "Tautan Anda:",
    "team.share.once": "Salin sekarang: tautan tidak ditampilkan lagi.",
    "team.share.seen": "terakhir dibuka {moment}",
    "team.share.unseen": "belum pernah dibuka",
    "team.shared": "Tautan yang ada",
    "team.shared.none": "Belum ada tautan publik.",
    "team.roles": "Apa yang boleh dilakukan tiap peran",
    "team.for": "Singkatnya",
    "team.yes": "ya",
    "team.no": "tidak",
    "team.does.owner": "Melakukan semuanya, dan menentukan siapa lagi yang boleh.",
    "team.does.editor": "Mengubah dan menerbitkan perjalanan; melihat pelanggan satu per satu.",
    "team.does.sender": (
        "Memulai dan menghentikan kampanye; melihat pelanggan satu per satu; tidak mengubah "
        "perjalanan."
    ),
    "team.does.analyst": (
        "Mengajukan semua pertanyaan tentang angka; tidak melihat pelanggan satu per satu."
    ),
    "team.does.viewer": "Melihat peta dan angkanya, serta memberi komentar.",
    "team.may.see_numbers": "Lihat peta",
    "team.may.comment": "Beri komentar",
    "team.may.analyse": "Telusuri angka",
    "team.may.see_people": "Lihat pelanggan",
    "team.may.edit": "Ubah perjalanan",
    "team.may.send": "Mulai kampanye",
    "team.may.manage": "Atur tim",
    "team.parts": "Siapa memegang apa",
    "team.parts.about": "Sesuai teks perjalanan (pemilik). Diubah lewat halaman Ubah.",
    "team.parts.none": "Perjalanan ini belum punya tahap.",
    "team.part": "Bagian",
    "team.kind": "Jenis",
    "team.owner": "Pemilik",
    "team.nobody": "belum ada",
    "team.part.stage": "tahap",
    "team.part.touchpoint": "titik kontak",
    "team.part.pain": "titik masalah",
    "team.part.fix": "perbaikan",
    "team.not_open": "Tautan ini tidak bisa dipakai masuk",
    "team.not_open.used": "Tautan sudah dipakai: undangan hanya berlaku sekali.",
    "team.not_open.revoked": "Undangan ini sudah ditarik kembali.",
    "team.not_open.expired": "Undangan ini sudah kedaluwarsa.",
    "team.not_open.unknown": "Tautan tidak lengkap, atau undangan seperti itu tidak ada.",
    "team.not_open.other": "Undangan ini ditujukan ke alamat lain, bukan alamat Anda ({email}).",
    "team.not_open.other.do": "Keluar lalu buka lagi, atau minta undangan untuk alamat Anda.",
    "team.ask_again": "Mintalah undangan baru kepada pengelola perjalanan.",
    "team.join": "Bergabung",
    "team.join.to": "Bergabung ke {journey}",
    "team.join.do": "Bergabung",
    "team.join.owner": (
        "{by} mengundang Anda sebagai pemilik. Anda bergabung sebagai {name} ({email})."
    ),
    "team.join.editor": (
        "{by} mengundang Anda sebagai penyunting. Anda bergabung sebagai {name} ({email})."
    ),
    "team.join.sender": (
        "{by} mengundang Anda sebagai pengirim. Anda bergabung sebagai {name} ({email})."
    ),
    "team.join.analyst": (
        "{by} mengundang Anda sebagai analis. Anda bergabung sebagai {name} ({email})."
    ),
    "team.join.viewer": (
        "{by} mengundang Anda sebagai pembaca. Anda bergabung sebagai {name} ({email})."
    ),
    "team.invited.owner": "{by} mengundang Anda sebagai pemilik.",
    "team.invited.editor": "{by} mengundang Anda sebagai penyunting.",
    "team.invited.sender": "{by} mengundang Anda sebagai pengirim.",
    "team.invited.analyst": "{by} mengundang Anda sebagai analis.",
    "team.invited.viewer": "{by} mengundang Anda sebagai pembaca.",
    "team.welcome": "Selamat datang",
    "team.welcome.do": "Buat akun saya",
    "team.first": "Selamat datang di Rute",
    "team.first.more": (
        "Anda yang pertama di sini. Akun Anda memiliki apa yang Anda buat; yang lain Anda undang."
    ),
    "team.known": "{email} sudah punya akun. Masuklah, lalu Anda kembali ke sini.",
    "team.have_account": "Sudah punya akun?",
    "team.cannot_be_used": (
        "Alamat ini tidak bisa dipakai di sini. Jika ini milik Anda, masuklah dengan alamat ini."
    ),
    "team.language": "Bahasa",
    "team.theme": "Warna",
    "team.theme.system": "mengikuti perangkat",
    "team.theme.light": "terang",
    "team.theme.dark": "gelap",
    "team.profile": "Anda",
    "team.save": "Simpan",
    "team.saved": "Tersimpan.",
    "team.login": "Cara Anda masuk",
    "team.password.set": "Sudah ada.",
    "team.password.none": "Belum ada.",
    "team.new_email": "Alamat e-mail lain",
    "team.email.how": (
        "Kami kirim tautan ke sana. Sebelum dibuka, alamat Anda sekarang tetap berlaku."
    ),
    "team.email.do": "Kirim tautan",
    "team.email.look": "Periksa e-mail di alamat baru: tautannya sedang dikirim.",
    "team.email.old": "Tautan sudah dipakai, atau sudah terlalu lama.",
    "team.email.old.do": "Minta yang baru di halaman Akun Anda.",
    "team.email.confirm": "Alamat baru Anda",
    "team.email.confirm.more": "Mulai sekarang Anda masuk dengan {new}, bukan {old}.",
    "team.email.confirm.do": "Pakai alamat ini",
    "team.sessions": "Di mana Anda masuk",
    "team.session": "Peramban",
    "team.address": "Alamat",
    "team.last_seen": "Terakhir terlihat",
    "team.unknown_browser": "tidak dikenal",
    "team.here": "yang ini",
    "team.end": "Keluarkan",
    "team.end_others": "Keluarkan dari semua tempat lain",
    "team.no_journeys": "Anda belum ikut dalam perjalanan apa pun.",
    "team.journey": "Perjalanan",
    "team.data": "Yang disimpan Rute tentang Anda",
    "team.data.about": (
        "Akun, peran, sesi, dan catatan jurnal tentang apa yang Anda lakukan, dalam satu "
        "berkas. Kata sandi dan kode tidak ada di dalamnya."
    ),
    "team.data.do": "Unduh",
    "team.or": "atau",
    "team.slow_down": "Tunggu sebentar",
    "team.too_often": "Terlalu sering dicoba dalam waktu singkat.",
    "team.later": "Tunggu beberapa menit, lalu coba lagi.",
    "team.not_shared": "Tidak ada yang bisa dilihat di sini",
    "team.not_shared.more": "Tautan ini tidak memperlihatkan peta, atau sudah tidak berlaku.",
    "team.not_shared.do": "Mintalah yang baru kepada pengirimnya.",
    "team.sso.with": "Masuk dengan {name}",
    "team.sso.title": "Masuk tunggal",
    "team.sso.on_the_way": "Anda diteruskan ke penyedia, lalu kembali ke sini.",
    "team.sso.cancelled": "Anda belum masuk",
    "team.sso.cancelled.more": "Anda kembali sebelum selesai di sana.",
    "team.sso.failed": "Masuk tunggal tidak berhasil",
    "team.sso.why.failed": "Penyedia tidak memberi jawaban yang bisa dipakai.",
    "team.sso.why.unproved": (
        "{name} tidak menyatakan bahwa alamat e-mail Anda terbukti milik Anda."
    ),
    "team.sso.why.domain": "Alamat Anda bukan dari domain yang boleh masuk ke sini.",
    "team.sso.why.uninvited": "Anda belum punya akun di sini, juga belum punya undangan.",
    "team.sso.do": "Coba sekali lagi, atau tanyakan kepada pengelola Rute ini.",
    "team.sso.joined": "Anda juga masuk lewat ini.",
    "team.sso.not_joined": "Belum dipakai akun ini.",
    "team.sso_half": "Masuk tunggal baru diatur sebagian; yang kurang: {missing}",
    "team.sso_half.do": (
        "Atur RUTE_SSO_URL, RUTE_SSO_CLIENT, dan RUTE_SSO_SECRET, atau tidak satu pun."
    ),
    "team.sso_join": (
        "RUTE_SSO_JOIN mengizinkan masuk menurut domain, tetapi domainnya belum diatur"
    ),
    "team.sso_join.do": "Atur juga RUTE_SSO_DOMAIN, misalnya kopisenja.example.",
    "team.sso_packages": "Masuk tunggal memerlukan paket yang belum terpasang: {packages}",
    "team.sso_packages.do": "Jalankan pip install {packages}, lalu mulai lagi.",
}
