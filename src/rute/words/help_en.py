"""What the commands say about themselves, in English. An example is `command  # what for`."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.usage": "Usage",
    "help.examples": "Examples",
    "help.arguments": "What to give",
    "help.options": "Options",
    "help.commands": "Commands",
    "help.try": "See: {command} --help",
    "help.rute": "Rute: the route your customers take, measured from what they really did.",
    "help.rute.more": (
        "One readable journey file says what the route should be. Rute measures it on your "
        "events, draws it as a living map, and shows where people get lost."
    ),
    "help.rute.examples": (
        "rute demo  # a year of an invented coffee roaster, to look around in\n"
        "rute start orders.csv  # from your own export to a map, in a few minutes\n"
        "rute map  # the living map of the journey in this folder\n"
        "rute COMMAND --help  # what a command does, with examples"
    ),
    "first.demo": "Look around in an invented business, about half a minute:",
    "first.start": "Draw the map of your own business, from an export of orders or events:",
    "first.found": "This folder has a journey: {name}. Its map:",
    "first.help": "All commands, with examples:",
    "help.demo": "Write the demo business Kopi Senja and open its map.",
    "help.demo.more": (
        "Kopi Senja is an invented coffee roaster in Bandung: a year of events of about 40,000 "
        "people over eight stages, simulated, and every page says so. Its truths are known, so "
        "it is a safe place to try each command."
    ),
    "help.demo.examples": (
        "rute demo  # into the new folder kopi-senja\n"
        "rute demo /tmp/coffee --people 5000  # smaller, elsewhere\n"
        "rute demo --language id --no-open  # in Indonesian, without a browser"
    ),
    "help.start": "From an export of events or orders to a journey file and its map.",
    "help.start.more": (
        "Reads the file, finds the columns that say who, when and what, matches the events to a "
        "stage model, asks at most three questions, writes a journey file you can read and "
        "change, and opens the map. Nothing of your data leaves this computer."
    ),
    "help.start.examples": (
        "rute start  # offers the exports that lie in this folder\n"
        "rute start orders.csv  # asks only what is not clear\n"
        "rute start orders.csv --yes  # takes the answers that are most likely\n"
        'rute start sales.parquet --person CustomerID --time "Order date"  # says it beforehand'
    ),
    "help.check": "Everything that is wrong or missing in a journey file, at once.",
    "help.check.more": (
        "Each finding has its line and what to do. When the data is there, event names and "
        "fields are checked against it. Ends with 1 when there is an error."
    ),
    "help.check.examples": (
        "rute check  # the journey in this folder\n"
        "rute check --fix  # mends misspelt keys and missing quotes, and shows each change\n"
        "rute check shop.journey.yaml --json  # for an editor or a pipeline"
    ),
    "help.map": "The living map: one page that shows where people get lost, and what it costs.",
    "help.map.more": (
        "Writes NAME.map.html beside the journey, one file that needs no network, and opens it "
        "in the browser. A journey without events is drawn too, without numbers. Also as a story, "
        "a card, a picture in the terminal, a poster, pages, Excel and Mermaid: --view and --save."
    ),
    "help.map.examples": (
        "rute map  # the journey in this folder\n"
        "rute map --view story  # the same in words, chapter by chapter\n"
        "rute map --save card.png --language id  # for the team's chat group, in Indonesian\n"
        "rute map --save map.pdf  # an A3 poster; --paper a4: one stage a page\n"
        "rute map --from 2026-01-01 --to 2026-03-31  # who entered a stage in the first quarter\n"
        'rute map --as "four phases"  # the same journey in another stage model'
    ),
    "help.stages": "Who is in which stage, who moves on in time, who stalls, who is still open.",
    "help.stages.more": (
        "Reached = the stage's rule has held. Each person who reached a stage is counted once: "
        "already further, moved on in time, moved on late, stalled, or open (still inside the "
        "time allowed). The conversion counts only people whose time is up."
    ),
    "help.stages.examples": (
        "rute stages  # the journey in this folder\n"
        "rute stages --by channel  # one table for each channel\n"
        "rute stages --from 2026-06-01 --to 2026-06-30 --save june.csv  # who entered in June"
    ),
    "help.funnel": "Of those who did A, how many did B and then C, in time.",
    "help.funnel.more": (
        'Steps are event names, or rules such as "product1 or product2" or "\'Order Paid\' where '
        'total over 500000". They must come in this order, all within the window, which starts '
        "at the first step. People whose window still runs are open: not lost, not counted. "
        "--order, --optional, --without, --step-within and --count say what else binds them."
    ),
    "help.funnel.examples": (
        'rute funnel "Page Viewed" "Cart Filled" "Order Completed" --within "7 days"  '
        "# with the journey in this folder\n"
        'rute funnel events.csv catalog "product1 or product2" cart payment_done '
        '--within "7 days"  # straight on a file\n'
        "rute funnel events.csv catalog cart payment_done --optional cart --by channel  "
        "# cart is counted, not required\n"
        'rute funnel events.csv cart payment_done --without "cart_emptied" --count attempts  '
        "# every try counts, until the cart is emptied\n"
        "rute funnel events.csv cart payment_done --order strict --json  # for other programs"
    ),
    "help.transitions": "What comes after what: the routes people really take.",
    "help.transitions.more": (
        "Between touchpoints or stages of the journey, or between the events of a file. What "
        "enters an event leaves it again: to the next one, or to an end."
    ),
    "help.transitions.examples": (
        "rute transitions  # between the touchpoints of the journey in this folder\n"
        "rute transitions --of stages  # between its stages\n"
        "rute transitions events.csv --save routes.csv  # straight on a file"
    ),
    "help.leaks": "Where people are lost, and what could be won back, at most.",
    "help.leaks.more": (
        "At stake = people entering per month × gap × the worth of one who moves on. The gap is "
        "up to the stage's target; without one, up to the channel, persona or month that moves on "
        "most, shown only where they differ by more than chance. Else: what one more point in a "
        "hundred is worth."
    ),
    "help.leaks.examples": (
        "rute leaks  # the journey in this folder, the largest first\n"
        "rute leaks --by channel  # where it leaks most\n"
        "rute leaks --by month  # is it getting better?\n"
        "rute leaks --json  # for other programs"
    ),
    "help.log": "What is in the data: rows read, columns chosen, rows rejected, events seen.",
    "help.log.more": (
        "Look here first when a number surprises you: which column was read as what, how many "
        "rows were rejected and why, and which events there are."
    ),
    "help.log.examples": (
        "rute log  # the data of the journey in this folder\n"
        "rute log events.csv  # straight on a file\n"
        "rute log events.csv --person customer --time paid_at  # with other columns"
    ),
    "argument.journey": "A journey file or its folder. Without it: the only one in this folder.",
    "argument.journey_or_file": "A journey file, or straight a file of events (CSV, Parquet, XES).",
    "argument.funnel": (
        "The steps in order: event names or rules. A file of events or a journey may stand first; "
        "without it, the journey in this folder is asked."
    ),
    "argument.files": "One or more exports: CSV, Excel, JSON, Parquet, XES, or a .sql over them.",
    "argument.demo": "The folder to write into. [kopi-senja]",
    "option.json": "Print the answer as JSON, and nothing else, on standard output.",
    "option.save": "Save the answer: the ending says how ({formats}).",
    "option.from": "First day, as 2026-06-01, in the journey's time zone.",
    "option.to": "Last day, included.",
    "option.by": (
        "One answer for each value of this field, for instance channe"
        'l; "first channel" for each person’s first; persona for the personas.'
    ),
    "option.persona": "Only this persona’s people, or nobody for those who are no persona’s.",
    "option.split": "Draw the river in bands, by each person’s first value of this field.",
    "option.against": (
        "Hold each number against as many earlier days: just before, of the like season, or others."
    ),
    "option.walk": "Lay one real customer’s way over the design, without name or day.",
    "option.as_of": "Answer as of the end of this day (or this instant). [end of the data]",
    "option.data": "Read the data in this folder instead of the journey's.",
    "option.language": "en or id. [as the journey is written]",
    "option.person": "The column that says who.",
    "option.time": "The column that says when.",
    "option.event": "The column that says what happened.",
    "option.zone": "Time zone of times without one, for instance Asia/Jakarta.",
    "option.currency": "Currency of the amounts, for instance IDR.",
    "option.within": 'Time allowed for the whole chain, for instance "7 days". [30 days]',
    "option.ties": "Events at the same instant: favourable, strict, or sequence (as in the file).",
    "option.of": "touchpoints, stages or events. [touchpoints of a journey, events of a file]",
    "option.no_open": "Do not open the browser.",
    "option.debug": "Show the program's trace when something fails.",
    "option.version": "Show the version.",
    "option.help": "Show this text.",
    "option.yes": "Ask nothing: take the most likely answers.",
    "option.out": "The journey file to write. [NAME.journey.yaml in this folder]",
    "option.force": "Overwrite a journey file that is already there.",
    "option.model": 'Stage model, for instance "five stages" or "value journey".',
    "option.name": "The name of the journey. [from the file's name]",
    "option.people": "How many people to simulate. [40,000]",
    "option.seed": "Another seed gives another year.",
}
