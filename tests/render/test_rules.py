import pytest

from rute.journey.rules import read_rating, read_rule
from rute.render.rules import readable, rule_text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"Pay ""now"", soon"', '"Pay “now”, soon"'),
        ('"""Hi""" or b', '"“Hi”" or b'),
        ('a where x is "" or "b c"', 'a where x is "" or "b c"'),
        ("Order Completed", "Order Completed"),
    ],
)
def test_doubled_quotes_are_read_as_typographic_ones(written: str, read: str) -> None:
    assert readable(written) == read


@pytest.mark.parametrize(
    ("written", "en", "id"),
    [
        ("Order Paid", "Order Paid", "Order Paid"),
        ("A where x is given  or B", "A where x is given  or B", "A dengan x ada atau B"),
        ("A dengan x  kosong", "A where x is missing", "A dengan x  kosong"),
        ("A or B atau C", "A or B atau C", "A or B atau C"),
        ('"Pay ""now""" then B within 1 day', '"Pay “now”" then B within 1 day',
         '"Pay “now”" lalu B dalam 1 hari'),
        ("A total x over 1.5", "A total x over 1.5", "A total x lebih dari 1,5"),
    ],
)  # fmt: skip
def test_a_rule_is_said_in_the_reader_s_language(written: str, en: str, id: str) -> None:
    rule = read_rule(written)
    assert (rule_text(rule, "en"), rule_text(rule, "id")) == (en, id)


def test_a_rating_is_said_in_the_reader_s_language() -> None:
    rating = read_rating("score of Survey on 1 to 5")
    assert rule_text(rating, "en") == "score of Survey on 1 to 5"
    assert rule_text(rating, "id") == "score dari Survey pada skala 1 sampai 5"
