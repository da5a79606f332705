"""Apa yang ditemukan di kolom sebuah berkas, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "detect.rows_by_words": (
        "tidak ada kolom nama aktivitas: setiap baris dianggap satu aktivitas, "
        '"{name}", karena ada kata "{because}" (ubah dengan "setiap baris '
        'adalah:")'
    ),
    "detect.rows_are_orders": (
        "tidak ada kolom nama aktivitas, dan kolomnya kolom pesanan: setiap "
        'baris satu aktivitas, "Order Placed", atau "Order Cancelled" bila '
        "jumlahnya negatif atau nomor pesanannya diawali C"
    ),
    "detect.rows_are": (
        'tidak ada kolom nama aktivitas: setiap baris satu aktivitas, "{name}" '
        "(sebutkan kolomnya dengan --event)"
    ),
    "detect.dropped": "dilewati, karena berisi daftar atau data mentah: {columns}",
    "detect.no_zone": (
        'waktu di "{column}" tanpa zona waktu: dibaca sebagai {zone} (ubah '
        'dengan --zone, atau "zona waktu:" di berkas perjalanan)'
    ),
    "detect.day_first": "hari/bulan/tahun",
    "detect.month_first": "bulan/hari/tahun",
    "detect.dates": 'tanggal di "{column}" berurutan {order}: {sure} tidak mungkin lain',
    "detect.dates_mixed": (
        'tanggal di "{column}" berurutan {order}: {sure} tidak mungkin lain, '
        "tetapi {other} hanya mungkin sebaliknya"
    ),
    "detect.either": (
        'semua tanggal di "{column}" bisa hari/bulan atau bulan/hari: dibaca '
        "sebagai {order}. Bila salah, ekspor tanggalnya sebagai 2026-04-03"
    ),
    "detect.thousands": (
        '"{example}" di "{column}" dibaca {head} ribu{rest}: uang jarang '
        "ditulis dengan tiga desimal. Bila salah, ekspor jumlahnya dengan dua "
        "desimal"
    ),
    "detect.no_person": "tidak ada kolom yang menyebut siapa pelanggannya",
    "detect.no_time": "tidak ada kolom yang menyebut kapan terjadinya",
    "detect.no_both": (
        "tidak ada kolom yang menyebut siapa pelanggannya, dan tidak ada yang menyebut kapan"
    ),
    "detect.say_which": "Sebutkan kolomnya dengan {options}.",
    "detect.no_column": 'tidak ada kolom "{column}" untuk {role}',
    "detect.which_option": "Sebutkan kolomnya dengan {option}.",
    "detect.columns": "Kolomnya, dengan beberapa isinya: {columns}.",
    "detect.role_person": "pelanggan",
    "detect.role_time": "waktu",
    "detect.role_event": "aktivitas",
    "detect.role_channel": "saluran",
    "detect.role_value": "nilai",
    "reason.no person": "tanpa pelanggan",
    "reason.no time": "tanpa waktu",
    "reason.unreadable time": "waktunya tidak terbaca",
    "reason.time without a zone among times with one": "tanpa zona waktu, lain dari yang lain",
    "reason.time with a zone among times without one": "dengan zona waktu, lain dari yang lain",
    "reason.dated in the future": "bertanggal di masa depan",
    "reason.no event name": "tanpa nama aktivitas",
    "reason.unreadable amount": "jumlah uangnya tidak terbaca",
    "reason.too few columns": "kolomnya kurang",
    "reason.too many columns": "kolomnya kelebihan",
    "reason.not an object": "bukan objek",
    "reason.not readable as JSON": "bukan JSON",
}
