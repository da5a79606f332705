"""`rute start` writes a journey file that a person understands and Rute reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.errors import QuestionError
from rute.journey.draft import Draft, EventSeen, draft_journey
from rute.journey.file import examine, read_journey
from rute.journey.findings import errors_in
from rute.journey.model import Journey, ReadAs
from rute.journey.rules import names_in

SHOP = (
    EventSeen("Page Viewed", 9000, 1000, 0.1),
    EventSeen("Signed Up", 400, 400, 0.3),
    EventSeen("Add To Cart", 700, 500, 0.45),
    EventSeen("checkout_started", 500, 350, 0.5),
    EventSeen("OrderPaid", 600, 300, 0.6),
    EventSeen("Order Placed", 620, 310, 0.58),
    EventSeen("Order Cancelled", 20, 20, 0.7),
    EventSeen("Review Given", 80, 70, 0.9),
)
PERMITS = (
    EventSeen("Confirmation of receipt", 1434, 1434, 0.04),
    EventSeen("T02 Check confirmation of receipt", 1368, 1316, 0.27),
    EventSeen("T02b Stamp it", 1310, 1310, 0.29),
    EventSeen("T04 Determine confirmation of receipt", 1307, 1303, 0.5),
    EventSeen("T05 Print and send confirmation of receipt", 1300, 1300, 0.73),
    EventSeen("T10 Determine necessity to stop indication", 1283, 1283, 0.85),
    EventSeen("T11 Create document", 90, 90, 0.67),
    EventSeen("T99 Rejected", 1200, 1200, 0.95),
)


def drafted(events: tuple[EventSeen, ...], **more: object) -> tuple[Draft, Journey]:
    given_data: dict[str, object] = {"name": "Shop", "data": ["orders.csv"], "zone": "Asia/Jakarta"}
    draft = draft_journey(events=events, **{**given_data, **more})  # type: ignore[arg-type]
    return draft, read_journey(draft.text)


def rules(journey: Journey) -> dict[str, str]:
    return {s.name: s.reached_when.text for s in journey.stages if s.reached_when}


def test_the_events_of_a_shop_become_stages_of_the_value_journey() -> None:
    draft, journey = drafted(SHOP, order_field="order id")
    assert journey.model == "value journey"
    assert rules(journey) == {
        "Engage": '"Page Viewed"',
        "Subscribe": '"Signed Up"',
        "Convert": '"OrderPaid"',
        "Ascend": '"OrderPaid" at least 2 times by order id',
        "Advocate": '"Review Given"',
    }
    assert draft.understood[0] == "The events fit the value journey."
    assert 'Convert ← "OrderPaid" (people buy)' in draft.understood


def test_stages_that_no_event_shows_are_left_out_and_explained() -> None:
    draft, journey = drafted(SHOP)
    assert [stage.name for stage in journey.stages] == list(rules(journey))
    assert "leave out: ['Aware', 'Excite', 'Promote']" in draft.text
    assert "#   Promote: a personal link, a code to share" in draft.text


def test_other_frequent_events_become_touchpoints_of_the_stage_they_lead_to() -> None:
    _, journey = drafted(SHOP)
    convert = next(stage for stage in journey.stages if stage.name == "Convert")
    assert [point.name for point in convert.touchpoints] == [
        "Add To Cart", "checkout_started", "Order Placed", "OrderPaid"
    ]  # fmt: skip


def test_worth_takes_off_what_was_given_back_and_its_window_fits_the_data() -> None:
    refunds = (
        *SHOP,
        EventSeen("Order Refunded", 9, 9, 0.8),
        EventSeen("Order Returned", 2, 2, 0.8),
    )
    for days, within in ((500.0, "12 months"), (200.0, "90 days"), (60.0, "30 days")):
        draft, journey = drafted(refunds, fields=("value",), currency="IDR", days=days)
        assert 'worth: \'total of "OrderPaid" less total of "Order Refunded"\'' in draft.text
        assert journey.worth is not None
        assert str(journey.worth_within) == within
    assert " less total" not in drafted(SHOP, fields=("value",), currency="IDR")[0].text.replace(
        '… less total of "Order Refunded"', ""
    )


def test_every_event_is_a_stage_a_touchpoint_or_listed() -> None:
    for events in (SHOP, PERMITS):
        draft, journey = drafted(events)
        used = {name for stage in journey.stages if stage.reached_when
                for name in names_in(stage.reached_when)}  # fmt: skip
        used |= {name for _, point in journey.touchpoints if point.happens_when
                 for name in names_in(point.happens_when)}  # fmt: skip
        assert all(event.name in used or event.name in draft.text for event in events)


def test_a_process_that_fits_no_model_gets_stages_of_its_own() -> None:
    draft, journey = drafted(PERMITS)
    assert journey.model is None
    assert [stage.name for stage in journey.stages] == [
        "Confirmation of receipt",
        "T02 Check confirmation of receipt",
        "T04 Determine confirmation of receipt",
        "T05 Print and send confirmation of receipt",
        "T10 Determine necessity to stop indication",
    ]
    assert draft.understood[0].startswith("The events fit no stage model")
    last = journey.stages[-1].touchpoints[-1]
    assert (last.name, last.after_reaching) == ("T99 Rejected", True)


def test_a_loan_log_is_no_shop_though_something_is_registered() -> None:
    names = ["A_SUBMITTED", "A_PARTLYSUBMITTED", "A_PREACCEPTED", "A_ACCEPTED", "O_SENT",
             "O_SENT_BACK", "A_APPROVED", "A_REGISTERED", "A_ACTIVATED"]  # fmt: skip
    people = [1000, 1000, 560, 390, 380, 250, 170, 170, 170]
    _, journey = drafted(
        tuple(EventSeen(n, p, p, i / 8) for i, (n, p) in enumerate(zip(names, people, strict=True)))
    )
    assert journey.model is None
    assert 5 <= len(journey.stages) <= 8


def test_one_event_that_recurs_is_buying_and_buying_again() -> None:
    draft, journey = drafted(
        (EventSeen("Purchase", 4000, 900, 0.5),), order_field="InvoiceNo", currency="GBP",
        fields=["value"],
    )  # fmt: skip
    assert rules(journey) == {
        "Convert": '"Purchase"', "Ascend": '"Purchase" at least 2 times by InvoiceNo'
    }  # fmt: skip
    assert journey.worth is not None
    assert "Refunds:" in draft.text


def test_the_file_says_in_indonesian_how_to_go_on() -> None:
    draft, journey = drafted(
        (EventSeen("Lihat Produk", 900, 500, 0.2), EventSeen("Pesanan Selesai", 200, 200, 0.8)),
        language="id", country="ID", currency="IDR",
    )  # fmt: skip
    assert list(rules(journey)) == ["Tertarik", "Coba beli"]
    assert "Langkah berikutnya" in draft.text
    assert (journey.language, journey.country, journey.currency) == ("id", "ID", "IDR")


def test_a_model_asked_for_by_name_is_used() -> None:
    _, journey = drafted(SHOP, model="five stages")
    assert list(rules(journey)) == ["Consideration", "Decision", "Retention", "Advocacy"]
    with pytest.raises(QuestionError, match='no stage model "nine"'):
        drafted(SHOP, model="nine")


def test_how_a_file_is_read_is_written_down() -> None:
    entry = ReadAs("a.csv", person="Customer: ID", every_row_is="Order #1", day_first=True)
    _, journey = drafted(SHOP, data=[entry, "b.csv"])
    assert journey.data == ("a.csv", "b.csv")
    assert journey.read_as[0].person == "Customer: ID"
    assert journey.read_as[0].every_row_is == "Order #1"


def test_an_indonesian_draft_has_indonesian_keys_and_rules() -> None:
    twice = (EventSeen("Page Viewed", 9, 9, 0.1), EventSeen("Order Paid", 20, 9, 0.7))
    text, journey = drafted(twice, language="id", order_field="order_id", currency="IDR")
    written = (line.strip() for line in text.text.splitlines() if ":" in line)
    keys = [line.split(":")[0] for line in written if line[0] not in "#'-"]
    english = {"journey", "stages", "reached when", "touchpoints", "happens when", "written in"}
    assert not english & set(keys)
    assert "minimal 2 kali menurut order_id" in text.text
    assert rules(journey)["Beli lagi"].endswith("order_id")


def test_paying_is_the_purchase_and_completing_satisfies_where_an_order_has_both() -> None:
    both = (EventSeen("Order Paid", 9, 9, 0.2), EventSeen("Order Completed", 8, 8, 0.9))
    assert rules(drafted(both)[1]) == {"Convert": '"Order Paid"', "Excite": '"Order Completed"'}
    alone = (EventSeen("Page Viewed", 9, 9, 0.2), EventSeen("Order Completed", 8, 8, 0.9))
    assert rules(drafted(alone)[1])["Convert"] == '"Order Completed"'


def test_a_report_of_totals_counts_the_stage_before_anybody_is_known() -> None:
    draft, journey = drafted(SHOP, reports=["meta-ads.csv Reach"])
    assert journey.stages[0].name == "Aware"
    assert [each.column for each in journey.stages[0].counted_by] == ["Reach"]
    assert "Aware ← totals from meta-ads.csv Reach, without people" in draft.understood


def test_an_export_without_events_is_no_journey() -> None:
    with pytest.raises(QuestionError, match="no events"):
        drafted(())


OPTIONAL = {
    "en": ("    # stalled after:", "    # target:"),
    "id": ("    # mandek setelah:", "    # sasaran:"),
}


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_commented_lines_work_when_the_hash_is_taken_away(language: str) -> None:
    draft, _ = drafted(SHOP, language=language)
    told = examine(draft.text)
    assert [f for f in told.findings if f.severity != "note"] == []
    lines = draft.text.split("\n")
    stage_lines = [line.replace("# ", "", 1) for line in lines
                   if line.startswith(OPTIONAL[language])]  # fmt: skip
    assert len(stage_lines) == 2
    reached = ("    reached when", "    sampai bila")
    at = next(i for i, line in enumerate(lines) if line.startswith(reached))
    personas = [line[2:] for line in lines if line.startswith("# ")]
    first = next(i for i, line in enumerate(personas) if line in ("personas:", "persona:"))
    whole = [*lines[: at + 1], *stage_lines, *lines[at + 1 :], *personas[first : first + 5]]
    journey = read_journey("\n".join(whole))
    assert journey.stages[0].target is not None
    assert journey.personas[0].found_by is not None


def test_the_same_export_gives_the_same_bytes() -> None:
    assert drafted(SHOP)[0].text == drafted(tuple(reversed(SHOP)))[0].text


NAMES = st.one_of(
    st.sampled_from(
        ["Order Paid", "order paid", "it's", 'say "hi"', "a: b", "#1", "x # y", "- x", "no",
         "never A", "A or B", "within 3 days", "at least 2 times", "é", "日本", "\u2028", "a\nb",
         "tab\t", "\x85",
         "'", '"', "''", '""', "{a}", "[a]", "*x", "&x", "!x", "%x", "@x", "`x", "|", ">", "?", "~",
         "null", "yes", "1", "🎉", "{name}", "Review", "page view", "Pesanan Selesai", " edge ",
         "<<"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20),
)  # fmt: skip


@given(
    st.lists(
        st.builds(
            EventSeen, NAMES, st.integers(1, 5000), st.integers(1, 1000), st.floats(0, 1)
        ),
        min_size=1, max_size=30, unique_by=lambda event: event.name,
    ),
    NAMES, NAMES, st.sampled_from(["en", "id"]),
)  # fmt: skip
def test_whatever_events_are_called_the_file_reads_back_with_their_very_names(
    events: list[EventSeen], name: str, order_field: str, language: str
) -> None:
    if not any(event.name.strip() for event in events) or not order_field.strip():
        return
    draft = draft_journey(
        name=name, events=events, data=["it's: a #1.csv"], fields=["value", "rating"],
        order_field=order_field, currency="IDR", zone="Asia/Jakarta", country="ID",
        language=language,
    )  # fmt: skip
    reading = examine(draft.text)
    assert errors_in(reading.findings) == ()
    assert reading.journey is not None
    known = {event.name for event in events}
    used = [s.reached_when for s in reading.journey.stages if s.reached_when]
    used += [p.happens_when for _, p in reading.journey.touchpoints if p.happens_when]
    assert used
    assert all(set(names_in(rule)) <= known for rule in used)
    assert reading.journey.data == ("it's: a #1.csv",)


def test_stages_of_their_own_stand_in_the_order_most_people_pass_them() -> None:
    """Paid stands early in long histories, yet nearly everybody is asked before paying."""
    names = ("Filed", "Checked", "Asked", "Paid", "Closed")
    places = (0.0, 0.4, 0.5, 0.3, 0.9)
    seen = tuple(
        EventSeen(name, 900 - 10 * k, 900 - 10 * k, places[k], frozenset(names[k + 1 :]))
        for k, name in enumerate(names)
    )
    assert tuple(drafted(seen)[1].stages[k].name for k in range(5)) == names


def test_a_side_branch_is_no_stage_while_a_route_is_left_without_it() -> None:
    names = ("Filed", "Checked", "Asked again", "Decided", "Signed", "Paid")
    people = (1000, 900, 120, 700, 600, 500)
    seen = tuple(
        EventSeen(name, people[k], people[k], k / 6, frozenset(names[k + 1 :]))
        for k, name in enumerate(names)
    )
    found = [stage.name for stage in drafted(seen)[1].stages]
    assert found == ["Filed", "Checked", "Decided", "Signed", "Paid"]
