"""Edits of a journey file, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "edit.no_yaml": "berkas ini belum bisa diubah karena belum bisa dibaca: {why}",
    "edit.no_journey": "susunan berkas ini bukan susunan berkas perjalanan",
    "edit.check": "Lihat apa yang salah: rute check",
    "edit.no_key": '{kind} tidak punya kunci "{name}"',
    "edit.no_place": 'tidak ada tempat "{place}": di sana ada kata-kata, bukan bagian',
    "edit.by_hand": "tempat ini ditulis dengan cara yang hanya bisa diubah orang; ubahlah sendiri",
    "edit.no_after": 'tidak ada yang bernama "{name}" di sini untuk diikuti',
    "edit.other_kind": 'bagian seperti itu tidak disimpan di "{place}"',
    "edit.model_places": "{name} berada di tempat yang ditentukan model tahap “{model}”; hanya "
    "tahap "
    "Anda sendiri yang bisa dipindah",
    "edit.model_first": "{name} tidak bisa menjadi yang pertama: di samping model tahap, tahap "
    "Anda "
    "sendiri berada di belakang tahap lain",
    "edit.there": 'di "{place}" sudah ada isinya',
    "edit.nothing_there": 'di "{place}" tidak ada apa-apa',
    "edit.no_name": '"{place}" bukan nama yang bisa diganti',
    "edit.nowhere": "sebutkan apa yang diubah, misalnya: stages/Convert/target",
    "edit.value_or_remove": "sebutkan isi yang baru, atau --remove untuk membuang barisnya; "
    "jangan keduanya",
    "edit.how": "Misalnya: rute journey set toko.journey.yaml tahap/Keputusan/sasaran 40%",
    "edit.same": "Tidak ada yang berubah.",
    "edit.dry": "Tidak ada yang ditulis (--dry-run).",
    "edit.done": "Diubah: {path}",
}
