"""Texts of the page of a campaign's costs."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "costs_page.tab": "Biaya",
    "costs_page.title": "Biaya “{name}”",
    "costs_page.total": "Biaya seluruhnya",
    "costs_page.known": "Yang sudah tercatat",
    "costs_page.day": "Hari",
    "costs_page.source": "Sumber",
    "costs_page.spent": "Biaya",
    "costs_page.no_day": "tanpa hari",
    "costs_page.none": "Belum ada yang dicatat, jadi biaya per orang belum bisa disebut.",
    "costs_page.more": "… dan {n} baris lagi",
    "costs_page.remove": "Hapus",
    "costs_page.enter": "Catat biaya satu hari",
    "costs_page.enter.about": (
        "Hari dan sumber yang sama menggantikan catatan sebelumnya. Kosongkan harinya "
        "untuk biaya yang bukan milik hari tertentu."
    ),
    "costs_page.enter.go": "Catat",
    "costs_page.bring": "Bawa laporan",
    "costs_page.bring.about": (
        "CSV seperti dari pengelola iklan, berisi biaya dan, bila ada, hari, sumber "
        "atau platform, dan kampanyenya. Baris yang menyebut kampanye ini dihitung, "
        "atau semuanya bila tidak ada yang menyebutnya; tiap hari dan sumber "
        "menggantikan catatan sebelumnya."
    ),
    "costs_page.file": "Laporan (CSV)",
    "costs_page.bring.go": "Bawa",
    "costs_page.text": (
        "Disimpan dalam tabel di samping perjalanan, yang disebut teksnya pada biaya."
    ),
    "costs_page.entered": "Tercatat. Hasilnya ikut menghitung.",
    "costs_page.removed": "Terhapus.",
    "costs_page.brought": "{n} hari dan sumber, seluruhnya {total}, sudah masuk.",
    "costs_page.left_out": "Baris yang dilewati karena jumlahnya tidak terbaca: {n}.",
    "costs_page.may_not": "hanya yang boleh menyunting perjalanan mencatat biaya",
    "costs_page.amount": "jumlah “{text}” tidak terbaca",
    "costs_page.amount.do": "Tulis misalnya 150000.",
    "costs_page.too_many": "tabelnya akan lebih dari {most} baris",
    "costs_page.too_large": "laporannya lebih besar dari {most} MB",
    "costs_page.no_column": "tidak ada kolom laporan yang menyebut biaya",
    "costs_page.no_column.do": "Beri nama spend, cost, atau biaya.",
    "costs_page.currency": "laporannya dalam {code}, perjalanannya dalam {own}",
    "journal.campaign_costs": "mencatat biaya kampanye {name}",
}
