"""What is said of campaigns that run, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # What goes wrong.
    "engine.no_campaign": 'the journey has no campaign "{name}"',
    "engine.no_campaign.do": "Write one under `campaigns:` in the journey and publish it.",
    "engine.there_are": "Campaigns: {names}.",
    "engine.no_body": "the file with the words of a message is not there: {file}",
    "engine.no_body.do": "Put it into the journey's folder, or write the words into the journey.",
    "engine.not_allowed": "your role may not start, hold or stop campaigns",
    "engine.not_allowed.do": "Ask an owner or a sender of this journey.",
    "engine.never_started": 'the campaign "{name}" was never started',
    "engine.never_started.do": "Start it: rute campaign start.",
    "engine.not_start": 'the campaign "{name}" cannot be started: it is {state}',
    "engine.not_hold": 'the campaign "{name}" cannot be held: it is {state}',
    "engine.not_resume": 'the campaign "{name}" cannot be resumed: it is {state}',
    "engine.not_stop": 'the campaign "{name}" cannot be stopped: it is {state}',
    "engine.is.draft": "not started",
    "engine.is.running": "running",
    "engine.is.held": "held",
    "engine.is.stopping": "stopping",
    "engine.is.stopped": "stopped",
    "engine.draft.do": "Start it: rute campaign start.",
    "engine.running.do": "It can be held (rute campaign hold) or stopped (rute campaign stop).",
    "engine.held.do": "It can be resumed (rute campaign resume) or stopped (rute campaign stop).",
    "engine.stopping.do": "It can be started again, or stopped at once: rute campaign stop "
    "--leave now.",
    "engine.stopped.do": "It can be started again: rute campaign start.",
    "engine.lets_nobody_in": 'the campaign "{name}" lets nobody in now',
    "engine.lets_nobody_in.do": "Start it first: rute campaign start.",
    "engine.no_old_step": 'no older version has a step "{step}"',
    "engine.no_new_step": 'the newest version has no step "{step}"',
    "engine.steps": "Steps of older versions: {old}.\nSteps of the newest: {new}.",
    "engine.nothing_to_migrate": "nothing says which steps lead where",
    "engine.nothing_to_migrate.do": "Name them (--step OLD=NEW, or OLD=leave), or write them "
    "under `migrate:` of the campaign.",
    "engine.not_a_pair": "no pair of steps: {text}",
    "engine.not_a_pair.do": "Write the old step, =, the new one: --step invite=welcome",
    "engine.no_app": "there is no app in {folder}",
    "engine.no_app.do": "Name its folder: --folder FOLDER. `rute serve` makes one.",
    "engine.no_journeys": "the app has no journey yet",
    "engine.which_journey": "the app has more than one journey",
    "engine.which_journey.do": "Name it: --journey NAME",
    "engine.no_journey": 'the app has no journey "{name}"',
    "engine.journeys": "Journeys: {names}.",
    # Why something was not sent.
    "engine.late": "its time passed while the campaign was held",
    "engine.left": "the person left the campaign",
    "engine.gone": "the log knows nothing of the person any more",
    "engine.merged": "the person turned out to be somebody who is in the campaign already",
    # The journal.
    "journal.campaign_started": "started the campaign {name} (version {n})",
    "journal.campaign_held": "held the campaign {name}",
    "journal.campaign_resumed": "resumed the campaign {name}",
    "journal.campaign_stopping": "stopped the campaign {name}; who is in it goes to the end",
    "journal.campaign_stopped": "stopped the campaign {name}; everybody left it",
    "journal.campaign_migrated": "moved {people} people to version {n} of the campaign {name}",
    "journal.campaign_by_hand": "let {people} people into the campaign {name}",
    "journal.campaign_version": "the campaign {name} has a version {n}: new people enter that",
    "journal.campaign_gone": "the campaign {name} is no longer in the journey: it lets nobody in",
    # The command line.
    "argument.campaign": "The campaign, by its name in the journey.",
    "argument.campaign_or_all": "One campaign; without it, all of the journey.",
    "option.app_journey": "Which journey of the app, by the name in its address; not needed where "
    "there is one.",
    "option.campaign_yes": "Do it without asking.",
    "option.existing": "Also let in everybody who stands where it begins already.",
    "option.parked": "Only let those who were set aside take their step again.",
    "option.leave": "What becomes of people on the way: they go to the end (finish), or leave at "
    "once (now).",
    "option.migrate_step": "Who stands at OLD goes on at NEW of the newest version, or leaves "
    "(OLD=leave); may be given more than once. Default: what the journey says under `migrate:`.",
    "engine.before_start": "{name}, version {version}: {share} of the people who enter are held "
    "out at random, to compare with.",
    "engine.before_existing": "{n} people stand where it begins: they enter at once.",
    "engine.ask_start": "Start {name}?",
    "engine.started": "{name} is running. rute campaign status shows who is where in it.",
    "engine.on_the_way": "{name}: {n} people are on the way; none takes a step until it is "
    "resumed, and nothing is sent.",
    "engine.ask_hold": "Hold {name}?",
    "engine.held": "{name} is held. People still enter, and wait.",
    "engine.late_skip": "{n} people have steps that came due meanwhile: their messages are "
    "skipped, and they go on (`late: skip`).",
    "engine.late_send": "{n} people have steps that came due meanwhile: their messages are sent "
    "now (`late: send`).",
    "engine.ask_resume": "Resume {name}?",
    "engine.resumed": "{name} is running again.",
    "engine.tried_again": "people whose step is tried again: {n}",
    "engine.before_stop_finish": "{name}: nobody enters any more; {n} people on the way go to "
    "the end.",
    "engine.before_stop_now": "{name}: {n} people on the way leave at once; {waiting} messages "
    "that wait are not sent.",
    "engine.ask_stop": "Stop {name}?",
    "engine.now_stopping": "{name} is stopping: it ends when the last one has gone.",
    "engine.now_stopped": "{name} is stopped.",
    "engine.before_migrate": "People on the way in older versions; the newest is version {n}:",
    "engine.step_moves": "version {version}, {step}: {n} go on at {to}",
    "engine.step_leaves": "version {version}, {step}: {n} leave",
    "engine.step_stays": "version {version}, {step}: {n} stay on their version",
    "engine.nobody_to_migrate": "Nobody stands at a step that is named: nothing to do.",
    "engine.ask_migrate": "Move {n} people?",
    "engine.migrated": "people moved to version {version}: {n}",
    "engine.left_as_it_was": "Nothing was changed.",
    # How it stands.
    "engine.none_started": "No campaign of this journey was ever started: rute campaign start.",
    "engine.n": "campaigns that were started: {n}",
    "engine.under": "{state} · version {version} · held out {share}",
    "engine.head.state": "State",
    "engine.head.entered": "Entered",
    "engine.head.on_the_way": "On the way",
    "engine.head.goal": "Reached",
    "engine.head.held_out": "Held out",
    "engine.head.parked": "Set aside",
    "engine.head.people": "People",
    "engine.head.step": "Step",
    "engine.head.id": "Id",
    "engine.head.version": "Version",
    "engine.head.rows": "Messages and acts",
    "engine.at_steps": "Where they are",
    "engine.written": "Written for them",
    "engine.person.active": "on the way",
    "engine.person.done": "went to the end",
    "engine.person.goal": "reached the goal",
    "engine.person.left": "left",
    "engine.person.merged": "turned out to be somebody in it",
    "engine.person.parked": "set aside after an error",
    "engine.person.watched": "held out, still watched",
    "engine.outbox.waiting": "to be sent",
    "engine.outbox.claimed": "being looked at",
    "engine.outbox.sending": "being sent",
    "engine.outbox.by_hand": "to be sent by hand",
    "engine.outbox.sent": "sent",
    "engine.outbox.skipped": "skipped",
    "engine.outbox.failed": "failed",
    "engine.outbox.unknown": "not known whether sent",
    "engine.troubled": "{name} broke off, and is tried again: {why}",
    "engine.some_parked": "{name}: {n} people were set aside, as their step raised an error "
    "({why}). Once it is mended: rute campaign resume --parked.",
    "engine.too_late": "{name}: {n} entries became known too late to let anybody in "
    "(`max event age`).",
    # The doctor.
    "doctor.campaigns.ok": "Campaigns that run: {n}. Nobody waits, nobody is set aside.",
    "doctor.campaign_broke": "The campaign {name} ({journey}) breaks off: {why}",
    "doctor.campaign_broke.do": "Look at the journey, and at the log of the process; it is tried "
    "again each second.",
    "doctor.campaign_parked": "{n} people of the campaign {name} ({journey}) were set aside after "
    "an error.",
    "doctor.campaign_parked.do": "`rute campaign status` shows why; once it is mended: "
    "`rute campaign resume --parked`.",
    "doctor.campaign_behind": "The campaign {name} ({journey}) is {minutes} minutes behind.",
    "doctor.campaign_behind.do": "Is `rute serve` running? More `rute work` processes on "
    "PostgreSQL share the work.",
    "doctor.campaign_put_off": "Messages of the campaign {name} ({journey}) that could not leave "
    "yet: {n}. {why}",
    "doctor.campaign_put_off.do": "They are tried again by themselves, for up to 12 hours. Who "
    "sends is set in the app, under Messages › Sending.",
    # Help.
    "help.campaign.start": "Start a campaign: from now on people enter.",
    "help.campaign.start.more": "Says who would be held out, and how many would enter at once, "
    "and asks before it begins. `rute serve` or `rute work` then moves people on; who is on the "
    "way finishes on the version they entered, however the journey is edited.",
    "help.campaign.start.examples": (
        "rute campaign start 'Tasting pack' --folder rute-app  # who comes from now on\n"
        "rute campaign start 'Tasting pack' --existing --folder rute-app  # who is there too"
    ),
    "help.campaign.status": "Who is where in the campaigns that run.",
    "help.campaign.status.more": "How many entered, are on the way, reached the goal, are held "
    "out or were set aside; of one campaign also at which step of which version.",
    "help.campaign.status.examples": (
        "rute campaign status --folder rute-app  # all campaigns\n"
        "rute campaign status 'Tasting pack' --folder rute-app  # step by step"
    ),
    "help.campaign.hold": "Hold a campaign: nobody takes a step, nothing is sent.",
    "help.campaign.hold.more": "People still enter, and goals still count; everybody waits until "
    "it is resumed or stopped.",
    "help.campaign.hold.examples": (
        "rute campaign hold 'Tasting pack' --folder rute-app  # asks first\n"
        "rute campaign hold 'Tasting pack' --yes --folder rute-app  # does not ask"
    ),
    "help.campaign.resume": "Resume a campaign that was held.",
    "help.campaign.resume.more": "Messages whose time passed meanwhile are skipped or sent, as "
    "the campaign's `late:` says; how many those are is said first.",
    "help.campaign.resume.examples": (
        "rute campaign resume 'Tasting pack' --folder rute-app  # asks first\n"
        "rute campaign resume 'Tasting pack' --parked --folder rute-app  # only who was set aside"
    ),
    "help.campaign.stop": "Stop a campaign: nobody enters any more.",
    "help.campaign.stop.more": "People on the way go to the end, unless they are to leave now; "
    "what was sent stays sent. A stopped campaign can be started again.",
    "help.campaign.stop.examples": (
        "rute campaign stop 'Tasting pack' --folder rute-app  # who is in it goes to the end\n"
        "rute campaign stop 'Tasting pack' --leave now --folder rute-app  # everybody leaves"
    ),
    "help.campaign.migrate": "Move people from steps of older versions to the newest.",
    "help.campaign.migrate.more": "Who is on the way finishes on the version they entered unless "
    "this is asked for. Counts everybody by version and step, and asks before it moves anybody.",
    "help.campaign.migrate.examples": (
        "rute campaign migrate 'Tasting pack' --folder rute-app  # as the journey's migrate: says\n"
        "rute campaign migrate 'Tasting pack' --step invite=remind --step dreaming=leave  # as said"
    ),
}
