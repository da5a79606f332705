"""What is wrong with a rule, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "rule.line": "baris {line}",
    "rule.two_lines": "{first}\n{second}",
    "rule.cannot_read.rule": "aturan ini tidak dapat dibaca: {what}",
    "rule.cannot_read.worth": "nilai ini tidak dapat dibaca: {what}",
    "rule.cannot_read.rating": "penilaian ini tidak dapat dibaca: {what}",
    "rule.cannot_read.moment": "waktu mulai ini tidak dapat dibaca: {what}",
    "rule.cannot_read.length": "lama waktu ini tidak dapat dibaca: {what}",
    # lengths of time
    "rule.no_length": "ini bukan lama waktu",
    "rule.write_length": "Tulis misalnya: 7 hari.",
    "rule.write_units": "Tulis angka lalu menit, jam, hari, minggu, atau bulan: 7 hari.",
    "rule.write_one": "Tulis: 1 {unit}.",
    "rule.zero_length": "lama waktu tidak boleh 0",
    "rule.too_long_time": "lama waktu paling banyak {years} tahun",
    "rule.more_than_length": "di sini ada lebih dari sekadar angka dan satuan waktu",
    "rule.length_wanted": 'setelah "{begun}" harus ada lama waktu, misalnya 7 hari',
    "rule.year_is_months": "Hitung satu tahun sebagai 12 bulan.",
    "rule.shortest_is_minute": "Waktu terpendek adalah satu menit.",
    "rule.not_known_ahead": "tidak ada yang tahu sebelumnya kapan sebuah aktivitas akan terjadi",
    "rule.count_from_past": "Hitung dari yang sudah terjadi: 27 hari sesudah AKTIVITAS.",
    # values
    "rule.not_a_count": '"{op} {text}" bukan hitungan',
    "rule.counts_are": 'Hitungan ditulis "minimal N kali", "tepat N kali", atau '
    '"untuk ke-N kalinya".',
    "rule.not_a_number": '"{op}" membandingkan dengan angka, sedangkan "{text}" bukan angka',
    "rule.write_numbers": "Tulis angka tanpa pemisah ribuan. Tanda desimal adalah titik, atau "
    'koma sesudah "lebih dari" dan sejenisnya: 1250000,5.',
    "rule.thousands": '"{text}" bisa dibaca sebagai ribuan, bisa juga sebagai desimal',
    "rule.write_whole": 'Tulis {whole}, atau bila maksudnya desimal "{text}" dalam tanda kutip.',
    "rule.not_a_date": '"{op}" membandingkan dengan tanggal, sedangkan "{text}" bukan tanggal',
    "rule.write_dates": "Tulis tanggal seperti 2026-12-31 atau 2026-12-31 18:30.",
    "rule.very_words": '"{op} {text}" akan membandingkan dengan kata-kata itu sendiri',
    "rule.say_missing": 'Tulis "kosong", atau beri tanda kutip pada kata-kata itu.',
    "rule.say_given": 'Tulis "ada", atau beri tanda kutip pada kata-kata itu.',
    "rule.say_is_not": 'Tulis "bukan" saja, atau beri tanda kutip pada kata-kata itu.',
    "rule.say_one_of": "Tulis: KOLOM salah satu dari A, B.",
    "rule.say_not_each": "Tulis: KOLOM bukan A dan KOLOM bukan B.",
    "rule.times_range": "hitungan berkisar dari 1 sampai sejuta kali",
    "rule.total_compares": "total dibandingkan dengan angka: lebih dari, kurang dari, minimal, "
    "maksimal",
    "rule.total_too_large": "total dibandingkan dengan paling banyak 1.000.000.000.000.000",
    "rule.nps_scale": "NPS ditanyakan pada skala 0 sampai 10",
    "rule.nps_scale.fix": "Hilangkan skalanya (sebagai NPS), atau baca skala lain secara lurus "
    "(pada skala 1 sampai 5).",
    "rule.scale_order": "skala ditulis dari ujung rendah ke ujung tinggi",
    # names and signs
    "rule.open_quote": "tanda kutip ini tidak pernah ditutup",
    "rule.empty_name": "nama tidak boleh kosong",
    "rule.say_missing_for_none": 'Bila tidak ada isinya, tulis "kosong".',
    "rule.symbol": 'aturan ditulis dengan kata, bukan dengan "{symbol}"',
    "rule.write": 'Tulis "{word}".',
    "rule.too_deep": "aturan ini terlalu banyak tingkat kurungnya",
    "rule.too_long_text": "aturan paling panjang {most} karakter",
    "rule.nothing": "tidak ada yang bisa dibaca di sini",
    "rule.only_events": 'di depan "dengan", hitungan, "lalu", "tanpa", atau "dalam", tanda kurung '
    "hanya boleh berisi aktivitas",
    "rule.join_rules": 'Tulis misalnya: (A atau B) lalu C dalam 7 hari, atau "dan juga" di antara '
    "aturan.",
    # what was expected
    "rule.expects_after": 'setelah "{before}" seharusnya ada {expected}, tetapi {found}',
    "rule.expects_first": "di awal seharusnya ada {expected}, tetapi {found}",
    "rule.ends": "aturannya selesai",
    "rule.says": 'tertulis "{text}"',
    "rule.list": "{one}, {rest}",
    "rule.list_end": "{one} atau {rest}",
    "rule.expects.event": "nama aktivitas",
    "rule.expects.field": "nama kolom",
    "rule.expects.value": "isi yang dibandingkan",
    "rule.expects.stage": "nama tahap",
    "rule.expects.persona": "nama persona",
    "rule.expects.op": 'perbandingan ("adalah", "minimal" …)',
    "rule.expects.where": '"dengan"',
    "rule.expects.count": 'hitungan ("minimal 2 kali" …)',
    "rule.expects.then": '"lalu"',
    "rule.expects.within": '"dalam" beserta lama waktu',
    "rule.expects.or": '"atau"',
    "rule.expects.and_also": '"dan juga"',
    "rule.expects.of": '"dari"',
    "rule.expects.total_of": '"total dari"',
    "rule.expects.scale": 'skala seperti "pada skala 1 sampai 5" atau "sebagai NPS"',
    "rule.expects.comma": "koma",
    "rule.expects.rpar": "kurung tutup",
    "rule.expects.end": "akhir aturan",
    # what to do
    "rule.own_length": 'Beri "lalu" dan "tanpa" lama waktunya sendiri sebelum "dalam … sesudah".',
    "rule.one_too_many": "Ada satu kurung tutup yang berlebih, atau tidak ada apa pun di depannya.",
    "rule.quote_whole": "Bila tanda kurung itu bagian dari nama, beri tanda kutip pada seluruh "
    "nama.",
    "rule.no_thousands": "Tulis angka tanpa pemisah ribuan dan dengan titik untuk desimal, "
    'dan daftar sebagai "salah satu dari A, B".',
    "rule.and_also": 'Di antara dua aturan tulis "dan juga"; bila "{word}" bagian dari nama, beri '
    "tanda kutip ganda pada seluruh nama.",
    "rule.quote_value": 'Bila "{word}" memang isinya, beri tanda kutip ganda.',
    "rule.length_or_name": 'Tulis berapa lama, misalnya "dalam 7 hari"; bila "{word}" bagian dari '
    "nama, beri tanda kutip ganda pada seluruh nama.",
    "rule.part_of_name": 'Bila "{word}" bagian dari nama, beri tanda kutip ganda pada seluruh '
    "nama.",
    "rule.small_letters": 'Maksud Anda "{small}", bukan "{word}"? Kata kunci ditulis dengan huruf '
    "kecil.",
    "rule.misspelt": 'Maksud Anda "{small}", bukan "{word}"?',
    "rule.no_stage_in_stage": "tahap ditemukan lewat aturan, jadi aturan di sini tidak boleh "
    'memakai "di tahap"',
    "rule.no_stage_in_persona": "persona ditemukan dari aktivitas dan ciri, bukan dari tahap atau "
    "persona lain",
    "rule.nothing_happens": "aturan ini hanya menyatakan keadaan; tidak ada aktivitas yang terjadi "
    "di dalamnya",
    "rule.name_an_event": 'Sebut aktivitas yang harus terjadi, lalu tambahkan ini dengan "dan '
    'juga".',
    "rule.read_otherwise": '"{name}" adalah nama aktivitas, tetapi tanpa tanda kutip terbaca lain',
    "rule.quote_it": "Beri tanda kutip: {name}",
    "rule.no_event": 'tidak ada aktivitas bernama "{name}"',
    "rule.events_are": "Aktivitas yang ada: {names}",
    "rule.several_values": "Untuk beberapa isi, tulis: {field} salah satu dari {values}",
    # what cannot be run
    "rule.too_many": "{count} aturan dalam satu pertanyaan, lebih dari {most}",
    "rule.ask_twice": "Bagi menjadi dua pertanyaan, atau kurangi aturannya.",
    "rule.conditions_alone": "aturan ini hanya berisi keadaan: yang dinyatakan adalah bagaimana "
    "adanya, bukan apa yang terjadi",
    "rule.event_first": 'Sebut sebuah aktivitas, dengan keadaannya di belakang "dan juga".',
    "rule.needs_personas": '"persona adalah {name}" memerlukan persona dari berkas perjalanan',
    "rule.needs_stages": '"di tahap {name}" memerlukan tahap dari berkas perjalanan',
    "rule.no_persona": 'tidak ada persona "{name}" di atas aturan ini',
    "rule.personas_are": "Persona yang ada: {names}.",
    "rule.personas_none": "Belum ada persona.",
    "rule.persona_without_rule": 'persona "{name}" tidak punya `ditemukan dari`, jadi tidak ada '
    "pelanggan yang ditemukan",
    "rule.no_stage": 'tidak ada tahap "{name}"',
    "rule.stages_are": "Tahap yang ada: {names}.",
    "rule.stage_without_rule": 'tahap "{name}" tidak punya `sampai bila`, jadi tidak diketahui '
    "siapa yang berada di sana",
    "rule.total_incomplete": "total memerlukan kolom, perbandingan, dan angka",
}
