"""Rancangan untuk kebocoran di aplikasi, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "insights.see_draft": "Lihat apa yang bisa dimulai",
    "suggested.title": "Rancangan untuk kebocoran",
    "suggested.about": "Untuk setiap kebocoran ada rancangan kampanye, dan rancangan perbaikan "
    "bila jalannya sendiri bermasalah. Tidak ada yang dikirim atau terlihat sebelum Anda "
    "menerbitkannya.",
    "suggested.leaks": "Kebocoran",
    "suggested.campaign": "Kampanye",
    "suggested.fix": "Perbaikan",
    "suggested.first": "mulai dari sini",
    "suggested.take": "Masukkan ke rancangan saya",
    "suggested.take_fix": "Masukkan perbaikan ke rancangan saya",
    "suggested.take.about": "Terbuka di tempat Anda bisa mengubahnya; bisa dibatalkan dengan satu "
    "klik.",
    "suggested.written": "Sudah ada di perjalanan ini: selesaikanlah.",
    "suggested.audience": "Sasaran saat ini",
    "suggested.reached": "Yang bisa dihubungi",
    "suggested.of_looked": "dari {n} yang diperiksa",
    "suggested.held": "Kelompok pembanding",
    "suggested.visible": "Dampak terkecil yang terlihat",
    "suggested.within": "dalam {weeks} minggu",
    "suggested.known": "Sampai diketahui",
    "suggested.weeks": "sekitar {n} minggu",
    "suggested.years": "lebih dari dua tahun",
    "suggested.at_once": "dari semua yang sudah ada, mulai {points}, setelah waktu mereka habis",
    "suggested.by_now": "tidak dari yang baru datang; dari semua yang sudah ada, mulai {points}, "
    "setelah waktu mereka habis",
    "suggested.never": "di luar jangkauan",
    "suggested.way": "{addressed} punya alamat di sana, {allowed} di antaranya mengizinkan",
    "suggested.way_free": "{addressed} punya alamat di sana",
    "suggested.unreached": "{n} tidak bisa dihubungi: tidak ada alamat, tidak ada izin, atau "
    "salurannya belum diatur.",
    "suggested.words": "Isinya",
    "suggested.for": "Untuk",
    "suggested.for.stalled": "semua yang mandek di {stage}",
    "suggested.through": "Lewat",
    "suggested.helps": "Membantu dengan",
    "suggested.time": "Waktu menjawab",
    "suggested.offer": "Penawaran",
    "suggested.link": "Pesannya belum membawa tautan: isi tujuannya setelah ada di rancangan Anda.",
    "suggested.links": "Menuju",
    "suggested.lines": "Baris untuk berkasnya",
    "suggested.steps": "Langkah-langkahnya",
    "suggested.stop.stalled": "{n} mandek di sini",
    "suggested.stop.link": "tautan bertanda, sehingga yang datang lewat sini terhitung",
    "suggested.stop.pain": "tampak pada {n} orang",
    "suggested.stop.nobody": "belum ada penanggung jawab",
    "suggested.stop.measured": "diukur sebelum dan sesudahnya",
    "suggested.why": "Alasannya",
    "suggested.seen_as": "Mulai saat itu dihitung sebagai:",
    "suggested.way_of": "Jalannya, dengan perbaikan itu",
    "suggested.no_fix": "Tidak ada perbaikan yang dirancang: tidak ada satu masalah yang tampak "
    "pada sebagian besar orang yang hilang, dan tidak ada hambatan lain yang ditemukan.",
    "suggested.no_fix.do": "Ambil kampanyenya.",
}
