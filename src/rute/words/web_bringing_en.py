"""Texts of bringing contacts with their basis, in English."""

TEXTS = {
    "people_bring.title": "Contacts with their basis",
    "people_bring.about": (
        "A list of your own, one line an address: whoever is in it may be written to only for what "
        "its line proves. Nothing is recorded before you have seen what would become of it."
    ),
    "people_bring.file": "The list, as CSV",
    "people_bring.file.hint": "Up to 20 MB and 100,000 lines; commas, semicolons or tabs.",
    "people_bring.look": "Look at it first",
    "people_bring.seen": "What {name} would do",
    "people_bring.go": "Record these permissions",
    "people_bring.nothing": "There is nothing new to record in it.",
    "people_bring.marketplaces": (
        "Who turns out to be known from marketplaces alone is left out, unless their basis is "
        "consent. The file is deleted once it is recorded, or after an hour."
    ),
    "people_bring.twice": "{n} say again what another line says: the last one counts",
    "people_bring.wrong": "Lines that cannot be recorded: {n}",
    "people_bring.wrong.kind": "{what}: {n}, first in line {line}",
    "people_bring.line": "Line {line}: {what}",
    "people_bring.lines": "Which lines",
    "people_bring.more": "and {n} more",
    "people_bring.how": "What the list must say",
    "people_bring.how.about": (
        "The first line names the columns, in English or Indonesian, in any order. All of them are "
        "needed: together they are the proof."
    ),
    "people_bring.column": "Column",
    "people_bring.holds": "What stands in it",
    "people_app.column.address": "address",
    "people_app.column.channel": "channel",
    "people_app.column.purpose": "purpose",
    "people_app.column.basis": "basis",
    "people_app.column.when": "when",
    "people_app.column.where": "where",
    "people_app.column.wording": "wording",
    "people_app.column_holds.address": "an e-mail address or a phone number",
    "people_app.column_holds.channel": "email, whatsapp, sms or phone",
    "people_app.column_holds.purpose": "marketing, surveys or sharing",
    "people_app.column_holds.basis": "consent, contract or interest",
    "people_app.column_holds.when": "the day it was said: 2026-03-20",
    "people_app.column_holds.where": "where it was said: form at the till, page of the site",
    "people_app.column_holds.wording": "what they agreed to, word for word",
    "people_bring.sample": (
        "address,channel,purpose,basis,when,where,wording\n"
        'ani@toko.example,email,marketing,consent,2026-03-20,form at the till,"Yes, send me news."'
    ),
    "people_bring.every_reason": "all reasons",
    "people_bring.no_file": "No file was chosen",
    "people_bring.no_file.do": "Choose the list, then press the button again.",
    "people_bring.empty": "There is no line under the names of the columns",
    "people_bring.empty.do": "Add one line for each address, and upload it again.",
    "people_bring.many": "The list has {n} lines; at most {most} go at once",
    "people_bring.large": "The file is larger than {most} MB",
    "people_bring.split": "Split it into several, and upload these one after the other.",
    "people_bring.workbook": "This is a workbook, not a CSV file",
    "people_bring.workbook.do": "Save it as CSV (UTF-8) in the program it comes from.",
    "people_bring.no_text": "This is no text file",
    "people_bring.quotes": "From line {line} on it cannot be read: quotation marks do not pair up",
    "people_bring.columns": "The list lacks columns: {names}",
    "people_bring.columns_are": "Its first line names: {names}",
    "people_bring.columns.do": "Name them in the first line; the page before lists them all.",
    "people_bring.meant": "Did you mean: {names}?",
    "people_bring.not_there": 'This address cannot be reached by "{channel}"',
    "people_bring.no_day": "It does not say when this was agreed",
    "people_bring.gone": "The file is there no more (it is kept for an hour): upload it again.",
    "people_app.came.wrong": "lines could not be recorded",
    "journal.people_brought": "recorded {people} permissions from a list of contacts",
}
