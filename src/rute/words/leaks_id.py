"""Kebocoran, yang bisa diselamatkan dan seberapa pasti, serta rincian, dalam Bahasa Indonesia."""

from __future__ import annotations

TEXTS = {
    "cell.field": "pelanggan dengan {field} {value}",
    "cell.persona": "pelanggan yang tergolong {value} saat masuk",
    "cell.month": "pelanggan yang masuk pada {value}",
    "cell.quarter": "pelanggan yang masuk pada {value}",
    "cell.year": "pelanggan yang masuk pada {value}",
    "axis.channel": "saluran",
    "axis.source": "sumber",
    "axis.medium": "media",
    "axis.campaign": "kampanye",
    "axis.persona": "persona",
    "axis.month": "bulan",
    "axis.week": "pekan",
    "axis.quarter": "triwulan",
    "axis.year": "tahun",
    "period.week": "pekan {week} tahun {year}",
    "period.quarter": "triwulan {quarter} tahun {year}",
    "range.money": "antara {low} dan {high}",
    "range.per_month": "{money} sebulan, {range}",
    "reach.if": "{place}: bila semua lanjut seperti {cell}: paling banyak +{money} sebulan, "
    "{range}.",
    "reach.if_rate": "{place}: bila semua lanjut seperti {cell}, +{points} dari yang masuk.",
    "reach.rests": "Dari mereka {rate} lanjut tepat waktu (n {n}); setelah keberuntungan menjadi "
    "yang terbaik dikurangi, {shrunk} (semua orang: {mean}). Terbaik dari {cells} menurut {axis}.",
    "reach.none": "Setelah {stages} belum diketahui berapa yang bisa dicapai: tidak ada target, "
    "dan beda antarkelompok menurut {axes} tidak lebih dari kebetulan.",
    "reach.not_tested": "Setelah {stages} belum diketahui berapa yang bisa dicapai: tidak ada "
    "target, dan tidak ada kelompok yang cukup besar untuk dibandingkan.",
    "reach.at_stake": "Bisa diselamatkan: paling banyak; sampai target, atau tanpa target sampai "
    "kelompok yang paling banyak lanjut bila bedanya lebih dari kebetulan. Rentang: 95%. "
    "Kebocoran tidak boleh dijumlahkan.",
    "reach.no_stake": "Lihat nilai satu poin tambahan, dan tulis `target` di berkas perjalanan. "
    "Kebocoran tidak boleh dijumlahkan.",
    "reach.marked": "* lanjutnya berbeda dari kelompok lain; dari semua yang diberi tanda, paling "
    "banyak {rate} hanya kebetulan.",
    "reach.fact": "Bisa dicapai",
    "reach.fact_said": "seperti {cell}: {shrunk} (n {n}, keberuntungan sudah dikurangi)",
    "leak.pain_among": "Di antara yang mandek",
    "leak.pain_among_said": "{people} dari {n} ({share})",
    "reach.range": "Bisa diselamatkan per bulan, 95%",
    "chart.at_stake_range": "garis tipis: 95%",
    "chart.as": "seperti {cell}: {share}",
    "column.at_stake_range": "Rentang 95%",
    "headline.reach_money": "Yang paling bisa diselamatkan ada di antara {place}: bila semua "
    "lanjut seperti {cell}, paling banyak {money} lebih banyak sebulan.",
    "story.on.reach": "Bila semua lanjut seperti {cell}, hasilnya paling banyak {money} lebih "
    "banyak sebulan.",
    "suggest.best.do": "Cari tahu apa yang didapat {cell} dan tidak didapat yang lain, lalu "
    "berikan kepada semua.",
    "suggest.best.because": "Dari mereka {rate} lanjut (n {n}), dari semua orang {mean}: lebih "
    "dari kebetulan, setelah {axes} dibandingkan di setiap tahap.",
    "suggest.best_time.do": "Cari tahu apa yang berbeda bagi {cell}.",
    "suggest.best_time.because": "Dari mereka {rate} lanjut (n {n}), dari semua orang {mean}: "
    "lebih dari kebetulan, setelah {axes} dibandingkan di setiap tahap.",
    "suggest.target_best.do": "Tentukan berapa yang seharusnya lanjut: tulis `target` untuk "
    "{stage}.",
    "suggest.target_best.because": "Selama belum ada, ukurannya {cell}: {shrunk} dari mereka "
    "lanjut, sejauh bukan keberuntungan.",
    "how.money_best": "Uang: pelanggan masuk sebulan × selisih × nilai bersih satu pelanggan yang "
    "lanjut, paling banyak. Selisih dihitung sampai target; tanpa target, sampai kelompok yang "
    "paling banyak lanjut bila beda antarkelompok lebih dari kebetulan. Jumlah dari beberapa "
    "langkah tidak boleh dijumlahkan.",
    "option.by_several_at_entry": (
        "Satu jawaban untuk setiap nilai kolom ini saat masuk: channel, persona, atau periode "
        '(month, week, quarter, year, atau bulan, pekan, triwulan, tahun); "first channel" untuk '
        "nilai pertama tiap orang. Boleh diulang."
    ),
    "by.too_many": "itu menjadi {count} periode, sedangkan paling banyak {most} yang ditampilkan",
    "by.too_many.do": "pakai periode yang lebih panjang (bulan, triwulan, tahun), atau hari yang "
    "lebih sedikit dengan --from dan --to",
    "sheet.gap": "Selisih yang bisa dicapai",
    "sheet.gap_from": "Selisih sampai",
    "sheet.best_by": "Kelompok terbaik menurut",
    "sheet.best_value": "Kelompok terbaik",
    "sheet.best_rate_value": "Kelompok terbaik yang lanjut",
    "sheet.best_rate_low": "Kelompok terbaik yang lanjut, batas bawah",
    "sheet.best_rate_high": "Kelompok terbaik yang lanjut, batas atas",
    "sheet.best_rate_n": "Kelompok terbaik, orang",
    "sheet.best_shrunk": "Kelompok terbaik, disesuaikan",
    "sheet.best_gap": "Selisih ke kelompok terbaik",
    "sheet.best_gap_range_low": "Selisih ke kelompok terbaik, batas bawah",
    "sheet.best_gap_range_high": "Selisih ke kelompok terbaik, batas atas",
    "sheet.best_compared": "Kelompok yang dibandingkan",
    "sheet.at_stake_range_low": "Bisa diselamatkan, batas bawah",
    "sheet.at_stake_range_high": "Bisa diselamatkan, batas atas",
    "sheet.one_point_range_low": "Naik satu poin, batas bawah",
    "sheet.one_point_range_high": "Naik satu poin, batas atas",
    "sheet.worth_range_low": "Nilai satu pelanggan, batas bawah",
    "sheet.worth_range_high": "Nilai satu pelanggan, batas atas",
    "sheet.stands_out": "Menonjol",
}
