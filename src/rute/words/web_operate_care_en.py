"""What the doctor, backups and restoring say, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.doctor": "Says what is wrong with the app, and what to do.",
    "help.doctor.more": (
        "Looks at the folder, space, secret, database, clock, mail, address, what waits to "
        "enter the logs, every journey, jobs and backups; changes nothing. The exit code is 1 "
        "where something is wrong, so that a timer can watch."
    ),
    "help.doctor.examples": (
        "rute doctor  # of the app in this folder\n"
        "rute doctor --folder /srv/rute --json  # for a program that watches"
    ),
    "help.backup": "All of the app in one file, taken while it runs.",
    "help.backup.more": (
        "The database, the secret, journeys with their logs and files, and what was collected "
        "but is not in a log yet. What can be made again is left out. A file of the same name "
        "is replaced once the new one is whole."
    ),
    "help.backup.examples": (
        "rute backup rute.tar  # of the app in this folder\n"
        "rute backup /backups/rute.tar --folder /srv/rute  # for a timer at night"
    ),
    "help.restore": "An app from a backup: all of it, or nothing.",
    "help.restore.more": (
        "Every byte is checked first. The folder must be empty or not there yet; with "
        "RUTE_DATABASE_URL the database must be one that nobody has used. The numbers are then "
        "those of the moment of the backup."
    ),
    "help.restore.examples": (
        "rute restore rute.tar --folder restored  # into a new folder\n"
        "rute restore /backups/rute.tar  # into RUTE_FOLDER"
    ),
    "argument.backup": "The file to write.",
    "argument.restore": "The backup to restore.",
    "doctor.state.ok": "well",
    "doctor.state.doubt": "look",
    "doctor.state.wrong": "wrong",
    "doctor.well": "Nothing is wrong.",
    "doctor.wrong": "{n} things are wrong.",
    "doctor.folder.ok": "The folder {place} can be written.",
    "doctor.no_folder_yet": "There is no app in {place}.",
    "doctor.no_folder_yet.do": (
        "Start it once (rute serve), or name its folder: --folder, RUTE_FOLDER."
    ),
    "doctor.not_writable": "The folder {place} cannot be written: {why}.",
    "doctor.not_writable.do": (
        "Give it to the user that runs Rute (chown), or mount it writable. Events are refused "
        "until then."
    ),
    "doctor.space.ok": "{free} are free on the disk.",
    "doctor.no_space": "Only {free} are free on the disk.",
    "doctor.no_space.do": (
        "Make room or give it a larger disk. When it is full, events are refused (503) and "
        "their senders keep them."
    ),
    "doctor.little_space": "{free} are free, less than a twentieth of the disk.",
    "doctor.little_space.do": "Plan for a larger disk.",
    "doctor.secret.ok": "The secret is there, and its owner alone reads it.",
    "doctor.no_secret": "There is no secret in {place}.",
    "doctor.no_secret.do": (
        "Put it back from a backup. Without it everybody is signed out, and links in sent mail "
        "do not work."
    ),
    "doctor.short_secret": "The secret in {place} is too short to be one.",
    "doctor.short_secret.do": (
        "Put it back from a backup, or remove it: a new one is made at the next start."
    ),
    "doctor.open_secret": "Others than its owner may read the secret {place}.",
    "doctor.open_secret.do": (
        "chmod 600 it. If somebody may have read it, remove it: everybody then signs in anew."
    ),
    "doctor.database.ok": "The database answers and is up to date ({kind}).",
    "doctor.no_database": "The database does not answer: {why}",
    "doctor.no_database.do": (
        "Check RUTE_DATABASE_URL, that the database runs, and that this user may enter. Without"
        " it, is the folder there?"
    ),
    "doctor.behind": "The database is {n} steps behind this version of Rute.",
    "doctor.behind.do": "They are made at the next start of rute serve or rute work.",
    "doctor.clock.ok": "The clock is right, as far as can be seen.",
    "doctor.old_clock": "The clock of this machine is years behind.",
    "doctor.old_clock.do": (
        "Set it (timedatectl set-ntp true): times of events and ends of links depend on it."
    ),
    "doctor.skewed_clock": (
        "The clocks of this machine and of the database differ by {seconds} seconds."
    ),
    "doctor.skewed_clock.do": "Let both follow a time server; else two processes may run one job.",
    "doctor.address.ok": "People reach it at {url}.",
    "doctor.no_address": "RUTE_URL is no address: {url}",
    "doctor.no_address.do": "Write it as people type it: https://rute.example.com",
    "doctor.here_only": "It is reached at {url}, from this machine alone.",
    "doctor.here_only.do": (
        "If others are to reach it, set RUTE_URL to the address they type; links in mail begin "
        "with it."
    ),
    "doctor.open_address": "People reach it at {url}, unencrypted.",
    "doctor.open_address.do": (
        "Put a proxy with a certificate before it, and set RUTE_URL to https://…"
    ),
    "doctor.debug_on": "RUTE_DEBUG is on: error pages show code and settings.",
    "doctor.debug_on.do": "Unset it wherever others reach the app.",
    "doctor.mail.ok": "The mail server {host} takes letters.",
    "doctor.no_mail": "There is no mail server: letters are written to the folder mail.",
    "doctor.no_mail.do": (
        "Set RUTE_MAIL_URL (smtp://user:password@host:587?from=you@example.com) so that they "
        "reach people."
    ),
    "doctor.bad_mail": "{why}.",
    "doctor.mail_away": "{why}",
    "doctor.letters_here": (
        "Letters of the last seven days that have not left: {waiting} wait, {failed} failed."
    ),
    "doctor.letters_here.do": (
        "The page Letters of their journey says why each of them did not, and tries them again."
    ),
    "doctor.mail_away.do": (
        "Check RUTE_MAIL_URL and that this machine may reach it. Letters wait, and are tried again."
    ),
    "doctor.arrivals.ok": "Arrivals that wait to enter the logs: {size}.",
    "doctor.late_arrivals": (
        "{size} of arrivals have waited for {minutes} minutes to enter the logs."
    ),
    "doctor.late_arrivals.do": (
        "Is a rute serve running? Its log says why it cannot write them. They are safe meanwhile."
    ),
    "doctor.damaged_arrivals": (
        "{n} places of what was written ahead could not be read, and are kept as *.damaged."
    ),
    "doctor.damaged_arrivals.do": (
        "Check the disk. What stands before and after them is in the logs."
    ),
    "doctor.journeys.ok": "Journeys that can be read, with their logs: {n}.",
    "doctor.unreadable": "The journey {name} cannot be read: {why}",
    "doctor.unreadable.do": (
        "Open it in the app, which shows what to do; its last numbers stay until then."
    ),
    "doctor.jobs.ok": "Jobs are run as they come.",
    "doctor.stuck_jobs": "{n} jobs have waited for more than ten minutes.",
    "doctor.stuck_jobs.do": "Start rute serve or rute work; each runs jobs.",
    "doctor.failed_jobs": "{n} jobs failed within the last day.",
    "doctor.failed_jobs.do": (
        "Each says why on its page, and can be tried again there; the list is at /operate."
    ),
    "doctor.backup.ok": "The last backup is less than a week old.",
    "doctor.no_backup": "There was never a backup.",
    "doctor.no_backup.do": "rute backup FILE, and let a timer do it each night.",
    "doctor.old_backup": "The last backup is {days} days old.",
    "doctor.old_backup.do": "rute backup FILE, and let a timer do it each night.",
    "backup.made": "{file}: {n} parts, {size} MB",
    "backup.guard": "It holds people's data and the secret: keep it where only you can read it.",
    "backup.no_app": "there is no app here to back up",
    "backup.no_app.do": "Name its folder: --folder, or RUTE_FOLDER.",
    "backup.newer": "the backup was made by Rute {version}, which is newer than this one",
    "backup.newer.do": "Update Rute first.",
    "backup.damaged": "this is no backup of Rute, or it is damaged",
    "backup.damaged.do": "Nothing was changed. Take another copy of it.",
    "restore.not_empty": "there is something in the folder already",
    "restore.not_empty.do": "Restore into a new folder (--folder), or move this one away first.",
    "restore.other": "the backup is of another kind of database than the one that is set",
    "restore.postgresql.do": "It is of a PostgreSQL: set RUTE_DATABASE_URL to an empty one.",
    "restore.sqlite.do": "It is of SQLite: restore it without RUTE_DATABASE_URL.",
    "restore.used": "somebody uses this database already",
    "restore.used.do": "Set RUTE_DATABASE_URL to an empty one (createdb …).",
    "restore.done": "Restored to {folder}: the app as it was on {made}",
    "restore.next": "Start it with: {command}",
}
