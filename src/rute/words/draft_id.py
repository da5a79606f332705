"""Catatan di berkas perjalanan yang ditulis `rute start`, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "draft.top": (
        "Perjalanan pelanggan Anda, ditulis `rute start` dari isi ekspor Anda.\n"
        "Ini teks biasa: ubah baris mana pun, simpan, lalu jalankan `rute map` lagi.\n"
        "Baris yang diawali # adalah catatan untuk Anda. Rute tidak membacanya."
    ),
    "draft.about": "about: apa yang Anda jual, kepada siapa, dan di mana",
    "draft.leave_out": (
        "Tidak ada aktivitas yang menunjukkan tahap ini. Penjelasannya di akhir berkas."
    ),
    "draft.personas": (
        "Siapa pelanggan Anda? Hapus tanda # dan sesuaikan baris berikut.\n"
        "personas:\n"
        "  Tari si Serba Gawai:\n"
        "    who: Pekerja muda, suka hal baru, belanja lewat ponsel.\n"
        "    wants: [barang bagus tanpa repot]\n"
        "    found by: first channel is instagram"
    ),
    "draft.people": "{people} orang melakukan ini.",
    "draft.worth": (
        'Nilai satu orang yang lanjut. Bila ada pengembalian: … less total of "Order Refunded"'
    ),
    "draft.worth_less": "Nilai satu orang yang lanjut, dikurangi yang dikembalikan.",
    "draft.worth_within": "Dihitung sejak mencapai tahap ini, sejauh data ini cukup. "
    "Bila datanya lebih panjang: 12 months",
    "draft.stage": (
        "Berapa lama orang boleh menunggu sebelum lanjut? Yang lebih lama dihitung mandek.\n"
        "stalled after: 14 days\n"
        "Berapa persen yang seharusnya lanjut tepat waktu?\n"
        "target: 40%"
    ),
    "draft.touchpoint": (
        "Ceritakan lebih banyak tentang yang ditemui orang di sini:\n"
        "channel: web\n"
        "thinks: Apakah ini cocok untuk saya?\n"
        "feels: penasaran +1\n"
        "pains:\n"
        "  - pain: Apa yang menyulitkan di sini, satu baris"
    ),
    "draft.measured_by": 'measured by: {field} of "{event}" on 1 to 5',
    "draft.left_out": (
        "Tahap yang belum ditunjukkan aktivitas apa pun, dan apa yang bisa ada di sana. Bila\n"
        'datanya sudah ada, keluarkan tahapnya dari "leave out" dan tulis:\n'
        'reached when: "nama aktivitas"'
    ),
    "draft.left_over": "Juga terlihat di data, tetapi jarang atau terlalu banyak: {names}",
    "draft.next": (
        "Langkah berikutnya:\n"
        "  rute check    semua yang salah atau kurang di berkas ini, baris demi baris\n"
        "  rute map      peta hidup\n"
        "  rute leaks    di mana orang hilang, dan berapa kerugiannya\n"
        'Aturan berupa kalimat: "A" or "B" · "A" where city is Bandung · "A" at least 2 times\n'
        '"A" then "B" within 7 days · "A" without "B" within 1 hour'
    ),
    "draft.by_model": "Aktivitasnya cocok dengan model {model}.",
    "draft.by_itself": (
        "Aktivitasnya tidak cocok dengan model tahap mana pun, jadi tahapnya adalah yang dilalui "
        "kebanyakan orang."
    ),
    "draft.stage_from": "{stage}: {rule}",
    "draft.unplaced": "Aktivitas lain, tercantum di akhir berkas: {number}.",
}
