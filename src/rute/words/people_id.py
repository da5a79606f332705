"""Siapa seseorang, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.people": "pelanggan",
    "help.people": "Siapa itu siapa: jejak dan pengenal seorang pelanggan, penggabungan, klaim.",
    "help.people.more": (
        "Tanpa IDENTIFIER, perintah ini menyebut apa saja yang digabungkan, dan mendaftar yang "
        "tidak: alamat dan nomor yang juga diklaim orang lain, serta pengenal yang dimiliki "
        "terlalu banyak orang sehingga tidak menunjuk siapa pun. Dengan satu pengenal (ID "
        "pengguna, surel, telepon, kartu, atau perangkat), terlihat orangnya: semua pengenalnya, "
        "mengapa itu miliknya, dan apa yang dilakukannya. Penggabungan yang keliru dibatalkan "
        "dengan --not; --again mencabut pembatalan itu. Pengenal disamarkan di layar, kecuali "
        "Anda menulis --reveal."
    ),
    "help.people.examples": (
        "rute people  # perjalanan di folder ini\n"
        "rute people toko.journey.yaml ani@example.com  # satu orang, dari pengenal apa pun\n"
        "rute people toko.journey.yaml ani@example.com --not u7  # keduanya bukan orang yang sama\n"
        "rute people toko.journey.yaml ani@example.com --again u7  # ternyata orang yang sama"
    ),
    "argument.identifier": "ID pengguna, alamat surel, telepon, kartu, atau perangkat",
    "option.not": "pengenal lain ini bukan orang yang sama, apa pun kata barisnya",
    "option.again": "cabut --not yang pernah dikatakan",
    "option.reveal": "pengenal apa adanya, tidak disamarkan",
    "screen.people_title": "pelanggan",
    "people.nobody": 'tidak ada yang memiliki pengenal "{asked}"',
    "people.nobody.do": (
        "Tulis seperti di berkasnya; jenisnya boleh disebut, misalnya email:ani@example.com."
    ),
    "people.names_many": '"{asked}" tidak menunjuk siapa pun: terlalu banyak orang memilikinya',
    "people.names_many.do": "Carilah salah satu dari mereka dengan pengenalnya sendiri.",
    "people.no_link": (
        "tidak ada baris yang memuat {one} sekaligus {other}, jadi tidak ada yang bisa dibatalkan"
    ),
    "people.links": "{one} pernah sebaris dengan: {links}",
    "people.no_link.do": "Gunakan --not untuk dua pengenal yang digabungkan oleh satu baris.",
    "people.not_apart": "tidak ada yang mengatakan bahwa {one} dan {other} orang yang berbeda",
    "people.not_apart.do": "rute people mendaftar yang pernah dikatakan.",
    "people.parted": (
        "Mulai sekarang {one} dan {other} bukan orang yang sama. {command} mencabutnya."
    ),
    "people.joined": "{one} dan {other} kembali satu orang bila barisnya berkata begitu.",
    "people.all": "{people} pelanggan · pengguna dengan nama lain: {merged} · sebaris: {kinds}",
    "people.plain": "{people} pelanggan, masing-masing satu pengenal: tidak ada yang digabungkan",
    "people.claims": "Diklaim orang kedua: tetap milik yang pertama",
    "people.more_claims": "Tampak {shown} klaim pertama dari {all}; --json memuat lebih banyak.",
    "people.shared": "Tidak menunjuk siapa pun",
    "people.shared_why": (
        "Pengenal milik lebih dari {claims} orang, atau perangkat milik lebih dari {holders}, "
        "tidak menunjuk siapa pun; aktivitas hanya milik seseorang bila barisnya menyebut "
        "lebih banyak."
    ),
    "people.apart": "Bukan orang yang sama, kata seseorang",
    "people.one": "{events} aktivitas, {first} – {last}",
    "people.one_stage": "{events} aktivitas, {first} – {last} · terjauh: {stage}",
    "people.no_events": "tidak punya aktivitas sendiri",
    "people.identifiers": "Pengenal, dan mengapa itu miliknya",
    "people.line": "Yang dilakukannya",
    "people.line_last": "Yang dilakukannya: {shown} terakhir dari {all} aktivitas",
    "people.key": "Nomor {key} dalam tabel identitas.",
    "people.key_earlier": "Nomor {key} dalam tabel identitas; {earlier} mengarah ke sana.",
    "people.masked": "Pengenal disamarkan; --reveal menampilkannya.",
    "people.kind.user": "pengguna",
    "people.kind.anonymous": "perangkat",
    "people.kind.email": "surel",
    "people.kind.phone": "telepon",
    "people.kind.card": "kartu",
    "people.why.itself": "nama yang dipakainya",
    "people.why.alias": "dinyatakan sama dengan {through}",
    "people.why.link": "sebaris dengan {through}",
    "people.why.device": "dipegang {through}",
    "people.why.at": "{why}, {when}",
    "people.why.event": "{why}, {when} ({event})",
    "column.kind": "Jenis",
    "column.identifier": "Pengenal",
    "column.whose": "Milik",
    "column.claimed_by": "Diklaim oleh",
    "column.since": "Sejak",
    "column.how_many": "Banyaknya",
    "column.one_of_two": "Ini",
    "column.other_of_two": "dan ini",
    "column.said_on": "Dikatakan pada",
    "column.when": "Waktu",
    "column.channel": "Saluran",
    "column.stage_reached": "Tahap tercapai",
    "people.nobodys": "tidak ada",
}
