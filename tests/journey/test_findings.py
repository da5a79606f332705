"""Every code of finding has a journey that makes it found, at its line, with its severity, and
its words in both languages; findings.txt pins them."""

from __future__ import annotations

import pytest
from tests.journey.finding_cases import CASES, HEAD, PINNED, SHOP, pinned_lines

from rute.errors import JourneyError
from rute.journey.file import examine, read_journey
from rute.journey.findings import errors_in, finding, together
from rute.words.catalog import texts

CONNECTORS = {
    "line", "one_error", "many_errors", "at_key", "there_are", "write", "write_if_meant", "rule",
    "no_such_file", "no_file_at_all", "cannot_open", "not_utf8", "too_large", "not_text",
    "look_at_spaces",
    "put_in_quotes", "close_list", "keys_here", "models", "own_stage", "frequent_are",
    "fields_are", "misread", "data",
}  # fmt: skip
BLOCKS = {
    block.split(" · ")[0]: block for block in PINNED.read_text(encoding="utf-8").split("\n\n")
}


@pytest.mark.parametrize("code", CASES)
def test_a_finding_is_found_with_its_line_severity_and_words(code: str) -> None:
    assert "\n".join(pinned_lines(code)) == BLOCKS[code].rstrip("\n")


def test_every_code_of_the_catalog_is_among_them() -> None:
    keys = {key.removeprefix("find.") for key in texts("en") if key.startswith("find.")}
    assert {key for key in keys if "." not in key} - CONNECTORS == {
        code for code in CASES if "." not in code
    }


def test_every_finding_says_what_to_do() -> None:
    assert [code for code, block in BLOCKS.items() if "\n    —" in block] == []


def test_a_journey_in_indonesian_has_its_errors_in_indonesian() -> None:
    with pytest.raises(JourneyError) as caught:
        read_journey(SHOP + "written in: id\ncountry: Indonesia\n    \ntagret: x\n")
    error = caught.value
    assert error.language == "id"
    assert error.said("id").startswith("2 kesalahan dalam berkas perjalanan ini\n")
    assert 'salah: baris 7: "country": "Indonesia" bukan kode negara dua huruf' in error.said("id")


def test_keys_and_their_suggestions_are_those_of_the_reader() -> None:
    (found,) = errors_in(examine(SHOP + "    tagret soon: x\n").findings)
    assert "reached when" in (found.fix or "")
    assert "sampai bila" in found.said("id")


def test_findings_alike_are_told_together_and_others_alone() -> None:
    notes = [finding(1, "note", "no_rule", about="A", name="A"),
             finding(0, "note", "zone_missing"),
             finding(2, "note", "no_rule", about="B", name="B")]  # fmt: skip
    assert [[f.line for f in alike] for alike in together(notes)] == [[1, 2], [0]]


def test_an_error_lists_what_must_be_mended_and_carries_the_rest() -> None:
    with pytest.raises(JourneyError) as caught:
        read_journey(HEAD + "stages:\n  Buy:\n    wants: tea # 1\n    target: x\n")
    assert "warning: line 5:" in str(caught.value)
    assert "note:" not in str(caught.value)
