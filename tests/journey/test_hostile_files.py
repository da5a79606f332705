"""Files made to hurt: each is read, or refused in plain words, before anybody gets impatient."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journey.finding_cases import HEAD, SHOP, STEPS
from tests.tried import tried

from rute.errors import JourneyError
from rute.journey.file import LARGEST, examine, examine_text
from rute.journey.findings import errors_in

PATIENCE = 4.0  # seconds of this process alone; the slowest needs 1.4 where nothing else runs


def many_stages(stages: int, points: int) -> str:
    return HEAD + "stages:\n" + "".join(
        f"  S{i}:\n    reached when: E{i} where f is {i}\n    touchpoints:\n"
        + "".join(f"      T{j}:\n        happens when: P{j}\n" for j in range(points))
        for i in range(stages)
    )  # fmt: skip


SOUND = {
    "300 stages": many_stages(300, 1),
    "5,000 touchpoints": many_stages(10, 500),
    "a very long line": SHOP + "    wants: " + "coffee " * 30_000 + "\n",
    "10,000 lines of nothing": SHOP + "\n" * 10_000,
    "a long rule": SHOP.replace("Order Paid", " or ".join(f"E{i}" for i in range(300))),
    "3,000 personas": SHOP + "personas:\n" + "".join(f"  P{i}: x\n" for i in range(3000)),
    "2,000 steps": STEPS + "wait: 1 day\n" + "      - wait: 1 day\n" * 2000,
    "Windows line ends": SHOP.replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + SHOP,
}
BAD = {
    "deep flow": "a: " + "[" * 100_000 + "\n",
    "deep braces": "{" * 100_000 + "\n",
    "deep blocks": "".join(" " * i + "a:\n" for i in range(600)),
    "deep steps": STEPS + "".join(f"{'  ' * i}if: A\n      {'  ' * i}  then:\n      {'  ' * i}  - "
                                  for i in range(40)) + "wait: 1 day\n",
    "aliases that explode": "a: &a [x, x]\n"
    + "".join(f"b{i}: &b{i} [*{'a' if not i else f'b{i - 1}'}, *a]\n" for i in range(2000)),
    "a merge of itself": "a: &a\n  <<: *a\n",
    "5,000 unknown keys": SHOP + "".join(f"    reached wen {i}: x\n" for i in range(5000)),
    "5,000 twins": SHOP + "    wants: x\n" * 5000,
    "5,000 cut texts": SHOP + "".join(f"    # \n    k{i}: we are #{i}\n" for i in range(4000)),
    "5,000 colons": SHOP + "".join(f"    k{i}: a: b\n" for i in range(5000)),
    "tabs": SHOP + "\t\t\t\twants: x\n" * 3000,
    "a long unknown key": SHOP + "    " + "reached when " * 3000 + ": x\n",
    "4,000 unknown stages": SHOP + "campaigns:\n" + "".join(
        f"  C{i}:\n    moves: Bu to B{i}\n    asks: x\n    from: web\n" for i in range(3000)),
    "too much": "a: 'x'\n" + "# long\n" * 40_000,
    "NUL": "journey: \x00\n",
    "escape codes": "journey: \x1b[2J\n",
    "half a pair": "journey: \ud800\n",
    "one quotation mark": "'",
    "only dashes": "- " * 50_000,
    "question marks": "? " * 50_000,
    "anchors": "&a " * 50_000,
    "tags": "!!python/object/apply:os.system ['touch /tmp/x']\n",
    "percent": "%YAML 9.9\n---\njourney: x\n",
}  # fmt: skip


def in_time(text: str) -> list[str]:
    began = time.process_time()
    found = [finding.code for finding in errors_in(examine_text(text).findings)]
    assert time.process_time() - began < PATIENCE
    return found


@pytest.mark.parametrize("name", SOUND)
def test_much_of_everything_is_read_in_no_time(name: str) -> None:
    assert in_time(SOUND[name]) == []


@pytest.mark.parametrize("name", BAD)
def test_what_is_made_to_hurt_is_an_error_in_no_time(name: str) -> None:
    assert in_time(BAD[name]) != []


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (SHOP.encode("utf-16"), "not a text in UTF-8"),
        (SHOP.encode("utf-32"), "not a text in UTF-8"),
        (bytes(range(256)) * 10, "not a text in UTF-8"),
        (b"PK\x03\x04" + b"\x80" * 100, "not a text in UTF-8"),
        (b"x" * 5_000_000, "too large"),
    ],
)
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, raw: bytes, words: str) -> None:
    path = tmp_path / "a.journey.yaml"
    path.write_bytes(raw)
    with pytest.raises(JourneyError, match=words):
        examine(path)


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/stdin", "."])
def test_what_is_no_file_is_not_opened(name: str) -> None:
    with pytest.raises(JourneyError):
        examine(Path(name))


@pytest.mark.parametrize(
    "name",
    [
        "https://x.example/a.csv", "s3://bucket/a.parquet", "file:///etc/a.csv", "*.csv", "a?.csv",
        "/etc/passwd", "/dev/zero", "/dev/fd/0", "/proc/self/environ", ".ssh/", "../.env/",
        ".hidden.csv", "a.csv\x00.sql", "a.sh", "a.csv; rm -rf x", "$(x)", "~/.netrc", "|cat",
    ],
)  # fmt: skip
def test_data_names_files_and_folders_and_nothing_else(name: str) -> None:
    text = SHOP + f'data:\n  - "{name}"\n'.replace("\x00", "\\0")
    assert errors_in(examine_text(text).findings), name


def test_the_limit_is_that_of_the_docs() -> None:
    assert LARGEST == 250_000


@settings(max_examples=tried(60))
@given(st.text(alphabet="ab:#'\"-[]{}&*!|>%@`?, \t\n\\", max_size=200))
def test_any_text_is_read_or_refused_without_a_crash(text: str) -> None:
    examine_text(text)
    examine_text(SHOP + text)
