"""What counts as STOP, and what only sounds like it."""

from __future__ import annotations

import pytest

from rute.web.people.stop_words import says_stop

STOPS = (
    "STOP", "stop", "Stop!", " stop. ", "STOP 🙏", "stop ya kak, makasih", "Ok stop", "Please stop",
    "stop sending me messages", "STOP ALL", "stop texting me", "Unsubscribe", "unsubscribe me",
    "unsubscribe from your newsletter", "opt out", "opt-out", "OPTOUT", "Remove me from your list",
    "Take me off your list please", "do not contact me", "Don't contact me anymore",
    "Don’t email me", "no more emails", "I don't want your messages anymore",
    "BERHENTI", "Berhenti.", "berenti dong min", "Tolong berhenti", "stop kirim", "Stop kirim WA",
    "stop kirim promo lagi", "stop dong kirim pesan", "setop", "UNREG", "unsub",
    "berhenti berlangganan", "Berhenti langganan ya", "berhenti kirim email",
    "berhenti mengirim pesan ke saya", "Hentikan pesan ini", "jangan kirim pesan lagi",
    "jangan kirimi saya promo", "jgn kirim wa lagi", "jangan hubungi saya lagi", "jangan wa saya",
    "jangan chat saya lagi min", "hapus nomor saya", "Keluarkan saya dari daftar ini",
    "saya tidak mau terima pesan lagi", "gak mau dihubungi lagi", "stop\n\n",
    "mohon stop\npesannya",
)  # fmt: skip

NOT = (
    "", "   ", "🙏", "jangan berhenti", "Jangan stop ya", "don't stop", "please don't stop sending",
    "non-stop", "nonstop promo", "stop kirim ke alamat lama", "stop order",
    "stop dulu pesanan saya",
    "berhenti di mana busnya?", "kapan berhenti promonya?", "Saya belum mau berhenti",
    "stop it, I love it", "is it a full stop?", "bus stop", "jangan kirim dulu", "jangan kirim",
    "jangan kirim besok", "jangan lupa kirim pesanan saya", "stop kirim barang", "batal", "cancel",
    "end", "tidak berhenti", "how do I unsubscribe?", "Ok", "ya", "terima kasih", "mau dong",
    "berhentinya kapan", "stopkontak ada?", "hapus pesanan saya", "remove item 2",
    "do not call before noon", "hubungi saya lagi", "kirim lagi dong", "stop loss",
    "tidak mau terima yang besar", "unstoppable",
)  # fmt: skip


@pytest.mark.parametrize("text", STOPS)
def test_it_hears_who_wants_no_more(text: str) -> None:
    assert says_stop(text, "whatsapp")


@pytest.mark.parametrize("text", NOT)
def test_it_hears_nothing_that_was_not_said(text: str) -> None:
    assert not says_stop(text, "whatsapp")


def test_what_networks_ask_for_counts_on_sms_alone() -> None:
    for word in ("CANCEL", "End", "quit", "batal"):
        assert says_stop(word, "sms")
        assert not says_stop(word, "email")


def test_a_letter_is_read_above_what_it_answers() -> None:
    quoted = (
        "\n\nOn Mon, 2 Mar 2026 at 09:00, Kopi Senja <halo@kopi.example> wrote:\n> Three roasts"
    )
    assert says_stop(f"STOP{quoted}", "email")
    assert says_stop("Berhenti\n\nSalam,\nAni\n", "email")
    assert says_stop("Stop please\n\nSent from my iPhone", "email")
    assert not says_stop("Stop\nkirim yang besar saja, yang kecil enak", "whatsapp")
    assert not says_stop(f"Love it!{quoted}\n> answer STOP to leave", "email")
    assert not says_stop("Pada Sen, 2 Mar 2026 pukul 09.00 Kopi Senja menulis:\n> STOP", "email")


def test_a_very_long_answer_is_read_quickly() -> None:
    assert not says_stop("stop " + "lagi " * 50_000 + "x", "whatsapp")
    assert not says_stop("jangan kirim " + "me " * 50_000 + "not", "email")
