"""What is said about the forms of an answer and of a map, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mermaid.scores": "Faces from 1 (upset) to 5 (delighted): what people answered, else what the "
    "team believes.",
    "mermaid.unknown": "The next face is not known: it stands in the middle.",
    "mermaid.both": "measured {measured}, believed {believed}",
    "form.no_paper": "there is no paper {paper}",
    "form.papers": "There are: {papers}.",
    "form.paper_view": "the view {view} is not printed; map is on A3, pages on A4",
    "option.paper": "For a printer, as PDF: a3 one poster, a4 one stage a page.",
    "paper.page": "{n} of {of}",
    "paper.suggested": "What to do",
    "card.first": "Do this first",
    "option.view": "How to look at it: map, story, card, pages or terminal. [map]",
    "screen.map.on": "{share} go on in time ({interval})",
    "screen.map.biggest": "the biggest leak",
    "screen.map.bars": "Bars grow with the square root of people: █ went on or are here at last, "
    "▒ stalled, ░ still open. %: of those whose time is up, with its 95% interval.",
    "screen.map.feelings": "Feelings from −2 to +2: ● answered, ○ believed by the team.",
    "screen.map.believed": "Feelings from −2 to +2: ○ believed by the team.",
    "screen.map.designed": "The route as designed; nothing on it is measured yet.",
    "screen.map.step": "First: {step}",
    "form.no_view": 'there is no view "{view}"',
    "form.views": "There are: {views}.",
    "form.no_ending": "this answer cannot be saved as {ending}",
    "form.no_ending_at_all": "a file without an ending does not say what it is to be",
    "form.endings": "It can be saved as {endings}.",
    "form.view_endings": "The view {view} can be saved as {endings}.",
    "form.for_instance": "For instance: {name}",
    "form.no_folder": "there is no folder {folder}",
    "form.make_folder": "Make the folder first.",
}
