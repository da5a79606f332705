"""Why a column was taken for what it was taken for, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "why.said": "Anda yang menentukannya",
    "why.heading": 'judul "{column}" berarti {meaning}',
    "why.heading_empty": "{heading}; di baris-baris pertama masih kosong",
    "why.heading_times": "{heading}, dan {share} isinya terbaca sebagai waktu",
    "why.product": "jumlah barang dikali harga satuan",
    "why.clock_apart": "tanggal dan jamnya terpisah",
    "why.sequence": "isinya nomor urut kejadian pada hari yang sama",
    "why.pieces": "tahun, bulan, dan tanggal ada di kolomnya masing-masing",
    "why.first_times": "ini kolom pertama yang penuh berisi waktu",
    "why.only_id": "ini satu-satunya kolom ID, dan isinya berulang",
    "why.person": "pelanggan",
    "why.time": "waktu",
    "why.event": "aktivitas",
    "why.channel": "saluran",
    "why.source": "sumber",
    "why.medium": "medium",
    "why.campaign": "kampanye",
    "why.currency": "mata uang",
    "why.id": "ID aktivitas dari pengirimnya",
    "why.order": "nomor pesanan",
    "why.value": "nilai uang",
    "why.quantity": "jumlah barang",
    "why.unit_price": "harga satuan",
    "why.anonymous": "orang yang belum dikenal",
    "why.email": "alamat e-mail",
    "why.phone": "nomor telepon",
    "why.card": "kartu",
    "why.alias": "nama lain dari orang yang sama",
}
