"""Templates of messages and what is wrong with them, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "letter.doubt": "{where}: {said}",
    "letter.where.line": "{file}, line {line}",
    "letter.where.typed": "line {line}",
    "letter.where.body": "the words",
    "letter.where.subject": "the subject",
    "letter.where.file": "{file}",
    "letter.where.message": 'message "{name}" by {channel}',
    "letter.no_file": 'there is no file "{file}" in the folder of the journey',
    "letter.not_text": 'the file "{file}" is not text in UTF-8',
    "letter.large": "the template is larger than {most} letters",
    "letter.liquid": "the template cannot be read ({said})",
    "letter.open": "{name} is opened and never closed",
    "letter.open.do": "Write {name} where it ends.",
    "letter.closes_nothing": "{name} closes nothing that is open there",
    "letter.nested": "What was opened last is closed first.",
    "letter.no_filter": 'templates have no filter "{name}"',
    "letter.no_tag": 'templates have no tag "{name}"',
    "letter.range": "templates do not count through ranges such as (1..9)",
    "letter.too_much": "the template repeats or lengthens more than a message needs",
    "letter.mjml": "this is not MJML ({said})",
    "letter.no_mjml": '{where}: MJML has no "{name}", so nothing would be shown there',
    "letter.include": "a template cannot include another file",
    "letter.no_words": "the message has no words of its own",
    "letter.no_subject": "There is no subject.",
    "letter.no_subject_of": 'the e-mail of "{name}" has no subject',
    "letter.unknown": '{where}: nothing is called "{name}"; it would stay empty',
    "letter.names_are": "There are: {names}.",
    "letter.no_deeper": "Only fields of a person can be said, as person.first_name.",
    "letter.picture": 'the picture "{name}" is left out: nobody who reads mail could fetch it',
    "letter.picture.do": (
        "Put the picture where everybody can reach it and write its whole address, as "
        "https://shop.example/picture.png."
    ),
    "letter.leave": "I want no more messages like this",
    "letter.not_looked_at": (
        "messages were not looked at: what draws them comes with the app (rute[web])"
    ),
}
