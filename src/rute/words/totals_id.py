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
    "wrong.question.costs": "biaya",
    "screen.costs": "biaya",
    "column.spent_on": "Biaya",
    "column.spent": "Terpakai",
    "column.each": "Per satuan",
    "costs.all": "Semuanya",
    "costs.side_by_side": "Pembeli baru di samping penjualan ulang",
    "costs.new_buyer": "Satu pembeli baru",
    "costs.repeat_sale": "Satu penjualan ulang",
    "costs.by_stage": "Satu orang yang sampai sejauh ini",
    "costs.blended": "Gabungan: semua yang terpakai sampai sebuah tahap ÷ semua yang sampai di "
    "sana, lewat jalan mana pun. Penjualan ulang menanggung biaya kampanye yang mulai dari "
    "pembelian pertama atau sesudahnya.",
    "costs.told": "Biaya menurut nama di laporan ÷ pelanggan yang pertama kali dikenal dengan nama "
    "itu. Yang datang lewat jalan lain tidak termasuk.",
    "costs.untold": "Menyebut nama yang tidak dibawa siapa pun, jadi tidak dapat dipisahkan: "
    "{money}",
    "costs.no_day": "{what}: tanpa tanggal, jadi bagiannya dalam periode ini tidak diketahui.",
    "costs.no_rate": "{what}: {rows} baris dalam {code} tidak ikut dihitung karena tidak ada "
    "kursnya.",
    "costs.no_role": 'biaya tidak dapat dipisahkan menurut "{by}"',
    "costs.no_role.do": "Laporan iklan menyebut salah satunya dalam kolom tersendiri.",
    "costs.roles": "Dapat dipisahkan menurut: {roles}.",
    "costs.none": "{name} tidak menyebut biaya apa pun",
    "costs.none.do": "Sebutkan biaya sebuah kampanye (biaya: 3000000, atau biaya: meta-ads.csv "
    "spend), atau hitung sebuah tahap dari laporan yang memuat kolom biaya.",
    "fact.by_month": "Per bulan",
    "fact.report": "Laporan",
    "fact.costs": "Biaya",
    "fact.cost_each": "{each} untuk setiap orang dari {n} yang sampai di {stage}",
    "fact.cost_here": "Biaya satu orang di sini",
    "fact.cost_blended": "{each}: {money} terpakai sampai di sini ÷ {n}, semua jalan digabung",
    "fact.total_before": "Pada periode sebelumnya",
    "map.total_before": "{n} sebelumnya",
    "map.no_days": "Laporannya tidak menyebut tanggal, jadi tidak diketahui untuk suatu periode.",
    "help.costs": "Berapa biaya tiap orang yang sampai sejauh itu, dan pembeli baru di samping "
    "penjualan ulang.",
    "help.costs.more": (
        "Dari biaya yang disebut pada kampanye, dan dari laporan iklan yang menghitung sebuah "
        "tahap. Digabung, kecuali bila laporan menyebut kampanye, sumber, atau saluran yang "
        "dibawa pelanggan."
    ),
    "help.costs.examples": (
        "rute costs  # perjalanan pelanggan di folder ini\n"
        "rute costs --by campaign --from 2026-06-01  # per kampanye, sejak Juni\n"
        "rute costs --json  # untuk program lain"
    ),
    "option.by_role": "Dipisahkan menurut campaign, source, medium, atau channel, bila laporan "
    "menyebutnya.",
    "note.assumed_took": "{stage} {time} (sembilan dari sepuluh yang lanjut perlu paling lama "
    "{took})",
    "sheet.column": "Kolom",
    "sheet.spent": "Terpakai",
    "sheet.each": "Per orang",
    "sheet.group": "Kelompok",
    "note.expected": "Pada akhirnya: bagian yang diperhitungkan akan lanjut, cepat atau lambat, "
    "termasuk yang masih menunggu, sejauh data menjangkau.",
}
