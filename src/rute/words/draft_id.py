"""Catatan di berkas perjalanan yang ditulis `rute start`, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "draft.top": (
        "Perjalanan pelanggan Anda, ditulis `rute start` dari isi ekspor Anda.\n"
        "Ini teks biasa: ubah baris mana pun, simpan, lalu jalankan `rute map` lagi.\n"
        "Baris yang diawali # adalah catatan untuk Anda. Rute tidak membacanya."
    ),
    "draft.about": "tentang: apa yang Anda jual, kepada siapa, dan di mana",
    "draft.leave_out": (
        "Tidak ada aktivitas yang menunjukkan tahap ini. Penjelasannya di akhir berkas."
    ),
    "draft.personas": (
        "Siapa pelanggan Anda? Hapus tanda # dan sesuaikan baris berikut.\n"
        "persona:\n"
        "  Tari si Serba Gawai:\n"
        "    siapa: Pekerja muda, suka hal baru, belanja lewat ponsel.\n"
        "    ingin: [barang bagus tanpa repot]\n"
        "    ditemukan dari: saluran pertama adalah instagram"
    ),
    "draft.people": "{people} orang melakukan ini.",
    "draft.worth": (
        "Nilai satu orang yang lanjut. Bila ada pengembalian: … dikurangi "
        'total dari "Order Refunded"'
    ),
    "draft.worth_less": "Nilai satu orang yang lanjut, dikurangi yang dikembalikan.",
    "draft.worth_within": "Dihitung sejak mencapai tahap ini, sejauh data ini cukup. "
    "Bila datanya lebih panjang: 12 bulan",
    "draft.stage": (
        "Berapa lama orang boleh menunggu sebelum lanjut? Yang lebih lama dihitung mandek.\n"
        "mandek setelah: 14 hari\n"
        "Berapa persen yang seharusnya lanjut tepat waktu?\n"
        "sasaran: 40%"
    ),
    "draft.touchpoint": (
        "Ceritakan lebih banyak tentang yang ditemui orang di sini:\n"
        "saluran: web\n"
        "berpikir: Apakah ini cocok untuk saya?\n"
        "merasa: penasaran +1\n"
        "titik masalah:\n"
        "  - masalah: Apa yang menyulitkan di sini, satu baris"
    ),
    "draft.measured_by": 'diukur dengan: {field} dari "{event}" pada skala 1 sampai 5',
    "draft.left_out": (
        "Tahap yang belum ditunjukkan aktivitas apa pun, dan apa yang bisa ada di sana. Bila\n"
        'datanya sudah ada, keluarkan tahapnya dari "tanpa tahap" dan tulis:\n'
        'sampai bila: "nama aktivitas"'
    ),
    "draft.left_over": "Juga terlihat di data, tetapi jarang atau terlalu banyak: {names}",
    "draft.next": (
        "Langkah berikutnya:\n"
        "  rute check    semua yang salah atau kurang di berkas ini, baris demi baris\n"
        "  rute map      peta hidup\n"
        "  rute leaks    di mana orang hilang, dan berapa kerugiannya\n"
        'Aturan berupa kalimat: "A" atau "B" · "A" dengan kota adalah Bandung\n'
        '"A" minimal 2 kali · '
        '"A" lalu "B" dalam 7 hari · "A" tanpa "B" dalam 1 jam'
    ),
    "draft.by_model": "Aktivitasnya cocok dengan model {model}.",
    "draft.by_itself": (
        "Aktivitasnya tidak cocok dengan model tahap mana pun, jadi tahapnya adalah yang dilalui "
        "kebanyakan orang."
    ),
    "draft.unplaced": "Aktivitas lain, tercantum di akhir berkas: {number}.",
    "draft.stage_from": "{stage} ← {rule} ({why})",
    "draft.stage_counted": "{stage} ← jumlah dari {report}, tanpa orang",
    "draft.counted_by": "Jumlah saja, tanpa orang: digambar berarsir. Kolom lain di laporan itu "
    "juga bisa dipakai.",
    "draft.shows.aware": "orang melihatnya",
    "draft.shows.interested": "orang mencari tahu",
    "draft.shows.contactable": "orang memberi kontak atau izin",
    "draft.shows.first purchase": "orang membeli",
    "draft.shows.satisfied": "orang menerima yang dibeli",
    "draft.shows.repeat purchase": "orang membeli lagi",
    "draft.shows.recommends": "orang menilai atau merekomendasikan",
    "draft.shows.brings others": "orang mengajak orang lain",
}
