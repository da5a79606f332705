"""What running the app says, in English: the commands, work, and the pages of failures."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.serve": "The app: pages, collection of events and live numbers, in one process.",
    "help.serve.more": (
        "Everything lies in one folder (`--folder`, else RUTE_FOLDER, else rute-app here), which "
        "is made at the first start together with a link for its owner. Nothing else is needed; "
        "with RUTE_DATABASE_URL=postgresql://… several processes share one database and one "
        "folder. Ctrl-C stops, after running requests have been answered."
    ),
    "help.serve.examples": (
        "rute serve  # the app on this machine, http://127.0.0.1:8321\n"
        "rute serve --demo  # with the demo journey in it, opened in the browser\n"
        "rute serve --journey shop.journey.yaml  # publishes a file with its data, and opens it\n"
        "rute serve --host 0.0.0.0  # for others too: RUTE_URL says the address they type"
    ),
    "help.work": "Runs the app's jobs only: as many of these as one likes, beside `rute serve`.",
    "help.work.more": (
        "Imports, reports, mail and erasing are jobs. `rute serve` runs them too; more processes "
        "on one database share them, and the job of one that dies is taken by another. Set "
        "RUTE_FOLDER and RUTE_DATABASE_URL as for `rute serve`."
    ),
    "help.work.examples": (
        "rute work  # two jobs at once\n"
        "rute work --jobs 4 --folder /srv/rute  # four, of the app in that folder"
    ),
    "option.app_folder": "Where everything of the app lies (default: RUTE_FOLDER, else rute-app).",
    "option.host": "The address to listen at; 0.0.0.0 for every one of this machine.",
    "option.port": "The port to listen at; 8321 where nothing is said.",
    "option.serve_journey": "Publish this journey file with its data, and open it.",
    "option.serve_demo": "Publish the demo journey, a year of a simulated coffee roaster.",
    "option.serve_once": "Look at the app once when it is up, and end: for tests.",
    "option.jobs": "How many jobs at once.",
    "serve.up": "Rute is up at {address}; everything lies in {folder}",
    "serve.invitation": "Open this link to become the owner. It works once:\n  {link}",
    "serve.sign_in": "Open this link: it signs you in, once.\n  {link}",
    "serve.journey": "The journey: {link}",
    "serve.looked": "Looked at {page}: it is there, {size} kB. Nobody watches here, so it ends.",
    "serve.stop": "Ctrl-C stops.",
    "serve.no_app": "The app is not installed: {missing}",
    "serve.no_app.do": 'Install it with: pip install "rute[web]"',
    "work.up": "Working: jobs are run as they come.",
    "operate.no_folder": "The app's folder cannot be made or written: {why}",
    "operate.no_folder.do": (
        "Choose another with --folder, or let this user write there (chown, chmod)."
    ),
    "operate.no_database": "The database does not answer: {why}",
    "operate.no_database.do": (
        "Check RUTE_DATABASE_URL, and that the database runs and lets this user in. "
        "`rute doctor` tries it step by step."
    ),
    "operate.port_taken": "Port {port} of {host} cannot be had: {why}",
    "operate.port_taken.do": (
        "Perhaps the app runs already. Stop it, or choose another port: --port {other}"
    ),
    "operate.server_ended": "The server stopped by itself; what it wrote above says why.",
    "operate.not_shown": "The page {page} answered {status} instead of showing itself",
    "operate.not_found": "There is nothing here",
    "operate.not_found.what": "This page does not exist, or is not for you.",
    "operate.not_found.do": "Check the address, or begin at your journeys.",
    "operate.not_allowed": "That is not allowed",
    "operate.not_allowed.what": "Your account may not do this.",
    "operate.not_allowed.do": "Ask an owner of the journey.",
    "operate.not_understood": "That could not be understood",
    "operate.not_understood.what": "What the browser sent could not be read.",
    "operate.not_understood.do": "Go back and try again.",
    "operate.form_expired": "This form is too old",
    "operate.form_expired.what": (
        "The page stood open for long, or you signed in again since. Nothing was changed."
    ),
    "operate.form_expired.do": "Go back, load the page again, and send the form once more.",
    "operate.broken": "Something of ours broke",
    "operate.broken.what": "It is our fault, and it has been noted. Nothing half-done stays.",
    "operate.broken.do": "Try again; if it happens again, tell whoever runs this app the number.",
    "operate.unready": "Back in a moment",
    "operate.unready.what": (
        "The app cannot reach its database just now. Events that arrive are kept all the same."
    ),
    "operate.unready.do": "This page tries again by itself every few seconds.",
    "operate.home": "To your journeys",
    "operate.number": "Number of this request: {number}",
    "work.kind": "Work",
    "work.waiting": "Waiting its turn",
    "work.running": "Running",
    "work.done": "Done",
    "work.failed": "Did not work",
    "work.cancelled": "Stopped",
    "work.cancel": "Stop",
    "work.cancelling": "Stopping …",
    "work.retry": "Try again",
    "work.unexpected": "It broke off unexpectedly ({kind}).",
    "work.died": "The process that ran it ended before it was done, {n} times.",
    "operate.status": "How the app is doing",
    "operate.status.what": (
        "What runs, how far the numbers reach, and what needs a hand. "
        "The command rute doctor looks deeper."
    ),
    "operate.process": "This process",
    "operate.version": "Version",
    "operate.name": "Machine and process",
    "operate.since": "Running since",
    "operate.part.database": "Database",
    "operate.part.folder": "Folder",
    "operate.part.arrivals": "Files of arrivals",
    "operate.part.collect": "Collection",
    "operate.part.live": "Live numbers",
    "operate.part.work": "Jobs",
    "operate.state.ok": "well",
    "operate.state.away": "does not answer",
    "operate.state.full": "full",
    "operate.state.not_writable": "cannot be written",
    "operate.state.nearly_full": "nearly full",
    "operate.state.late": "late",
    "operate.state.off": "not running here",
    "operate.reach": "How far the numbers reach",
    "operate.journey": "Journey",
    "operate.looked": "Last looked",
    "operate.last_event": "Newest event",
    "operate.not_read": "not read yet",
    "operate.trouble": "its newest data cannot be read",
    "operate.disk": "Disk and backup",
    "operate.free": "Free space",
    "operate.mb": "{n} MB",
    "operate.waits": "Waits to enter the logs",
    "operate.last_backup": "Last backup",
    "operate.never": "never: run rute backup FILE",
    "operate.jobs": "Jobs",
    "operate.jobs_wait": "{n} wait their turn, in the whole app.",
    "operate.at_work": "Running",
    "operate.failed_jobs": "Did not work",
    "operate.no_jobs": "None of your journeys has a job that runs or failed.",
    "operate.rhythms": "Done again and again",
    "operate.task": "Task",
    "operate.last_run": "Last run",
    "operate.by": "By",
    "operate.error": "Went wrong",
    "work.rhythm.accounts.tidy": "Close sessions and invitations that ran out",
    "work.rhythm.campaigns.tidy": "Forget what campaigns noted, once the log has it",
    "work.rhythm.channels.happened": "Tell the log what became of messages",
    "work.rhythm.channels.mailboxes": "Look for what came back by e-mail",
    "work.rhythm.channels.forget": "Forget old addresses and letters",
    "work.rhythm.people.erased_outside": "Forget whom `rute erase` took out",
    "work.rhythm.people.brought": "Remove lists of contacts nobody recorded",
    "work.rhythm.permission.forget": "Remove proofs kept long enough",
    "work.rhythm.mail.forget": "Forget old letters",
    "work.rhythm.collect.damaged": "Remove old damaged arrivals",
    "work.rhythm.start.tidy": "Remove left-over uploads",
    "work.rhythm.people.permission": "Carry permissions into the logs",
    "work.rhythm.weekly.alerts": "Watch stages for alerts",
    "work.rhythm.weekly.reports": "Send scheduled reports",
}
