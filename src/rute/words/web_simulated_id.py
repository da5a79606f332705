"""Perjalanan simulasi di aplikasi, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "people_simulated.wording": (
        "Rekaan, seperti orangnya: di tahun simulasi ia sampai di “{form}” dan setuju."
    ),
    "work.kind.people.simulated": "Mencatat izin dari orang-orang simulasi",
    "channels.tab.letters": "Kotak surat",
    "channels.letters": "Kotak surat",
    "channels.letters.about": (
        "Yang akan dikirim oleh saluran yang sedang diuji coba. Tidak ada yang benar-benar keluar."
    ),
    "channels.letters.simulated": (
        "Orang-orang di perjalanan ini hanya simulasi: surat untuk mereka berakhir di sini, "
        "tidak ada yang keluar."
    ),
    "channels.letters.count": "{n} tersimpan",
    "channels.letters.newer": "Lebih baru",
    "channels.letters.older": "Lebih lama",
    "channels.letters.all": "Semua surat",
    "channels.letters.none": "Belum ada surat",
    "channels.letters.none.about": (
        "Mulai sebuah kampanye: yang dikirimnya muncul di sini dalam beberapa detik. Pesan "
        "pemasaran menunggu sampai malam di tempat penerimanya lewat."
    ),
    "channels.letters.none.off": (
        "Tidak ada saluran yang diuji coba. Aktifkan uji coba di Pengiriman, dan yang akan "
        "dikirimnya tersimpan di sini."
    ),
    "channels.letters.never_left": (
        "Seperti yang akan dilihat pembacanya. Surat ini tidak pernah keluar."
    ),
    "channels.letters.from": "Dari",
    "channels.letters.to": "Kepada",
    "channels.letters.when": "Dikirim",
    "channels.letters.campaign": "Kampanye",
    "channels.letters.gone": "Isinya tidak lagi disimpan.",
    "channels.letters.links": "Tujuan tautannya",
    "channels.letters.click": "Klik sebagai penerimanya",
    "channels.letters.clicked": (
        "Sudah diklik. Beberapa detik lagi tercatat di log, dan kampanye berlanjut "
        "sebagaimana mestinya."
    ),
    "channels.letters.was_clicked": "diklik",
    "channels.letters.clicks": "Klik: {n}",
    "channels.by_hand.nobodys": (
        "Nomor ini bukan milik siapa pun: orangnya hanya simulasi. Baca pesannya, lalu tekan "
        "Sudah dikirim seolah-olah sudah Anda kirim."
    ),
    "channels.trial.always": "Selalu, karena perjalanan ini simulasi.",
    "channels.test.kept": (
        "Surat percobaan ada di kotak surat: tidak ada yang keluar dari saluran yang diuji coba."
    ),
    "moving.start.simulated": (
        "Semua orang di sini hanya simulasi: surat berakhir di kotak surat, WhatsApp di antrean, "
        "dan tidak ada yang keluar."
    ),
    "moving.start.year_is_over": (
        "Tahun yang disimulasikan sudah lewat dan tidak ada orang baru, jadi mulailah dengan yang "
        "sudah ada."
    ),
    "people_simulated.reading": "Membaca tahun yang disimulasikan",
    "moving.ran_before": (
        "Kampanye ini pernah berjalan di luar aplikasi ini: catatannya ada di data sejak "
        "{day}. Di hasil, tiap orang dihitung sekali, dalam kelompoknya yang pertama."
    ),
    "engine.is.before": "pernah berjalan",
}
