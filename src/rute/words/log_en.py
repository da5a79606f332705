"""Texts about the log: what writers append, merge and erase."""

TEXTS = {
    "column.person": "Identifier",
    "log.crowds": (
        "Left out of every number: more than {most} events are no person's, but a machine's or a "
        "shared account's (`events a person at most` in the journey)"
    ),
    "log.damaged": "the list of what {writer} wrote cannot be read, or was written by a newer Rute",
    "log.damaged.do": (
        "Nothing was changed: its segments lie there untouched. Install the newest Rute, or put "
        "back {file} from a backup."
    ),
    "log.bad_writer": '"{name}" cannot be the name of a writer',
    "log.bad_writer.do": (
        'Use small letters, digits, "-", "_" and ".", at most 64 of them, and not "files": that '
        "is what the journey's sources bring."
    ),
    "append.missing": "these rows have no column {columns}",
    "append.there": "There are: {columns}",
    "append.missing.do": (
        "Nothing was added. Every row needs user, time and name; it may have id, channel, source, "
        "medium, campaign, value, currency and properties."
    ),
    "append.no_row": "row {number} is not a mapping of column names to values",
    "reject.erased on request": "erased on request",
    "erase.damaged": "the list of who was erased cannot be read",
    "erase.damaged.do": (
        "Nothing was read or added, so that nobody comes back by mistake. Put the file back from "
        "a backup; or remove it, if nobody was erased in the last 90 days."
    ),
    "append.cache": "what is built for this journey lies in a folder that may be emptied",
    "append.cache.do": (
        "Nothing was added. Put the journey into a folder that you can write, so that its log "
        "lies beside it."
    ),
    "wrong.question.append": "adding events",
    "screen.add": "added",
    "screen.erase": "erased",
    "column.known": "Known already",
    "add.under": "New events in the log, for good: {new}",
    "add.rejected": "Rejected: {reasons}. They are kept with their reasons: rute log shows them.",
    "add.known": (
        "Known already: events with an id that came before, or a row that an earlier batch had. "
        "They do not count again."
    ),
    "add.no_file": "no file was named",
    "add.no_file.do": "For instance: rute add orders-june.csv",
    "erase.nobody": "nobody was named",
    "erase.nobody.do": "For instance: rute erase budi@contoh.id",
    "erase.would": (
        "would go: {events} events, {mentions} mentions in events of others, {rejects} rejected "
        "rows"
    ),
    "erase.done": (
        "erased: {events} events, {mentions} mentions in events of others, {rejects} rejected rows"
    ),
    "erase.would.refused": (
        "Until {day}, their rows would also be refused wherever they come from. Nothing has been "
        "changed yet."
    ),
    "erase.done.refused": (
        "Until {day} their rows are refused, whatever source or sender brings them. What was "
        "built is built again by the next question."
    ),
    "erase.files": (
        "Rute changes no file of yours. These still hold them: {files}. Remove them there too, "
        "and from pages and files that were saved."
    ),
    "erase.whom": "Looked for: {identifiers}.",
    "erase.ask": "Erase this for good?",
    "erase.left": "Nothing was erased.",
    "progress.erasing": "looking through the log",
    "log.erased": "{erased} rows erased",
    "log.writers": "Who wrote the log",
    "column.writer": "Writer",
    "column.segments": "Segments",
    "column.duplicates": "Duplicates",
    "column.erased": "Erased",
    "column.received": "Last received",
    "column.size": "On disk",
    "log.from_files": "sources",
    "log.received_by": "as it was received by {moment}",
    "log.segments_why": (
        "A segment is one file of the log. Small ones are merged by themselves; a row keeps its "
        "place for ever."
    ),
    "help.add": "Take events into the log for good; the file may then go away.",
    "help.add.more": (
        "What `data:` names in the journey is read again whenever it changes, and forgotten when "
        "it is gone. What you add stays: a daily export, for instance, that is overwritten each "
        "night. An event that the log has already does not count again."
    ),
    "help.add.examples": (
        "rute add orders-june.csv  # to the journey in this folder\n"
        "rute add shop.journey.yaml exports/  # every file of a folder\n"
        "rute add today.json --writer website  # each sender its own share of the log"
    ),
    "argument.added": (
        "Files of events, or a folder of them. A journey may stand first; without it, the only "
        "one in this folder."
    ),
    "option.writer": "Whose share of the log it goes to. [added]",
    "help.erase": "Erase people from everything that Rute holds.",
    "help.erase.more": (
        "By any of their identifiers: a user, an e-mail, a phone. Shows what would go and asks. "
        "Their events become blank in the log, rejected rows and mentions lose their text, old "
        "files are removed, and for 90 days they are refused when a source brings them again."
    ),
    "help.erase.examples": (
        "rute erase budi@contoh.id --dry-run  # only shows what would go\n"
        "rute erase shop.journey.yaml c-1042 budi@contoh.id  # two identifiers of one person\n"
        'rute erase "0813 2907 4415" --yes  # asks nothing'
    ),
    "argument.erased": (
        "Identifiers of whoever is to be erased. A journey may stand first; without it, the only "
        "one in this folder."
    ),
    "option.erase_yes": "Ask nothing.",
    "option.erase_dry": "Only show what would go.",
    "option.received_by": "Only what had been received by the end of this day (or this instant).",
    "option.merge": "Merge the log into as few files as there can be.",
    "option.at": "Where this writer's share lies: s3://bucket/folder, or another file system.",
    "far.secret": "an address must not hold a password",
    "far.secret.do": (
        "Nothing was added. Put it where the file system looks for it, for S3 into "
        "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
    ),
    "far.damaged": "the list of the log's other places cannot be read",
    "far.damaged.do": (
        "Nothing was changed, and nothing is lost there. Remove the file, then name each place "
        "once more: rute add FILE --writer NAME --at s3://bucket/folder"
    ),
    "far.unreachable": "this part of the log cannot be reached: {why}",
    "far.unreachable.do": (
        "What it holds is as it was; what was being added was not added, and may be sent again. "
        "Look at the network and the access rights, then run the same command again."
    ),
    "far.unknown": "no file system is known for {scheme}://",
    "far.unknown.do": "Nothing was added. pip install fsspec, and the package it names for this.",
    "far.twice": "two places have a writer called {writer}: {places}",
    "far.twice.do": (
        "Nothing was changed. Every writer's name belongs to one place: remove one of the places "
        "from .rute/NAME/log/places.json."
    ),
}
