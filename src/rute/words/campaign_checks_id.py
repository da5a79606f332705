"""What can be found about the steps and the sources of campaigns, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "find.never_after_goal": 'langkah setelah "{rule}" tidak akan pernah diambil: yang '
    'melakukannya sudah sampai di {stage} dan keluar dari "{name}"',
    "find.never_after_goal.fix": "Hapus syaratnya: yang masih ada di sini hanya mereka yang belum "
    "melakukannya.",
    "find.waits_for_goal": '"{name}" menunggu "{rule}", padahal itu berarti sampai di {stage}: '
    "yang melakukannya keluar, yang lain menunggu penuh {most}",
    "find.waits_for_goal.fix": "Lebih jelas: tunggu: {most}",
    "find.never_both": 'langkah-langkah ini tidak akan pernah diambil: "{rule}" baru saja '
    "ditanyakan, dengan jawaban sebaliknya",
    "find.never_both.fix": "Sisipkan jeda di antaranya, atau tanyakan hal lain.",
    "find.nothing_sent": '"{rule}" menanyakan nasib sebuah pesan, padahal sampai di sini belum '
    "ada yang dikirim",
    "find.nothing_sent.fix": "Kirim pesan sebelum langkah ini.",
    "find.waits_too_long": '"{name}" menghitung yang sampai dalam {within}, padahal langkahnya '
    "bisa memakan {steps}",
    "find.waits_too_long.fix": "Perpanjang `dalam`, atau perpendek jedanya.",
    "find.source_without_links": '"{name}" menjangkau orang lewat {sources}, yang tidak dikirim '
    "oleh Rute: siapa yang datang dari sana tidak bisa diketahui",
    "find.source_without_links.fix": "Tautan bertanda atau kode membedakannya: tautan: {{ke: "
    "https://…, tanda: …}}",
    "find.source_without_links.all": "Kampanye lewat sumber yang tidak dikirim oleh Rute, tanpa "
    "tautan yang menunjukkan siapa yang datang dari sana: {names}",
    "find.no_holdout": '"{name}" tanpa kelompok pembanding, jadi tidak ada yang bisa dibuktikan',
    "find.no_holdout.fix": "Hapus baris itu, atau tuliskan: kelompok pembanding: direncanakan. "
    "Hanya pesan yang memang hak pelanggan dikirim ke semua orang (tujuan: transaksi).",
    "find.no_holdout.all": "Kampanye tanpa kelompok pembanding, jadi tidak ada yang bisa "
    "dibuktikan: {names}",
    "find.compares_steps": '"{name}" punya langkah yang dijalankan Rute: itu dibuktikan dengan '
    "kelompok pembanding, dan dibandingkan tidak dipakai",
    "find.compares_steps.fix": "Hapus dibandingkan, dan tulis: kelompok pembanding: direncanakan.",
    "find.compares_steps.all": "Kampanye dengan langkah yang dibandingkan-nya tidak dipakai: "
    "{names}",
    "find.again_by_hand": '"{name}" dimulai secara manual, jadi tidak ada aktivitas yang '
    "menyebutkan {field}-nya",
    "find.again_by_hand.fix": "Tuliskan lagi: tidak pernah, atau lagi: setelah keluar; atau "
    "biarkan aktivitas yang memulainya.",
    "find.again_without_field": '"{name}" membedakan keikutsertaan menurut {field}, padahal {n} '
    "dari {all} aktivitas yang memulainya tidak memilikinya",
    "find.again_without_field.fix": "Semua itu dihitung satu keikutsertaan per orang. Pilih kolom "
    "yang dibawa aktivitas pemulainya, atau `setelah keluar`.",
    "find.no_entry_point": '"{name}" mengajak pembelian pertama di {stage} tanpa langkah kecil '
    "lebih dulu",
    "find.no_entry_point.fix": "Penawaran berjenis harga perkenalan membuat pembelian pertama "
    "ringan: murah atau singkat. Sebutkan di `penawaran`.",
    "find.no_entry_point.all": "Kampanye yang mengajak pembelian pertama tanpa harga perkenalan: "
    "{names}",
    "find.only_in_en": 'pesan "{name}" untuk {channel} hanya berbahasa Inggris',
    "find.only_in_en.fix": "Tuliskan keduanya: {{en: …, id: …}}",
    "find.only_in_id": 'pesan "{name}" untuk {channel} hanya berbahasa Indonesia',
    "find.only_in_id.fix": "Tuliskan keduanya: {{en: …, id: …}}",
    "find.body_missing": 'berkas {file} dari pesan "{name}" tidak ada',
    "find.body_missing.fix": "Berkas dicari di sebelah berkas perjalanan: letakkan di sana, atau "
    "betulkan namanya.",
}
