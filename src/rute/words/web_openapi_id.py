"""Isi keterangan antarmuka untuk program, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "openapi.about": (
        "Ada tiga antarmuka: pengumpulan menerima aktivitas saat terjadi, dengan protokol "
        "pelacakan Segment; izin diberikan, dicabut, dan dimintakan konfirmasinya; perjalanan "
        "dibaca dan diterbitkan sebagai teks."
    ),
    "openapi.collect.track": "Sesuatu yang dilakukan pelanggan",
    "openapi.collect.identify": "Siapa pelanggan itu, dan apa yang diketahui tentangnya",
    "openapi.collect.page": "Halaman web yang dilihat pelanggan",
    "openapi.collect.screen": "Layar aplikasi yang dilihat pelanggan",
    "openapi.collect.group": "Kelompok tempat pelanggan bergabung",
    "openapi.collect.alias": "Dua nama milik satu orang",
    "openapi.collect.batch": "Banyak aktivitas sekaligus",
    "openapi.collect.about": (
        "Paling besar 32 kB per aktivitas dan 500 kB per permintaan, berupa JSON; gzip dibuka, dan "
        "peramban boleh menyebutnya text/plain. Kunci tulis boleh juga ditaruh di isi sebagai "
        "writeKey. Alamat pendek /v1/t, i, p, s, g, a, b, serta /api/s/…, sama saja. Aktivitas "
        "yang tidak bisa dipakai tidak menggagalkan yang lain: ia tercantum di halaman Sumber "
        "beserta sebabnya."
    ),
    "openapi.collect.taken": "Semuanya sudah tersimpan di cakram",
    "openapi.collect.unread": "Tidak akan pernah bisa diterima: jangan dikirim lagi",
    "openapi.collect.no_key": "Tanpa kunci tulis, atau kuncinya tidak dikenal atau sudah dicabut",
    "openapi.collect.no_address": "Tidak ada apa-apa di alamat ini",
    "openapi.collect.too_often": (
        "Melebihi yang boleh dikirim kunci ini: kirim lagi setelah sekian detik di Retry-After"
    ),
    "openapi.collect.unready": (
        "Tidak ada yang tersimpan: kirim lagi setelah sekian detik di Retry-After"
    ),
    "openapi.collect.settings": "Yang ditanyakan pustaka peramban Segment sebelum mengirim",
    "openapi.collect.script": "Skrip kami sendiri untuk halaman web",
    "openapi.permission.about": (
        "Izin per saluran dan tujuan, lengkap dengan buktinya. Kunci untuk program boleh "
        "semuanya; kunci untuk situs web atau aplikasi hanya boleh meminta konfirmasi, dengan "
        "kalimat yang sudah disiapkan. Jawabannya tidak mengungkap siapa yang dikenal atau setuju."
    ),
    "openapi.permission.give": "Seseorang setuju: di mana, dan dengan kalimat apa",
    "openapi.permission.withdraw": "Seseorang mencabutnya: seketika",
    "openapi.permission.ask": "Meminta sebuah alamat mengonfirmasi (dua langkah): satu pesan, "
    "sekali sehari",
    "openapi.permission.recorded": "Sudah dicatat; apakah ada yang dikirim bergantung pada yang "
    "berlaku, dan tidak diberitahukan",
    "openapi.collect.not_by_this_key": "Tidak dengan kunci yang bukan rahasia",
    "openapi.journeys.about": (
        "Teks sebuah perjalanan. Kuncinya dibuat di halaman Akun Anda, dan boleh melakukan apa "
        "yang boleh dilakukan pembuatnya."
    ),
    "openapi.journeys.read": "Versi terbaru, untuk setiap anggota",
    "openapi.journeys.publish": (
        "Menerbitkan teks di atas sebuah versi, untuk yang boleh menyunting"
    ),
    "openapi.journeys.400": (
        "Teksnya tidak bisa dibaca (findings: semua temuan), atau permintaannya keliru"
    ),
    "openapi.journeys.401": "Tanpa kunci, atau kuncinya tidak membuka apa pun",
    "openapi.journeys.403": "Perannya tidak mengizinkan",
    "openapi.journeys.404": "Tidak ada perjalanan itu, atau bukan anggotanya",
    "openapi.journeys.409": "Ada yang menerbitkan sesudah base",
    "openapi.journeys.413": "Lebih dari satu juta bita",
}
