"""Channels: what sends, and what became of it, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "channel.none": 'Belum ada yang bisa dikirim lewat "{channel}"',
    "channel.no_words": 'Pesan ini belum punya kata-kata untuk saluran "{channel}"',
    "channel.no_address": "Ini bukan alamat yang diterima server e-mail",
    "channel.no_sender": "Alamat pengirim surat belum ditentukan",
    "channel.no_server": "Belum ada server e-mail",
    "channel.said": "Kata server e-mail: {said}",
    "channel.was_refused": "Sudah pernah dicoba; jawabannya tercatat pada kiriman itu",
    "channel.no_number": "Ini bukan nomor telepon yang dikenal WhatsApp",
    "channel.nothing_to_say": "Belum ada kata-kata untuk anggota tim",
    "channel.gateway": (
        "{name} adalah gateway WhatsApp tidak resmi, jadi tidak dipanggil Rute: nomor bisa "
        "diblokir karenanya, dan semua pesan lewat tangan orang lain. Kirim manual, atau lewat "
        "API WhatsApp yang resmi"
    ),
    "channel.too_fast": "Batas kirim saluran ini per menit sudah tercapai",
    "channel.no_link": "Tautan ini tidak menuju ke mana-mana",
    "channel.no_link.do": (
        "Tautannya tidak utuh, atau tujuannya sudah tidak ada. Buka lagi pesannya, atau tanyakan "
        "kepada pengirimnya."
    ),
    "channel.no_keys": "Kunci untuk {name} belum lengkap",
    "channel.other_key": "Kunci penyedia e-mail disegel oleh instalasi lain",
    "channel.other_key.do": (
        "Kembalikan secret.key milik basis data ini ke folder aplikasi, atau ketik ulang "
        "kunci-kuncinya."
    ),
    "help.campaign.links": "Tautan untuk tiap sumber kampanye, siap disalin.",
    "help.campaign.links.more": (
        "Tiap sumber di bawah `dari:` mendapat alamat dari `tautan:` beserta tanda kampanyenya "
        "(utm_source, utm_medium, utm_campaign), supaya ketahuan siapa datang dari mana. Tautan "
        "dalam pesan yang dikirim Rute ditandai dengan sendirinya."
    ),
    "help.campaign.links.examples": (
        "rute campaign links  # semua kampanye dari perjalanan di folder ini\n"
        'rute campaign links toko.journey.yaml "Film cicip" --json  # untuk program lain'
    ),
    "argument.campaign_links": "Satu kampanye; tanpa ini, semuanya.",
    "campaign_links.by_itself": "ditandai sendiri dalam pesan dari Rute",
    "campaign_links.code": "(kode {code})",
    "campaign_links.none": (
        "Belum ada kampanye yang menyebut tujuan tautannya: tulis `tautan:` di bawahnya, dengan "
        "alamatnya sebagai `ke:` dan tanda kampanyenya sebagai `tanda:`."
    ),
    "sending.skipped.by_hand": "dilewati oleh yang seharusnya mengirim",
}
