"""What changed between two journeys, in sentences: for the terminal, Markdown, a page, programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Final

from rute.errors import QuestionError
from rute.journey.compare.change import Change, Part, Place
from rute.journey.compare.wording import Marked, marked_words
from rute.journey.reading.keys import TABLES, spelt
from rute.render.screens.difference_numbers import number_lines, numbers_json
from rute.results.map import MapNumbers
from rute.words.catalog import say
from rute.words.message import Message, said_text

SIGNS: Final = {"added": "+", "removed": "−", "moved": "~", "renamed": "~", "changed": "~"}
MARKS: Final = {"=": "", "-": "−", "+": "+"}
MOST: Final = 100


@dataclass(frozen=True, slots=True)
class Told:
    """One change as it is said: its sign, its sentence, the words that changed."""

    sign: str
    sentence: str
    words: tuple[Marked, ...]
    numbers: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Two journeys and every change from the older to the newer."""

    old: str
    new: str
    changes: tuple[Change, ...]
    two_languages: bool = False
    counted: tuple[MapNumbers, MapNumbers] | None = None  # older, newer; None: not counted

    @property
    def renamed(self) -> dict[str, str]:
        """The older name of each stage that was renamed → its newer one."""
        return {one.was[-1].name: one.place[-1].name for one in self.changes
                if one.how == "renamed" and one.was and one.place
                and one.place[-1].kind == "stage"}  # fmt: skip

    def number_lines(self, language: str) -> list[str]:
        if self.counted is None:
            return []
        return list(number_lines(*self.counted, self.renamed, language))

    def written(self, form: str, language: str) -> bytes:
        """As ".md", ".html" or ".json". Raises QuestionError for any other form."""
        forms = {".md": markdown, ".html": page, ".json": _json_text}
        if form not in forms:
            raise QuestionError(Message("compare.form", form=form), exists=Message("compare.forms"))
        return forms[form](self, language).encode()

    def json(self) -> dict[str, Any]:
        return {
            "kind": "journey diff",
            "old": self.old,
            "new": self.new,
            "same": not self.changes,
            "can_change_numbers": any(one.numbers for one in self.changes),
            "changes": [_json_of(one) for one in self.changes],
            "numbers": numbers_json(*self.counted, self.renamed) if self.counted else None,
        }


def _json_text(difference: Difference, _: str) -> str:
    return json.dumps(difference.json(), ensure_ascii=False, indent=2) + "\n"


def _json_of(one: Change) -> dict[str, Any]:
    return {
        "change": one.how, "was": _place(one.was), "place": _place(one.place), "key": one.key,
        "before": one.before, "after": one.after, "can_change_numbers": one.numbers,
        "words": [list(run) for run in _words(one)],
    }  # fmt: skip


def _place(parts: Place | None) -> list[dict[str, str]] | None:
    return None if parts is None else [{"kind": one.kind, "name": one.name} for one in parts]


def _words(one: Change) -> tuple[Marked, ...]:
    return marked_words(one.before or "", one.after or "") if one.how == "changed" else ()


def grouped(difference: Difference, language: str) -> dict[str, list[Told]]:
    """Heading → what is said under it: the journey itself, each stage, then all else."""
    groups: dict[str, list[Told]] = {say("compare.whole", language): []}
    for one in difference.changes:
        groups.setdefault(_heading(one, language), []).append(_told(one, language))
    other = groups.pop(say("compare.other", language), [])
    return {name: said for name, said in
            (*groups.items(), (say("compare.other", language), other)) if said}  # fmt: skip


def _heading(one: Change, language: str) -> str:
    where = one.where
    if not where or where[0].kind == "data file":
        return say("compare.whole", language)
    if where[0].kind != "stage":
        return say("compare.other", language)
    return say("compare.in_stage", language, name=where[0].name)


def _told(one: Change, language: str) -> Told:
    return Told(SIGNS[one.how], _sentence(one, language), _words(one), one.numbers)


def _sentence(one: Change, language: str) -> str:
    parts = [part for part in one.where if part.kind != "stage"] or list(one.where[-1:])
    at_stage = len(one.where) == 1 and one.where[0].kind == "stage" and one.how == "changed"
    named = "" if at_stage else " › ".join(_named(part, language) for part in parts)
    if one.how != "changed":
        return _about_part(one, named, language)
    if one.key in (None, "pain", "fix", "opportunity"):
        return _capital(say("compare.changed_text", language, part=named))
    verb = "set" if one.before is None else "unset" if one.after is None else "changed"
    key = _key(one, language)
    text = f"compare.{verb}" if named else f"compare.{verb}_key"
    return _capital(say(text, language, part=named, key=key))


def _about_part(one: Change, named: str, language: str) -> str:
    was, place = one.was or (), one.place or ()
    if one.how == "moved" and was[:-1] and was[-2].name != place[-2].name:
        return _capital(say("compare.moved_from", language, part=named, stage=was[-2].name))
    return _capital(say(f"compare.{one.how}", language, part=named, before=one.before))


def _named(part: Part, language: str) -> str:
    kind = say(f"compare.kind.{part.kind}", language)
    return say("compare.part", language, kind=kind, name=part.name)


