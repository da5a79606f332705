"""Templates anybody may write: what they say, what they cost at most, what they never reach."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rute.journey.file import read_journey
from rute.journey.model_moving import Content, Wording
from rute.journey.templates import TEMPLATES, journey_text
from rute.simulate.kopi_senja import journeys
from rute.web.channels.letters.bodies import files_in
from rute.web.channels.letters.checking import check_messages
from rute.web.channels.letters.drawing import Drawn, Marks, letter, words
from rute.web.channels.letters.facts import facts_of, person_facts
from rute.web.channels.letters.liquid import Wrong, rendered

PERSON = {"person": {"first_name": "Ani", "items": ["a", "b"]}, "l": list(range(50))}
SHORT = "Halo {{ person.first_name | default: 'kak' | upcase }}!"
MJML = """\
<mjml><mj-head><mj-title>Tiga</mj-title><mj-style>.big { font-size: 30px }</mj-style></mj-head>
<mj-body><mj-section><mj-column>
<mj-text css-class="big">Halo {{ person.first_name }}</mj-text>
<mj-button href="https://kopisenja.example/beli?a=1&amp;b=2">Beli</mj-button>
</mj-column></mj-section></mj-body></mjml>
"""

SHIPPED = [journey_text(name, language, business=None, data=None)
           for name in TEMPLATES for language in ("en", "id")]  # fmt: skip
SHIPPED += [text.decode() for text in journeys().values()]


def draw(name: str, text: str, tmp_path: Path, facts: Any = PERSON, **marks: Any) -> Drawn:
    (tmp_path / name).write_text(text, encoding="utf-8")
    content = Content("email", Wording("Hai {{ person.first_name }}"), Wording(name))
    return letter(content, "id", facts, files_in(tmp_path), Marks(**marks))


def test_values_have_their_place_and_what_is_not_known_is_empty() -> None:
    assert rendered(SHORT, PERSON, html=False) == "Halo ANI!"
    assert rendered(SHORT, {}, html=False) == "Halo KAK!"
    assert rendered("[{{ nobody.knows }}]", PERSON, html=False) == "[]"


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in (1..999999999) %}x{% endfor %}",
        "{% assign x = (1..999999999) | join: 'a' %}",
        "{% if (1..999999999) contains 'x' %}a{% endif %}",
        "{% for a in l %}{% for b in l %}{% for c in l %}{% for d in l %}x{% endfor %}{% endfor %}"
        "{% endfor %}{% endfor %}",
        "{% assign x = 'aaaaaaaaaaaaaaaa' %}{% for a in l %}{% assign x = x | append: x %}"
        "{% endfor %}",
        "{% capture x %}{% for a in l %}{% for b in l %}{{ l | join: '------------' }}"
        "{% endfor %}{% endfor %}{% endcapture %}{% for a in l %}{{ x }}{% endfor %}",
        "{% assign x = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' %}"
        "{{ x | replace: 'a', x | replace: 'a', x | replace: 'a', x }}",
        "{{ 999999999999 | times: 999999999999 | times: 999999999999 }}",
        "{{ 7 | divided_by: 0 }}",
        "{% include '/etc/passwd' %}", "{% render 'x' %}", "{{ 'x' | safe }}",
        "{{ 'a' | date: '%99999999d' }}",
        "{% if person" * 300, "{{ a" + "[a" * 3000, "{% if a %}" * 400, "x" * 300_000,
    ],
)  # fmt: skip
def test_no_template_costs_much(text: str) -> None:
    began = time.process_time()
    with pytest.raises(Wrong):
        rendered(text, PERSON, html=True)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "text",
    [
        "{{ person.__class__ }}", "{{ person.items.append }}", "{{ person.first_name.__class__ }}",
        "{{ person['__init__']['__globals__'] }}", "{{ l.__class__.__mro__ }}", "{{ self }}",
        "{{ person.first_name.format }}",
    ],
)  # fmt: skip
def test_no_template_reaches_what_is_behind_a_value(text: str) -> None:
    assert rendered(text, PERSON, html=False) == ""


HOSTILE = '"><script>alert(1)</script><img src=x onerror="alert(2)">{{ person }}'


@pytest.mark.parametrize(
    ("text", "said", "do"),
    [
        ("{% if a %}x", "{% if %} is opened and never closed", "Write {% endif %} where it ends."),
        ("{% case a %}{% when 1 %}x", "{% case %} is opened and never closed", "{% endcase %}"),
        ("Hello {{ a", "{{ is opened and never closed", "Write }} where it ends."),
        ("Hello {% if a", "{% is opened and never closed", "Write %} where it ends."),
        ("x{% endif %}", "{% endif %} closes nothing that is open there", "closed first"),
    ],
)
def test_what_is_left_open_in_a_template_is_said_in_words(text: str, said: str, do: str) -> None:
    with pytest.raises(Wrong) as raised:
        rendered(text, {}, html=False)
    assert str(raised.value.what) == said
    assert do in str(raised.value.do)
    assert "never closed" not in raised.value.what.said("id")


@pytest.mark.parametrize("name", ["a.mjml.liquid", "a.html", "a.txt"])
def test_no_value_becomes_html(name: str, tmp_path: Path) -> None:
    text = {
        "a.mjml.liquid": MJML.replace("Halo", "Halo <b title='{{ person.first_name }}'>x</b>"),
        "a.html": "<html><body><a href='{{ person.first_name }}' title={{ person.first_name }}>"
        "x</a>"
        "{{ person.first_name }}</body></html>",
        "a.txt": "Halo {{ person.first_name }}",
    }[name]  # fmt: skip
    facts = {"person": {"first_name": HOSTILE}}
    seen = Elements()
    seen.feed(draw(name, text, tmp_path, facts).html)
    assert not {tag for tag, _ in seen.found} & {"script", "img"}
    attributes = {attribute for _, given in seen.found for attribute in given}
    assert not {each for each in attributes if each.startswith("on")}
    assert all(given.get("href", "https:").startswith("https:") for _, given in seen.found)


class Elements(HTMLParser):
    """What a browser would make elements of."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: text or "" for name, text in attrs}))


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_whatever_somebody_is_called_a_subject_is_one_line(name: str) -> None:
    content = Content("email", Wording("Hai {{ person.first_name }}"), Wording("x"))
    drawn = letter(content, "id", {"person": {"first_name": name}}, files_in(Path()), Marks())
    assert len(drawn.subject.splitlines()) <= 1
    assert len(drawn.subject) <= 200


