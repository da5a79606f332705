"""Questions find their journey by themselves, or say what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from rute.cli.find import find_journey, same_in_languages
from rute.errors import QuestionError


@pytest.mark.usefixtures("shop")
def test_the_only_journey_here_is_meant() -> None:
    assert find_journey(None, "stages") == Path("shop.journey.yaml")


def test_a_folder_means_its_only_journey(shop: Path) -> None:
    assert find_journey(shop, "stages") == shop / "shop.journey.yaml"


def test_of_two_journeys_one_must_be_named(shop: Path) -> None:
    (shop / "bank.journey.yaml").touch()
    with pytest.raises(QuestionError) as caught:
        find_journey(None, "leaks")
    assert str(caught.value) == (
        "there are 2 journeys in this folder: say which\n"
        "There are bank.journey.yaml, shop.journey.yaml.\n"
        "For instance: rute leaks bank.journey.yaml"
    )


def test_without_a_journey_it_says_how_to_make_one(shop: Path) -> None:
    (shop / "shop.journey.yaml").unlink()
    with pytest.raises(QuestionError) as caught:
        find_journey(None, "map")
    assert str(caught.value) == (
        "there is no journey in this folder\n"
        "There are files that may hold events: events.csv.\n"
        "Make one from an export: rute start FILE. To look around first: rute demo"
    )


@pytest.mark.usefixtures("shop")
def test_a_file_of_events_is_not_a_journey() -> None:
    with pytest.raises(QuestionError, match=r"rute start events\.csv"):
        find_journey(Path("events.csv"), "stages")


@pytest.mark.usefixtures("shop")
def test_a_missing_file_names_the_one_that_was_perhaps_meant() -> None:
    with pytest.raises(QuestionError, match=r'Did you mean "shop\.journey\.yaml"'):
        find_journey(Path("shp.journey.yaml"), "stages")


def test_one_journey_in_two_languages_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [tmp_path / "kopi.journey.yaml", tmp_path / "kopi-id.journey.yaml"]
    assert same_in_languages(both) == both[0]
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert same_in_languages(both) == both[1]
    assert same_in_languages([*both, tmp_path / "bank.journey.yaml"]) is None
