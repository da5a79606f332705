import pytest

from rute.render.rules import readable


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