def test_what_may_not_leave_is_taken_out(tmp_path: Path) -> None:
    html = draw(
        "a.html",
        "<html><head><base href='https://bad.example'><script>x()</script><style>p{color:red}"
        "</style></head><body onload=x()><p onclick=x()>Halo</p><iframe src=https://bad.example>"
        "</iframe><form action=https://bad.example><input name=a></form>"
        "<a href='javascript:x()'>x</a><img src='data:image/png;base64,AA'>"
        "<!--[if mso]><b>Outlook</b><![endif]--></body></html>",
        tmp_path,
    ).html
    for wrong in ("<script", "onload", "onclick", "<iframe", "<form", "<input", "javascript:",
                  "<base", "data:"):  # fmt: skip
        assert wrong not in html
    assert '<p style="color: red;">Halo</p>' in html
    assert "<!--[if mso]><b>Outlook</b><![endif]-->" in html


def test_mjml_becomes_html_that_says_its_language_and_fetches_no_fonts(tmp_path: Path) -> None:
    drawn = draw(
        "a.mjml.liquid", MJML, tmp_path, link=lambda address: f"https://l.example/?{len(address)}"
    )
    assert '<html lang="id">' in drawn.html
    assert "font-size: 30px" in drawn.html
    assert "fonts.googleapis" not in drawn.html
    assert "https://l.example/?38" in drawn.html
    assert drawn.subject == "Hai Ani"
    assert drawn.text == "Halo Ani\n\nBeli (https://l.example/?38)\n"


def test_a_letter_that_does_not_say_how_to_leave_is_told_to(tmp_path: Path) -> None:
    leave = "https://rute.example/leave/x?a=1&b=2"
    marks = {"leave": leave, "link": lambda _: "https://l.example/"}
    without = draw("a.html", "<p>Halo</p>", tmp_path, **marks)
    assert "leave/x?a=1&amp;b=2" in without.html
    assert leave in without.text
    own = draw("b.html", "<p>Halo</p><a href='{{ links.leave }}'>stop</a>", tmp_path,
               {"links": {"leave": leave}}, **marks)  # fmt: skip
    assert own.html.count("leave/x") == 1
    assert "l.example" not in own.html


def test_a_message_of_words_alone_stays_as_it_is(tmp_path: Path) -> None:
    content = Content("whatsapp", None, Wording("Halo *{{ person.first_name }}* & <kak>\n\n1 < 2"))
    drawn = words(content, "id", PERSON, files_in(tmp_path), Marks())
    assert drawn.text == "Halo *Ani* & <kak>\n\n1 < 2"


