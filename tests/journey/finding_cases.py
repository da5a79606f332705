"""A journey for every code of finding, each with just what makes it found.

`python -m tests.journey.finding_cases` prints what findings.txt pins.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from rute.journey.check import check
from rute.journey.file import examine_text
from rute.journey.findings import Finding
from rute.words.message import said_text

HEAD = "journey: Shop\ntime zone: Asia/Jakarta\n"
SHOP = HEAD + "stages:\n  Buy:\n    reached when: Order Paid\n"
POINT = SHOP + "    touchpoints:\n      Web:\n        "
PAIN = SHOP + "    pains:\n"
TWO = HEAD + "stages:\n  Look:\n    reached when: Seen\n  Buy:\n    reached when: Order Paid\n"
SIX = HEAD + "stages:\n" + "".join(f"  {n}:\n    reached when: {n} done\n" for n in "ABCDEF")
GO = "campaigns:\n  Go:\n    moves: Look to Buy\n    asks: Buy\n    from: web\n"
STEPS = TWO + GO + "    steps:\n      - "
TO_ALL = TWO + GO + "    holdout: none\n    steps:\n      - "
VALUE = HEAD + "stages from: value journey\n"
ENGAGED = VALUE + "stages:\n  Engage:\n    touchpoints:\n      Product page:\n        does: reads\n"
HI = "messages:\n  hi:\n    whatsapp: Hello\n"
EARLY = "campaigns:\n  Go:\n    moves: Engage to Subscribe\n    asks: Join\n    from: web\n"
BUYING = "campaigns:\n  Go:\n    moves: Aware to Convert\n    asks: Buy\n    from: web\n"
FORM = "forms:\n  Guide:\n    in: Buy\n    asks for: [name, email]\n"

CASES: dict[str, str] = {
    # the file and YAML's traps
    "too_long": "journey: x\n" + " " * 250_000,
    "empty_file": "\n\n",
    "only_comments": "# nothing\n",
    "no_journey": "- a\n- b\n",
    "no_name": "stages:\n  Buy:\n",
    "no_stages": "journey: Shop\n",
    "tab": SHOP + "\twants: tea\n",
    "heading_with_hash": SHOP + "  Promo #1:\n",
    "after_quote": SHOP + '    left when: "A" in the last 3 days\n',
    "colon": SHOP + "    wants: a price: low\n",
    "begins_with": SHOP + "    wants: @home\n",
    "cut": SHOP + "    wants: Follow #kopi now\n",
    "cut_perhaps": SHOP + "    wants: tea # 1\n",
    "unreadable": "journey: [x\n",
    "too_deep": "a: " + "[" * 30 + "]" * 30 + "\n",
    "one_document": "journey: x\n---\njourney: y\n",
    "alias": "journey: *x\n",
    "anchor": "journey: &x y\n",
    "tag": "journey: !!set x\n",
    "heading_words": "? [a]\n: b\n",
    "twice": SHOP + "    wants: a\n    wants: b\n",
    # keys and their values
    "unknown_key": SHOP + "    reached wen: A\n",
    "key_missing": SHOP + "offers:\n  Pack:\n    price: 50000\n",
    "wants_keys": SHOP + "offers:\n  Pack: cheap\n",
    "nothing_there": SHOP + "    wants:\n",
    "words_not_headings": SHOP + "    wants:\n      a: b\n",
    "one_text": SHOP + "    wants: [a, b]\n",
    "heading_for_each": SHOP + "    touchpoints: web\n",
    "yes_or_no": POINT + "moment of truth: maybe\n",
    "one_rule": SHOP + "    left when: [A, B]\n",
    "empty": PAIN + "      -\n",
    "no_line": PAIN + "      - owner: Dewi\n",
    "not_one_of": SHOP + "personas:\n  Tim:\n    motive: love\n",
    "not_a_feeling": POINT + "feels: good\n",
    "score_outside": POINT + "feels: good +3\n",
    "not_a_target": SHOP + "    target: soon\n",
    "target_outside": SHOP + "    target: 140%\n",
    "not_a_date": SHOP + "calendar:\n  Lebaran: next spring\n",
    "ends_first": SHOP + "calendar:\n  Lebaran: 2026-04-05 to 2026-03-20\n",
    "no_language": SHOP + "written in: fr\n",
    "no_country": SHOP + "country: Indonesia\n",
    "no_currency": SHOP + "money: Rupiah\n",
    "no_zone": SHOP.replace("Asia/Jakarta", "the moon"),
    "not_a_column": SHOP + "    counted by: ads.csv\n",
    "not_money": SHOP + "offers:\n  Pack: {kind: gift, price: cheap}\n",
    "not_a_share": SHOP + "entry point at most: a third\n",
    "share_outside": TWO + GO + "    holdout: 60%\n",
    "not_a_number": TWO + GO + "    priority: high\n",
    "not_a_clock": STEPS + "wait until: noon\n",
    "not_compares": TWO + GO + "    compares: by week\n",
    "compares_steps": TWO + GO + "    compares: by week since 2026-03-02\n    steps:\n"
    "      - tell: Agus, call\n",
    "age_too_long": TWO + GO + "    max event age: 93 days\n",
    "not_a_holdout": TWO + GO + "    holdout: some\n",
    "not_again": TWO + GO + "    again: sometimes\n",
    "not_a_commission": SHOP + "rewards:\n  P: {kind: affiliate, commission: a lot}\n",
    # data
    "no_file": SHOP + "data:\n  - person: who\n",
    "address": SHOP + "data: https://x.example/z.csv\n",
    "pattern": SHOP + "data: ['*.csv']\n",
    "hidden": SHOP + "data: [.secret.csv]\n",
    "no_kind_of_file": SHOP + "data: /etc/passwd\n",
    # stages
    "no_model": HEAD + "stages from: value jorney\n",
    "no_stage_to_leave_out": VALUE + "leave out: [Promte]\n",
    "left_out_and_there": VALUE + "leave out: [Aware]\nstages:\n  Aware:\n",
    "no_stage_of_model": VALUE + "stages:\n  Subscibe:\n",
    "no_stage_to_follow": SHOP + "  Use:\n    after: Byu\n",
    "rates_of_no_money": SHOP + "rates: rates.csv\n",
    "one_worth_within": SHOP + "    worth within: 6 months\nworth within: 1 month\n",
    "voice_overrides": SHOP + "    touchpoints:\n      Web:\n        for Tim:\n"
    "          happens when: A\npersonas:\n  Tim: Young.\n",
    "no_anchor": SHOP + "    anchor: buying\n",
    "anchor_of_model": VALUE + "stages:\n  Aware:\n    anchor: satisfied\n",
    "of_a_stage_inside": SHOP + "  All:\n    wants: x\n    stages:\n      In:\n",
    "nested_deeper": SHOP + "  All:\n    stages:\n      In:\n        stages:\n          A:\n",
    "nested_elsewhere": HEAD + "stages from: before during after\nstages:\n  Pre-purchase:\n"
    "    stages:\n      Loyalty:\n",
    "also_here_alone": HEAD + "stages:\n  Buy:\n    also here when: A\n",
    # campaigns and what they use
    "moves_nobody": TWO + GO.replace("    moves: Look to Buy\n", ""),
    "asks_nothing": TWO + GO.replace("    asks: Buy\n", ""),
    "no_source": TWO + GO.replace("    from: web\n", ""),
    "not_a_move": TWO + GO.replace("Look to Buy", "onwards"),
    "two_calls": TWO + GO.replace("asks: Buy", "asks: [Buy, Join]"),
    "step_of_many": STEPS + "wait: 1 day\n        send: hi\n" + HI,
    "step_of_none": STEPS + "step: first\n",
    "beside": STEPS + "wait: 1 day\n        by: email\n",
    "split_total": STEPS + "split: {a: 50%, b: 40%}\n",
    "webhook_address": STEPS + "webhook: http://x.example/hook\n",
    "one_field": STEPS + "set: {taste: dark, size: big}\n",
    "tell_whom": STEPS + "tell: Agus\n",
    "no_channel": SHOP + "messages:\n  hi:\n    purpose: marketing\n",
    "no_words": SHOP + "messages:\n  hi:\n    email: {subject: Hello}\n",
    "file_outside": SHOP + "messages:\n  hi:\n    email: {body: ../../secret.txt}\n",
    "no_question": SHOP + FORM + "    question: {becomes: source}\n",
    # names
    "unknown_channel": POINT + "channel: instagramm\n",
    "new_channel": POINT + "channel: roaster van\n",
    "not_a_message_channel": SHOP + "surveys:\n  S: {kind: nps, by: [poster]}\n",
    "unknown_persona": POINT + "for Tmi:\n          thinks: Hm.\npersonas:\n  Tim: Young.\n",
    "unknown_stage": TWO + GO.replace("Look to Buy", "Look to Byu"),
    "unknown_message": STEPS + "send: hello\n" + HI,
    "unknown_offer": TWO + GO + "    offer: Pack\n",
    "unknown_form": TWO + GO + "    links: {to: Giude}\n" + FORM,
    "unknown_gift": STEPS + "give: Pack\n",
    "unknown_place": SHOP + "surveys:\n  S: {kind: recall, about: Till}\n",
    # campaigns
    "backwards": TWO + GO.replace("Look to Buy", "Buy to Look"),
    "inside_a_stage": TWO + GO.replace("Look to Buy", "Buy to Buy"),
    "too_many_steps": SIX + GO.replace("Look to Buy", "A to F"),
    "several_steps": SIX + GO.replace("Look to Buy", "A to C"),
    "no_campaign": SIX + GO.replace("Look to Buy", "A to B"),
    "no_campaign_with_call": VALUE + EARLY,
    "step_twice": STEPS + "wait: 1 day\n        step: one\n      - wait: 2 days\n"
    "        step: one\n",
    "not_written_for": STEPS + "send: hi\n        by: sms\n" + HI,
    "no_permission": VALUE + EARLY + "    steps:\n      - send: hi\n" + HI,
    "never_after_goal": STEPS + "if: Order Paid\n        then: [{tell: 'Agus, call'}]\n",
    "waits_for_goal": STEPS + "wait for: Order Paid\n        at most: 5 days\n",
    "never_both": STEPS + "if: Rated\n        then:\n          - if: Rated\n"
    "            then: [{wait: 1 day}]\n            else: [{wait: 2 days}]\n",
    "nothing_sent": STEPS + "wait for: Message Opened\n        at most: 5 days\n",
    "waits_too_long": STEPS.replace("  steps", "  within: 7 days\n    steps") + "wait: 2 weeks\n",
    "source_without_links": TWO + GO,
    "no_holdout": TO_ALL + "send: hi\n" + HI,
    "again_by_hand": TWO + GO + "    starts when: by hand\n    again: per order_id\n",
    "again_without_field": TWO + GO + "    again: per order_id\n",
    "no_entry_point": VALUE + BUYING + "    offer: Ten\n"
    "offers:\n  Ten: {kind: discount, off: 10%}\n",
    "body_missing": SHOP + "messages:\n  hi:\n    email: {subject: Hi, body: hi.liquid}\n",
    "only_in_en": SHOP + "messages:\n  hi:\n    email: {subject: {en: Hello}, body: Hello}\n",
    "only_in_id": SHOP + "messages:\n  hi:\n    email: {body: {id: Halo}}\n",
    "no_commission": SHOP + "rewards:\n  P: {kind: affiliate}\n",
    "brings_nobody": SHOP + "rewards:\n  F: {kind: referral}\n",
    # what is left open
    "no_rule": HEAD + "stages:\n  Buy:\n",
    "no_touchpoint": SHOP,
    "only_believed": POINT + "feels: calm +1\n",
    "pain_alone": PAIN + "      - Slow\n",
    "pain_without_owner": PAIN + "      - pain: Slow\n        fixes: [Hurry]\n",
    "pain_without_fix": PAIN + "      - pain: Slow\n        owner: Dewi\n",
    "zone_missing": "journey: Shop\nstages:\n  Buy:\n",
    # held against the data
    "unknown_event": SHOP.replace("Order Paid", "Oder Paid"),
    "unknown_field": SHOP.replace("Order Paid", "Order Paid where ratng is 5"),
    "rule.read_otherwise": SHOP.replace("Order Paid", "Sign up or Pay"),
    "never_happens": POINT + "happens when: Parcel Arrived\n",
    "unmentioned": SHOP,
    "entry_point_dear": SHOP + "money: IDR\noffers:\n  Pack: {kind: entry point, price: 90000}\n",
    # advice
    "shop_front": ENGAGED,
    "no_rating": ENGAGED.replace("Engage", "Excite"),
    "silent": POINT + "does: pays\n      Till:\n        channel: store\n",
    "not_winning": SHOP + "    compares with: the market\n",
    "persona_drawn": SHOP + "personas:\n  Tim: Young.\n",
    "no_motive": SHOP + "personas:\n  Tim: {found by: first x is 1}\n"
    "  Ana: {found by: first x is 2, motive: want}\n",
    "helps": TWO + GO,
    "influencer": TWO + GO.replace("from: web", "from: influencer @ngopi"),
    "large_ask": VALUE + BUYING,
    "no_offer": VALUE + BUYING,
    "no_recall": SHOP + "surveys:\n  S: {kind: nps}\n",
    "much_asked": SHOP + FORM.replace("email]", "email, phone, city]"),
    "form_without_permission": SHOP + FORM,
    "form_gives_nothing": SHOP + FORM,
    "no_reward": VALUE + EARLY,
}  # fmt: skip
WITH_DATA: dict[str, dict[str, Any]] = {
    "again_without_field": {"without_key": {"Go": (1200, 4000)}},
    "body_missing": {"folder": Path("no such folder")},
    "unknown_event": {"event_names": {"Order Paid": 900, "Page Viewed": 2000}},
    "unknown_field": {"fields": ("rating", "order_id")},
    "rule.read_otherwise": {"event_names": {"Sign up or Pay": 5}},
    "never_happens": {"event_names": {"Order Paid": 5}},
    "unmentioned": {"event_names": {"Order Paid": 900, "Page Viewed": 2000}},
    "entry_point_dear": {"median_later_order": Decimal(150_000)},
}
PINNED = Path(__file__).parent / "findings.txt"


def the_finding(code: str) -> Finding:
    """The first finding of a code in the journey made for it."""
    reading = examine_text(CASES[code])
    found = list(reading.findings)
    if code in WITH_DATA and reading.journey:
        found = list(check(reading.journey, **WITH_DATA[code]))
    hits = [finding for finding in found if finding.code == code]
    assert hits, f"{code}: {found}"
    return hits[0]


def pinned_lines(code: str) -> Iterator[str]:
    """What findings.txt says of a code: line and severity, then its words in both languages."""
    finding = the_finding(code)
    yield f"{code} · line {finding.line} · {finding.severity}"
    for language in ("en", "id"):
        yield "  " + said_text(finding.message, language)
        for line in said_text(finding.fix or "—", language).splitlines():
            yield "    " + line


def pinned() -> str:
    return "\n".join(line for code in CASES for line in (*pinned_lines(code), "")) + "\n"


if __name__ == "__main__":
    print(pinned(), end="")
