"""The first hour, data and settings, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "web_start.welcome": "Where shall we begin?",
    "web_start.welcome.more": (
        "A map of how your customers really come to you, stay and come back. Any of these "
        "takes a few minutes."
    ),
    "web_start.file": "Start from a file",
    "web_start.file.more": (
        "Drop an export of orders, chats or app events. Rute finds out what it holds, asks at "
        "most three questions, and draws your map."
    ),
    "web_start.templates": "Start from a template",
    "web_start.templates.more": (
        "A ready journey for your trade, to be changed until it is yours."
    ),
    "web_start.templates.go": "See the templates",
    "web_start.demo": "Look around first",
    "web_start.demo.more": (
        "A year of Kopi Senja, a coffee roaster that does not exist: 20,000 invented "
        "customers, every page of the app full."
    ),
    "web_start.demo.go": "Open the demo",
    "web_start.simulated": "simulated",
    "web_start.or": "Or begin with",
    "web_start.text.go": "the text of a journey",
    "web_start.empty.go": "an empty journey",
    "web_start.begun": "Begun, and not finished",
    "web_start.begun.more": "Files wait a day for you to come back.",
    "web_start.drop": "Drop files here, or choose them",
    "web_start.drop.more": "CSV, Excel, JSON, Parquet … up to {largest} MB each, {most} at once",
    "web_start.send": "Send",
    "web_start.waits": "waits",
    "web_start.broken_off": (
        "The connection broke off. Choose the same file again: it goes on where it stopped."
    ),
    "web_start.go_on_without": "Go on without it",
    "web_start.gallery": "Templates",
    "web_start.gallery.more": (
        "Each is a whole journey with personas, touchpoints, pains and campaigns of its trade."
    ),
    "web_start.template.alt": "The map this template draws",
    "web_start.other_ways": "Other ways to begin",
    "web_start.other_templates": "Other templates",
    "web_start.trade.retail": "Shops with a web store",
    "web_start.trade.finance": "Bank",
    "web_start.trade.telecom": "Mobile operator",
    "web_start.trade.shop": "Small shop or stall",
    "web_start.trade.seller": "Marketplace seller",
    "web_start.business": "The name of your business",
    "web_start.with_numbers": (
        "With a year of invented customers, so that every number can be seen (each page says "
        "simulated)"
    ),
    "web_start.use": "Use this template",
    "web_start.see_text": "Read it as text",
    "web_start.no_name": "a journey needs a name",
    "web_start.no_name.do": "Type the name of your business, or of what the journey is about.",
    "web_start.text": "A journey from its text",
    "web_start.text.more": (
        "Paste a journey file, or choose one. What is wrong with it is listed, and nothing is lost."
    ),
    "web_start.text.file": "A file",
    "web_start.text.forms": (
        "A journey file (.yaml), or one that Rute wrote as .xlsx, .csv, .json or .mmd."
    ),
    "web_start.text.paste": "Or its text",
    "web_start.text.make": "Make the journey",
    "web_start.text_too_large": "this file is larger than any journey",
    "web_start.no_text": "there is no text yet: choose a file, or paste one",
    "web_start.empty": "An empty journey",
    "web_start.empty.more": (
        "The stages of a model with a few touchpoints in each, to be drawn before there is data."
    ),
    "web_start.empty.model": "Which stages?",
    "web_start.empty.make": "Make the journey",
    "web_start.intake": "Is this what your files hold?",
    "web_start.intake.add": "More data for {name}",
    "web_start.intake.replace": "A newer file in place of {name}",
    "web_start.step.file": "Your files",
    "web_start.step.map": "The map",
    "web_start.step.own": "Your journey",
    "web_start.cancel": "Cancel",
    "web_start.how_far": "How far is it?",
    "web_start.known_as": "an export of {title}",
    "web_start.report": "totals without people ({title})",
    "web_start.remove": "take it away",
    "web_start.not_whole": (
        "This file has not arrived whole. Choose it again below: it goes on where it stopped."
    ),
    "web_start.every_row": "every row is one",
    "web_start.change_columns": "Not right? Say what the columns mean",
    "web_start.by_itself": "as Rute finds it",
    "web_start.row": "Or: what every row is",
    "web_start.not_known_as": "Do not read it as a known export",
    "web_start.sheet": "Sheet",
    "web_start.sheet_chosen": 'the sheet "{sheet}" is read; others are left out: {others}',
    "web_start.use_columns": "Use these columns",
    "web_start.column": "Column",
    "web_start.examples": "First values",
    "web_start.taken_for": "Taken for",
    "web_start.more_columns": "and {n} more columns",
    "web_start.role.person": "Who",
    "web_start.role.time": "When",
    "web_start.role.event": "What",
    "web_start.role.value": "Amount",
    "web_start.role.channel": "Channel",
    "web_start.role.source": "Source",
    "web_start.role.medium": "Medium",
    "web_start.role.campaign": "Campaign",
    "web_start.role.currency": "Currency",
    "web_start.role.id": "Event id",
    "web_start.role.order": "Order",
    "web_start.role.quantity": "Quantity",
    "web_start.role.unit_price": "Price of one",
    "web_start.role.sequence": "Order of events",
    "web_start.role.anonymous": "Device",
    "web_start.role.email": "E-mail",
    "web_start.role.phone": "Phone",
    "web_start.role.card": "Member card",
    "web_start.role.alias": "Earlier name",
    "web_start.joined": (
        "These files belong together and are joined by a query that you can read and change: "
        "{names}"
    ),
    "web_start.apart": "Left out, because their rows are about something else: {names}",
    "web_start.questions": "Before it is read",
    "web_start.questions.more": "The likely answers stand there already. Change what is wrong.",
    "web_start.zone.hint": "WIB, WITA, WIT, or a name such as Asia/Singapore",
    "web_start.currency.hint": (
        "Three letters such as IDR or USD; - where the amounts are no money"
    ),
    "web_start.row.hint": "For instance: Order Paid",
    "web_start.read": "Read it and draw my map",
    "web_start.where_to": "Where do its events go?",
    "web_start.how.log": "Into the log, for good",
    "web_start.how.log.more": (
        "Rute keeps the events; what the log has already does not count twice. The file is not "
        "needed any more."
    ),
    "web_start.how.data": "As a file of the journey",
    "web_start.how.data.more": (
        "The journey's text names it, and it can be replaced by a newer export."
    ),
    "web_start.replace": "The new file takes the place of the old one",
    "web_start.take": "Take it in",
    "web_start.add_more": "Add files",
    "web_start.look": "Look at the files",
    "web_start.draft": "Your map, as the data draws it",
    "web_start.draft.alt": "The map of {name}",
    "web_start.back": "Back",
    "web_start.name": "Name of the journey",
    "web_start.make": "Make this my journey",
    "web_start.stages": "Why these stages",
    "web_start.other_model": "In the stages of",
    "web_start.as_recognised": "what was recognised",
    "web_start.draw_again": "Draw again",
    "web_start.heard": "What was read",
    "web_start.looking": "looking at your files",
    "web_start.reading": "reading {name}",
    "web_start.building": "putting together what each person did",
    "web_start.drawing": "drawing the map",
    "web_start.simulating": "inventing a year of customers",
    "web_start.packing": "packing",
    "web_start.deleting": "deleting",
    "web_start.columns_do": (
        "Say below which columns say who and when, or export the file with them: a customer "
        "number, an e-mail or a phone, and a date."
    ),
    "web_start.totals_do": (
        "Add a file with rows of single customers too, such as orders: then these totals count "
        "the first stage."
    ),
    "web_start.no_files": "no file was sent",
    "web_start.no_files.do": "Choose one or more files first.",
    "web_start.no_size": "the size of the file was not said",
    "web_start.too_many": "more than {most} files at once",
    "web_start.too_many.do": "Make the journey from these; more data can be added later.",
    "web_start.too_large": "this file is larger than {most} MB",
    "web_start.too_large.do": (
        "Export fewer columns or a shorter time, pack it as .gz or Parquet, or ask whoever "
        "runs Rute to raise RUTE_UPLOAD_MB."
    ),
    "web_start.request_too_long": (
        "This is more than {most} MB, too much to send at once. Split it into smaller files. Where "
        "a journey begins from a file, large ones go up in pieces: that takes JavaScript."
    ),
    "web_start.disk_full": "there is no room on the disk for this file",
    "web_start.disk_full.do": (
        "Ask whoever runs Rute to make room. What arrived already is kept for a day."
    ),
    "web_start.out_of_order": "a piece came that does not follow the last one",
    "web_start.more_than_said": "more arrived than the file was said to hold",
    "web_start.no_such_zone": 'there is no time zone "{answer}"',
    "web_start.no_such_zone.do": "Write WIB, WITA or WIT, or a name such as Asia/Jakarta.",
    "web_start.no_such_currency": 'there is no currency "{answer}"',
    "web_start.no_such_currency.do": "Write its three letters, such as IDR.",
    "web_start.none_usable": "none of these files holds events that can be read",
    "web_start.none_usable.do": "Look at what is said of each, and correct its columns.",
    "web_start.no_such_data": "the journey names no data {name} any more",
    "web_start.data.more": (
        "What the journey is counted from, which column was taken for what, and what was left out."
    ),
    "web_start.add": "Add data",
    "web_start.no_file_yet": "no file yet",
    "web_start.events": "events",
    "web_start.people": "customers",
    "web_start.rejected": "left out",
    "web_start.see_rejects": "see them",
    "web_start.sources": "Files that the journey names",
    "web_start.not_there": "not there",
    "web_start.no_events": "totals, rates or words, without customers",
    "web_start.bring_it": "bring it",
    "web_start.missing": "The journey names files that are not here yet, so it cannot be counted",
    "web_start.missing.do": "Bring each of them below, or take it out of the text.",
    "web_start.replace_it": "replace",
    "web_start.read_so": "{rows} rows, {events} events.",
    "web_start.left_out_rows": "{n} rows are left out.",
    "web_start.writers": "What came into the log",
    "web_start.writer": "From",
    "web_start.writer.campaigns": "campaigns",
    "web_start.writer.messages": "letters and messages",
    "web_start.writer.permission": "permission that people gave",
    "web_start.writer.added": "files that were added",
    "web_start.known": "known already",
    "web_start.last_received": "last received",
    "web_start.no_data": "No data yet",
    "web_start.no_data.more": (
        "The map is drawn as designed. Add an export, or let your shop send events (Sources): "
        "the numbers appear by themselves."
    ),
    "web_start.exports": "Exports that are recognised",
    "web_start.export.ga4": "Google Analytics 4",
    "web_start.export_how.ga4": (
        "From BigQuery: export the tables events_… as JSON lines or Parquet. Times, sessions "
        "and user ids are read as they are."
    ),
    "web_start.export.mixpanel": "Mixpanel",
    "web_start.export_how.mixpanel": (
        "Export → Events as JSON lines. distinct_id is who, time is when, event is what."
    ),
    "web_start.export.shopify": "Shopify",
    "web_start.export_how.shopify": (
        "Orders → Export → All orders, plain CSV. Each order gives the moments it was placed, "
        "paid, sent and refunded."
    ),
    "web_start.export.woocommerce": "WooCommerce",
    "web_start.export_how.woocommerce": (
        "Analytics → Orders → Download, or the REST API's orders as JSON."
    ),
    "web_start.export.marketplace": "Shopee, Tokopedia, TikTok Shop, Lazada",
    "web_start.export_how.marketplace": (
        "Seller centre → Orders → Export, Excel or CSV. Buyers of a marketplace may not be "
        "written to for marketing."
    ),
    "web_start.export.contacts": "Contacts",
    "web_start.export_how.contacts": (
        "A CSV with an e-mail or phone and the day they were added. Nobody has permission to "
        "be written to until its basis is recorded under People."
    ),
    "web_start.rejects": "Rows that were left out",
    "web_start.rejects.more": (
        "The first hundred, as they stand in their files. Correct the export and replace the file."
    ),
    "web_start.no_rejects": "No row was left out.",
    "web_start.file_of": "File",
    "web_start.line": "Line",
    "web_start.why": "Why",
    "web_start.as_written": "As it is written",
    "web_start.settings.more": (
        "Each change is a version of the journey's text, and can be undone there."
    ),
    "web_start.address": "Its address stays",
    "web_start.language": "Language of the journey",
    "web_start.language.hint": "In which it is written; everybody reads the app in their own.",
    "web_start.zone": "Time zone",
    "web_start.money": "Currency",
    "web_start.money.hint": "Three letters such as IDR",
    "web_start.save": "Save",
    "web_start.saved": "Saved as a new version.",
    "web_start.pack": "Take everything along",
    "web_start.pack.more": (
        "One zip with the text and all its versions, the files and the log. It holds personal "
        "data: keep it safe."
    ),
    "web_start.pack.go": "Pack it",
    "web_start.download": "Download the zip",
    "web_start.archive": "Put aside",
    "web_start.archive.more": "It is counted on, and left out of the list of journeys.",
    "web_start.archived": "This journey is put aside.",
    "web_start.archive.go": "Put aside",
    "web_start.unarchive.go": "Take it back into the list",
    "web_start.archived_ones": "Put aside",
    "web_start.all_archived": "All your journeys are put aside.",
    "web_start.delete": "Delete",
    "web_start.delete.more": (
        "The text, the files, the log and all that was counted are gone for everybody. Take "
        "everything along first."
    ),
    "web_start.delete.type": "Type {name} to delete it",
    "web_start.delete.go": "Delete this journey",
    "web_start.other_name": "that is not the name of this journey",
    "web_start.other_name.do": "Type {name}, exactly so.",
    "web_start.deleted": "{name} is deleted.",
    "web_start.new": "New journey",
    "web_start.being_read": "The numbers are being counted.",
    "web_start.tour": "How to read this map",
    "web_start.tour.1": "The river is people.",
    "web_start.tour.1.more": (
        "Where it narrows, they are lost; the brown arms are those who stalled."
    ),
    "web_start.tour.2": "Begin with the first sentence.",
    "web_start.tour.2.more": (
        "It names the biggest leak and what it costs. Leaks shows why, and what to do."
    ),
    "web_start.tour.3": "Make it yours.",
    "web_start.tour.3.more": (
        "Rename stages, add touchpoints and pains under Edit; invite your team under Team."
    ),
    "web_start.tour.end": "Got it",
    "web.place.settings": "Settings",
    "work.kind.start.look": "Looking at your files",
    "work.kind.start.read": "Reading your files",
    "work.kind.start.add": "Taking in your data",
    "work.kind.start.demo": "Kopi Senja, simulated",
    "work.kind.start.template": "A template with invented customers, simulated",
    "work.kind.start.pack": "Packing the journey",
    "work.kind.start.delete": "Deleting the journey",
    "journal.data_added": "took {events} events of {name} into the log",
    "journal.data_named": "added the file {name}",
    "journal.data_replaced": "replaced the file {name}",
    "journal.archived": "put the journey aside",
    "journal.unarchived": "took the journey back into the list",
    "journal.packed": "packed everything to take along",
    "journal.deleted": "deleted the journey {name}",
}
