"""What the app says in place of texts that speak of commands, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "in_app.wrong.names_no_data": "{name} belum punya data, jadi belum ada yang bisa dihitung "
    "untuk {question}",
    "in_app.wrong.names_no_data.do": "Tambahkan ekspor lewat Data, atau biarkan toko Anda mengirim "
    "aktivitasnya lewat Sumber.",
    "in_app.wrong.no_such_file.do": (
        "Tambahkan lagi berkasnya lewat Data, atau hapus namanya dari “sumber data:” lewat Ubah."
    ),
    "in_app.wrong.locked.do": "Tunggu sebentar, lalu muat ulang halaman ini.",
    "in_app.wrong.funnel_first_window.do": (
        "Isi waktu untuk keseluruhan, dan untuk langkah berikutnya."
    ),
    "in_app.wrong.funnel_any_window.do": "Isi waktu untuk keseluruhan.",
}
