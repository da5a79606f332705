"""Totals, costs, rates, and how it will be in the end, in Indonesian."""

TEXTS = {
    "word.expected": "lanjut pada akhirnya",
    "word.expected_asleep": "tidak aktif pada saat itu",
    "column.expected": "Pada akhirnya",
    "column.expected_interval": "Pada akhirnya, 95%",
    "map.expected": "pada\u00a0akhirnya sekitar {share} ({interval})",
    "fact.expected": "{share} ({interval}), n {n}, teramati sampai {days} setelah masuk",
    "rates.turned": "Jumlah dalam {code}: {n} dihitung dalam {to} menurut kurs terakhir pada "
    "harinya ({file}).",
    "rates.none": "Jumlah dalam {code} yang tidak ikut dijumlahkan: {n} ({total}). Uang dihitung "
    "dalam {to}, dan perjalanan tidak menyebut `kurs`.",
    "rates.no_rate": "Jumlah dalam {code} yang tidak ikut dijumlahkan: {n} ({total}). {file} "
    "memuat "
    "kurs {has}.",
    "rates.before": "Jumlah dalam {code} yang tidak ikut dijumlahkan: {n} ({total}). Lebih lama "
    "dari "
    "kurs pertamanya dalam {file}, tanggal {day}.",
    "rates.gap": "Sebagian jumlah dalam {code} dihitung dengan kurs yang pada harinya sudah "
    "berumur {days} hari.",
    "rates.no_columns": "tidak ada kolom yang menyebut {columns} sebuah kurs",
    "rates.no_columns.do": "Tabel kurs mempunyai kolom tanggal, mata uang, dan kurs: nilai satu "
    "satuan mata uang itu dalam mata uang perjalanan sejak hari tersebut.",
    "rates.wrong": "kurs yang tidak dapat dipakai: {n}",
    "rates.wrong.do": "Perbaiki baris-baris itu; sebelum itu tidak ada jumlah yang dikonversi.",
    "rates.more": "… dan {n} lagi",
    "rates.empty": "tidak ada kurs ke {to} di dalamnya",
    "rates.not_a_date": 'baris {line}: "{text}" bukan tanggal',
    "rates.not_a_rate": 'baris {line}: "{text}" bukan kurs di atas 0',
    "rates.no_currency": 'baris {line}: "{text}" bukan mata uang (ISO 4217).',
    "rates.itself": "baris {line}: {to} adalah mata uang perjalanan itu sendiri",
    "rates.twice": "baris {line}: {currency} sudah punya kurs tanggal {date}, di baris {first}",
    "note.expected": "Pada akhirnya: bagian yang diperhitungkan akan lanjut, cepat atau lambat, "
    "termasuk yang masih menunggu, sejauh data menjangkau.",
}
