"""Ready wording for consent, and asking for a confirmation, in Indonesian."""

TEXTS = {
    "people_app.wording.email": (
        "Ya, {name} boleh mengirimi saya kabar dan penawaran lewat e-mail, paling banyak sekali "
        "seminggu. Saya bisa berhenti kapan saja lewat tautan di setiap e-mail."
    ),
    "people_app.wording.whatsapp": (
        "Ya, {name} boleh mengirimi saya kabar dan penawaran lewat WhatsApp, paling banyak dua "
        "kali sebulan. Saya berhenti dengan membalas BERHENTI."
    ),
    "people_app.wording.sms": (
        "Ya, {name} boleh mengirimi saya penawaran lewat SMS, paling banyak dua kali sebulan. Saya "
        "berhenti dengan membalas BERHENTI."
    ),
    "people_app.wording.phone": (
        "Ya, {name} boleh menelepon saya tentang penawaran, antara pukul 9.00 dan 17.00. Saya bisa "
        "mencabutnya di setiap telepon."
    ),
    "people_app.wording.child": (
        "Saya orang tua atau wali anak ini, dan saya mengizinkan {name} menghubungi kami seperti "
        "disebut di atas. Saya bisa mencabutnya kapan saja."
    ),
    "people_app.wording.surveys.email": (
        "Ya, {name} boleh menanyakan kepuasan saya lewat e-mail, paling banyak sebulan sekali. "
        "Saya "
        "bisa berhenti kapan saja lewat tautan di setiap e-mail."
    ),
    "people_app.wording.surveys.whatsapp": (
        "Ya, {name} boleh menanyakan kepuasan saya lewat WhatsApp, paling banyak sebulan sekali. "
        "Saya berhenti dengan membalas BERHENTI."
    ),
    "people_app.wording.surveys.sms": (
        "Ya, {name} boleh menanyakan kepuasan saya lewat SMS, paling banyak sebulan sekali. Saya "
        "berhenti dengan membalas BERHENTI."
    ),
    "people_app.wording.surveys.phone": (
        "Ya, {name} boleh menelepon saya untuk menanyakan kepuasan saya, antara pukul 9.00 dan "
        "17.00. Saya bisa mencabutnya di setiap telepon."
    ),
    "people_app.wording.sharing.email": (
        "Ya, {name} boleh memberikan nama dan alamat ini kepada mitra yang disebutkannya kepada "
        "saya, dan mitra itu boleh mengirimi saya penawaran. Saya bisa mencabutnya kapan saja, "
        "lalu "
        "{name} memberi tahu mereka."
    ),
    "people_app.ready": "Atau pakai kalimat siap pakai",
    "people_app.ready.own": "Tidak, seperti tertulis di atas",
    "people_app.ask": "Minta konfirmasi",
    "people_app.ask.hint": (
        "Satu pesan berisi tautan dikirim; izin baru berlaku sesudah pemilik alamat menekan tombol "
        "di sana (double opt-in)."
    ),
    "people_app.asked_them": (
        "Satu pesan berisi tautan sedang dikirim; izin berlaku begitu dikonfirmasi."
    ),
    "people_app.not_asked": (
        "Tidak ada yang dikirim: sudah diizinkan, sudah diminta dalam sehari ini, atau tidak "
        "boleh dihubungi."
    ),
    "journal.people_asked": "meminta pelanggan {person} mengonfirmasi izin untuk {channel}",
}