def _key(one: Change, language: str) -> str:
    kind = one.where[-1].kind if one.where else "journey"
    key = one.key or ""
    return said_text(spelt(kind, key), language) if key in TABLES.get(kind, {}) else key


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def summary(difference: Difference, language: str) -> str:
    n, counting = len(difference.changes), sum(one.numbers for one in difference.changes)
    if n < 2:
        key = "nothing" if not n else "one_counts" if counting else "one_words"
        return say(f"compare.{key}", language)
    key = "sum" if counting else "sum_words"
    return say(f"compare.{key}", language, changes=n, counting=counting)


def remarks(difference: Difference, language: str) -> Iterator[str]:
    yield summary(difference, language)
    if difference.two_languages and difference.changes:
        yield say("compare.names_differ", language)


def draw(difference: Difference, language: str) -> None:
    """Prints the difference; colour repeats what the signs say."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False, width=None)
    console.width = min(console.width, MOST)
    colours = {"+": "green", "−": "red", "~": "yellow"}
    title = say("compare.title", language, old=difference.old, new=difference.new)
    console.print(Text(title, style="bold"))
    for remark in remarks(difference, language):
        console.print(Text(remark, style="dim"))
    for heading, told in grouped(difference, language).items():
        console.print(Text(f"\n{heading}", style="bold cyan"))
        for one in told:
            sentence = Text(one.sentence)
            if one.numbers:
                sentence.append(f" ({say('compare.counts', language)})", style="dim")
            console.print(_beside(f" {one.sign} ", sentence, colours[one.sign]))
            if one.words:
                console.print(Padding(_coloured(one.words), (0, 0, 0, 6), expand=False))
    if lines := difference.number_lines(language):
        console.print(Text(f"\n{say('compare.numbers', language)}", style="bold cyan"))
        for line in lines:
            console.print(Padding(Text(line), (0, 0, 0, 3), expand=False))


def _beside(sign: str, sentence: Any, colour: str) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table.grid()
    table.add_row(Text(sign, style=f"bold {colour}"), sentence)
    return table


def _coloured(words: tuple[Marked, ...]) -> Any:
    from rich.text import Text

    styles = {"=": "", "-": "red", "+": "green"}
    runs = [Text(f"[{MARKS[how]}{text}]" if how != "=" else text, style=styles[how])
            for how, text in words]  # fmt: skip
    return Text(" ").join(runs)


def markdown(difference: Difference, language: str) -> str:
    title = say("compare.title", language, old=difference.old, new=difference.new)
    lines = [f"# {_plain(title)}", "", *remarks(difference, language)]
    for heading, told in grouped(difference, language).items():
        lines += ["", f"## {_plain(heading)}", ""]
        for one in told:
            counts = f" *({say('compare.counts', language)})*" if one.numbers else ""
            lines.append(f"- `{one.sign}` {_plain(one.sentence)}{counts}")
            if one.words:
                lines.append("  " + " ".join(_marked_down(how, text) for how, text in one.words))
    if numbers := difference.number_lines(language):
        lines += ["", f"## {say('compare.numbers', language)}", ""]
        lines += [f"- {_plain(line)}" for line in numbers]
    return "\n".join(lines) + "\n"


def _marked_down(how: str, text: str) -> str:
    around = {"=": "", "-": "~~", "+": "**"}[how]
    return f"{around}{_plain(text)}{around}"


def _plain(text: str) -> str:
    """Text whose signs Markdown takes for text."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|~" else c for c in " ".join(text.split()))


def page(difference: Difference, language: str) -> str:
    """One page that stands alone, without scripts."""
    title = escape(say("compare.title", language, old=difference.old, new=difference.new))
    body = [f"<h1>{title}</h1>"]
    body += [f"<p>{escape(remark)}</p>" for remark in remarks(difference, language)]
    for heading, told in grouped(difference, language).items():
        body.append(f"<h2>{escape(heading)}</h2><ul>")
        body += [_item(one, language) for one in told]
        body.append("</ul>")
    if numbers := difference.number_lines(language):
        body.append(f"<h2>{escape(say('compare.numbers', language))}</h2><ul>")
        body += [f"<li>{escape(line)}</li>" for line in numbers]
        body.append("</ul>")
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{STYLE}</style><body>{''.join(body)}</body></html>\n"
    )


def _item(one: Told, language: str) -> str:
    counts = f" <small>{escape(say('compare.counts', language))}</small>" if one.numbers else ""
    tags = {"=": "span", "-": "del", "+": "ins"}
    runs = " ".join(f"<{tags[how]}>{escape(text)}</{tags[how]}>" for how, text in one.words)
    words = f"<p>{runs}</p>" if runs else ""
    return f"<li><b>{one.sign}</b> {escape(one.sentence)}{counts}{words}</li>"


STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;color:#1d2433;max-width:46rem;margin:2rem auto;"
    "padding:0 1rem;overflow-wrap:anywhere}h1{font-size:1.4rem}h2{font-size:1.1rem;"
    "margin-top:2rem}ul{list-style:none;padding:0}li{margin:.6rem 0}li p{margin:.2rem 0 0 1.4rem}"
    "b{display:inline-block;width:1.1rem}small{color:#5b6475;border:1px solid #c9cfda;"
    "border-radius:.6rem;padding:0 .5rem;white-space:nowrap}del{background:#fde4e1;color:#8f1d14}"
    "ins{background:#dff3e4;color:#14612c}"
)
