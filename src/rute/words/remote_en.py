"""Journeys carried between the app and files, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "remote.unreachable": "{address} does not answer: {why}",
    "remote.unreachable.do": "Is the app running there? Another address: RUTE_URL=https://…",
    "remote.no_app": "{address} answers, but not as Rute does",
    "remote.no_address": '"{given}" is not the address of a journey',
    "remote.no_address.do": (
        "For instance: rute journey pull https://rute.example/j/kopi-senja, or only kopi-senja "
        "with RUTE_URL set"
    ),
    "remote.no_token": "the app needs to know who asks",
    "remote.no_token.do": (
        "Make a token on the page “Your account” of the app, then: export RUTE_TOKEN=…"
    ),
    "remote.no_base": "{file} was never pulled from an app",
    "remote.no_base.do": "First: rute journey pull URL --out FILE",
    "remote.there": "{file} is there already and was never pulled from this app",
    "remote.there.do": "Name another file with --out, or replace it with --force.",
    "remote.collides": "version {number} and your file changed the same lines ({n})",
    "remote.collides.do": (
        "Nothing was written. Change your lines to theirs, or take all of theirs: "
        "rute journey pull {file} --force"
    ),
    "remote.mine": "yours",
    "remote.theirs": "theirs",
    "remote.pulled": "Version {number} is in {file}.",
    "remote.merged": "Version {number} is in {file}, with your own changes on top.",
    "remote.nothing_to_push": "Nothing to push: the file is version {number}.",
    "remote.pushed": "Published as version {number} of {slug}.",
    "remote.differs.do": (
        "Nothing was published. Take their changes in with `rute journey pull`, then push again."
    ),
    "remote.by": "Version {number}, by {who}: {message}",
    "remote.version": "version {number}",
    "argument.remote": (
        "The journey's address in the app, its short name there, or a file that was pulled."
    ),
    "argument.pushed": "The journey file. [the one in this folder]",
    "option.pull_out": "The file to write. [NAME.journey.yaml]",
    "option.pull_force": "Replace the file, own changes included.",
    "option.said": "What was changed and why, for the list of versions.",
    "help.journey.pull": "The published text of a journey in the app, as a file.",
    "help.journey.pull.more": (
        "Needs a token from the page “Your account” in RUTE_TOKEN. What you changed in the file "
        "since the last pull is kept where it does not touch the same lines; otherwise both are "
        "shown and nothing is written."
    ),
    "help.journey.pull.examples": (
        "rute journey pull https://rute.example/j/kopi-senja  # writes kopi-senja.journey.yaml\n"
        "rute journey pull  # what others published since, into the file in this folder"
    ),
    "help.journey.push": "Publishes a pulled file as the journey's next version in the app.",
    "help.journey.push.more": (
        "Refused where somebody published since the file was pulled: what they changed is shown, "
        "and nothing is published. Everything wrong with the file is said at once."
    ),
    "help.journey.push.examples": (
        'rute journey push -m "Seven fields become one"  # the file in this folder\n'
        "rute journey push kopi-senja.journey.yaml  # another one"
    ),
}
