"""Words of events that may name somebody."""

from __future__ import annotations

import pytest

from rute.results.profile import EventTold
from rute.web.people.hiding import hidden_words


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        ("email", "ani@kopi.example", "a***@kopi.example"),
        ("user", "ani@kopi.example", "a***@kopi.example"),
        ("recipient name", "Ani Wijaya", "***"),
        ("Nama penerima", "Ani Wijaya", "***"),
        ("alamat", "Jl. Kenanga 3", "***"),
        ("note", "call ani@kopi.example", "***"),
        ("note", "WA 0812 3456 7890", "***"),
        ("note", "customer C-1234567 asked", "***"),
        ("product name", "Gayo 200 g", "Gayo 200 g"),
        ("amount", "1250000", "1250000"),
        ("page", "/checkout", "/checkout"),
        ("when", "2026-03-20", "2026-03-20"),
    ],
)
def test_what_may_name_somebody_is_starred(field: str, text: str, shown: str) -> None:
    told = EventTold("shop.csv", "files", 3, 0, None, ((field, text),))
    assert hidden_words(told, ["C-1234567", "email:ani@kopi.example"]) == ((field, shown),)