def test_files_are_read_beside_the_journey_and_nowhere_else(tmp_path: Path) -> None:
    inside = tmp_path / "journey"
    inside.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    read = files_in(inside)
    for name in ("../secret.txt", "link.txt", str(tmp_path / "secret.txt"), "gone.txt", "."):
        with pytest.raises(Wrong):
            read(name)


def test_a_first_name_is_made_of_what_there_is() -> None:
    assert person_facts({"Full Name": "Sari Wijaya", "City": "Bandung"}) == {
        "full_name": "Sari Wijaya", "city": "Bandung", "name": "Sari Wijaya", "first_name": "Sari",
    }  # fmt: skip
    assert person_facts({"nama_depan": "Sari"})["first_name"] == "Sari"
    assert person_facts({}) == {}


JOURNEY = """\
journey: Kopi Senja
money: IDR
stages:
  Subscribe: {reached when: Contact Left}
  Convert: {reached when: Order Completed}
offers:
  First pack: {kind: entry point, price: 50000, code: single, until: 2026-12-31}
campaigns:
  Tasting pack:
    moves: Subscribe to Convert
    asks: Buy the pack
    from: [email]
    offer: First pack
    steps: [{send: invite}]
messages:
  invite:
    email:
      subject: {en: "Hi {{ person.frist_name }}", id: "Hai {{ offer.prise }}"}
      body: {en: invite.mjml.liquid, id: gone.html}
    whatsapp: "Halo {{ customer.name | upcas }}"
  thanks:
    email: {body: thanks.html}
"""


def test_everything_wrong_is_found_at_once_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "invite.mjml.liquid").write_text(
        "<mjml><mj-body>\n<mj-section><mj-colunm>\n<mj-text>{{ person.nmae }}</mj-text>\n"
        "</mj-colunm></mj-section></mj-body></mjml>"
    )
    (tmp_path / "thanks.html").write_text("<p>\n{% if a %}\n<img src='logo.png'></p>")
    design = read_journey(JOURNEY)
    found = [each.said("en") for each in check_messages(design, tmp_path, ["name", "City"])]
    said = "\n".join(found)
    assert 'nothing is called "person.frist_name"' in said
    assert 'Did you mean "person.first_name"?' in said
    assert 'nothing is called "offer.prise"' in said
    assert 'Did you mean "offer.price"?' in said
    assert 'there is no file "gone.html"' in said
    assert 'invite.mjml.liquid, line 3: nothing is called "person.nmae"' in said
    assert 'invite.mjml.liquid, line 2: MJML has no "mj-colunm"' in said
    assert 'Did you mean "mj-column"?' in said
    assert 'templates have no filter "upcas"' in said
    assert 'Did you mean "upcase"?' in said
    assert "thanks.html: {% if %} is opened and never closed" in said
    assert 'the e-mail of "thanks" has no subject' in said
    assert all(each.line for each in check_messages(design, tmp_path))
    other = "\n".join(each.said("id") for each in check_messages(design, tmp_path))
    assert "baris 2" in other
    assert "tidak ada yang bernama" in other


def test_a_picture_that_nobody_could_fetch_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "thanks.html").write_text("<p><img src='logo.png'></p>")
    design = read_journey(JOURNEY.replace("{body: thanks.html}", "{subject: A, body: thanks.html}"))
    found = [each for each in check_messages(design, tmp_path) if "logo.png" in each.message]
    assert [each.severity for each in found] == ["error"]
    assert "https://" in str(found[0].fix)


def test_what_a_template_may_say_is_said_in_the_readers_language() -> None:
    facts = facts_of(read_journey(JOURNEY), "Tasting pack", {"name": "Sari"}, "id", code="S-1")
    text = "{{ offer.price }} {{ offer.until }} {{ offer.code }} {{ campaign.asks }}"
    said = " ".join(rendered(text, facts, html=False).split())
    assert said == "Rp 50.000 31 Des 2026 S-1 Buy the pack"


@pytest.mark.parametrize("text", SHIPPED)
def test_what_ships_says_nothing_that_a_letter_could_not_say(text: str, tmp_path: Path) -> None:
    design = read_journey(text + "\n")
    assert design.messages or "seller" in text
    assert [each.said("en") for each in check_messages(design, tmp_path)] == []
