"""What funnels say: their conditions, their errors, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "funnel.level": "{n} dari {of} langkah",
    "funnel.order.strict": "Langsung berurutan: tanpa aktivitas lain di antaranya.",
    "funnel.order.unmixed": "Berurutan, tanpa langkah lain di antaranya.",
    "funnel.order.any": "Urutan bebas, dihitung sejak yang pertama terjadi.",
    "funnel.ties.strict": "Pada waktu yang sama tidak ada yang dianggap lebih kemudian.",
    "funnel.ties.favourable": "Pada waktu yang sama diambil urutan yang membawa paling jauh.",
    "funnel.count.attempts": "Yang dihitung: percobaan, dari {tried} pelanggan. Satu percobaan "
    "berlangsung sampai lengkap atau tidak bisa berlanjut; setelah itu pelanggan bisa mulai lagi.",
    "funnel.without": "Tanpa {rule} di antara {first} dan {last}: itu menghentikannya.",
    "funnel.optional": "Langkah opsional dihitung bila dilakukan, dan tidak mengubah angka lain.",
    "funnel.optional_step": "{name} (opsional)",
    "funnel.step_within": "{name}, dalam {within}",
    "funnel.times": "separuh dalam {middle} ({low} – {high})",
    "note.funnel_steps": "Dalam {within} sejak langkah pertama, tiap langkah berikutnya dalam "
    "waktunya sendiri. Masih berjalan: waktunya belum habis, belum hilang.",
    "funnel.legend.times": "Waktu sejak langkah sebelumnya; dalam kurung, separuh yang di tengah.",
    "funnel.legend.went_on": "lanjut, atau lengkap",
    "funnel.legend.open": "masih berjalan: waktunya belum habis",
    "funnel.done": "Langkah yang mana",
    "funnel.legend.dropped": "berhenti",
    "funnel.legend.excluded": "dihentikan pengecualian",
    "funnel.legend.optional": "opsional: dilakukan",
    "column.attempts": "Percobaan",
    "column.dropped": "Berhenti",
    "column.excluded": "Dihentikan",
    "column.quartiles": "Umumnya",
    "screen.group_attempts": "{field}: {value} · {people} percobaan",
    "funnel.where.step": 'langkah "{step}"',
    "funnel.where.without": 'tanpa "{text}"',
    "wrong.funnel_order": 'urutan langkah tidak bisa "{text}"',
    "wrong.funnel_count": 'corong tidak bisa menghitung "{text}"',
    "wrong.funnel_bound": "corong dengan {steps} langkah dan {exclusions} pengecualian",
    "wrong.funnel_bound.most": "Dengan syarat, langkah dan pengecualian paling banyak {most} "
    "bersama-sama.",
    "wrong.funnel_no_step": "tidak ada langkah {step}: corong ini punya {steps}",
    "wrong.funnel_no_step.do": "Sebut langkah seperti tertulis dalam pertanyaan, atau nomornya.",
    "wrong.funnel_unknown_step": 'tidak ada langkah bernama "{name}"',
    "wrong.funnel_steps_are": "Langkah-langkahnya: {names}",
    "wrong.funnel_first_optional": "langkah pertama tidak bisa opsional: waktunya mulai di situ",
    "wrong.funnel_first_optional.do": "Hilangkan, atau taruh langkah wajib di depan.",
    "wrong.funnel_first_window": "langkah pertama tidak punya batas waktu sendiri: waktunya mulai "
    "di situ",
    "wrong.funnel_first_window.do": "Beri --within untuk keseluruhan, --step-within untuk langkah "
    "berikutnya.",
    "wrong.funnel_any_window": "bila urutannya bebas, langkah tidak punya batas waktu sendiri",
    "wrong.funnel_any_window.do": "Beri --within untuk keseluruhan.",
    "wrong.funnel_months": "batas waktu sebuah langkah tidak bisa dalam bulan",
    "wrong.funnel_months.do": "Beri dalam hari atau lebih pendek: 30 hari untuk sebulan.",
    "wrong.funnel_between": '"{rule}" tidak bisa dikecualikan di antara langkah {first} dan {last}',
    "wrong.funnel_required": "Langkah wajib, berurutan: {names}",
    "wrong.funnel_between.do": "Sebut dua langkah wajib, yang lebih awal di depan.",
    "wrong.funnel_any_between": '"{rule}" tidak punya tempat di antara dua langkah bila urutannya '
    "bebas",
    "wrong.funnel_any_between.do": 'Hilangkan "antara …": maka tidak boleh terjadi sama sekali.',
    "wrong.funnel_part": '"{text}" tidak bisa dibaca sebagai LANGKAH: WAKTU',
    "wrong.funnel_part.do": 'Misalnya: --step-within "3: 2 hari", atau "Pesanan Dibayar: 2 hari".',
    "wrong.funnel_by": "{n} nilai berbeda dari {fields} terlalu banyak bersama-sama",
    "wrong.funnel_by.most": "Paling banyak {most}.",
    "wrong.funnel_by.do": "Rinci menurut lebih sedikit kolom, atau yang nilainya lebih sedikit.",
    "wrong.funnel_by_same": 'dirinci menurut "{field}" dua kali',
    "wrong.funnel_by_same.do": "Sebut tiap kolom sekali.",
    "option.order": "Apa yang boleh ada di antara langkah: ordered (apa saja), unmixed (tanpa "
    "langkah lain), strict (tanpa aktivitas apa pun); any: urutan bebas.",
    "option.count": "people (tiap pelanggan sekali, yang terbaik) atau attempts (tiap percobaan, "
    "mulai lagi setelah selesai).",
    "option.optional": "Langkah yang tidak wajib, menurut nama atau nomornya. Bisa diulang.",
    "option.step_within": 'Berapa lama suatu langkah boleh berselang dari langkah sebelumnya: "3: '
    '2 hari", atau "Pesanan Dibayar: 2 hari". Bisa diulang.',
    "option.without": "Aktivitas yang menghentikan percobaan: ATURAN, atau ATURAN antara 2 dan 3. "
    "Bisa diulang.",
    "option.by_several": "Satu jawaban untuk tiap nilai suatu kolom, misalnya channel. Diulang: "
    "untuk tiap gabungan.",
}
