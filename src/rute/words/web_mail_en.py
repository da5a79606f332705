"""Letters, and the page about them, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mail.bad_url": '"{start}…" is not the address of a mail server',
    "mail.bad_url.do": (
        "Write RUTE_MAIL_URL as smtp://user:password@mail.example:587?from=rute@example.com (or "
        "smtps:// for port 465); characters like @ in the password as %40. Leave it out, and "
        "letters are written into the folder mail."
    ),
    "mail.no_from": "The address of the mail server does not say from whom letters come",
    "mail.bad_security": (
        'The address asks for the security "{security}"; there are tls, ssl, none'
    ),
    "mail.refused": "The mail server refuses a letter to {domain}: {said}",
    "mail.refused.do": "Check the address, and whether the server lets Rute send from its sender.",
    "mail.leaving": "The letter is leaving",
    "mail.title": "Letters",
    "mail.trial": "Send me a trial letter",
    "mail.trial.sent": "A trial letter to {to} is on its way.",
    "mail.trial.subject": "A trial letter from Rute",
    "mail.trial.text": (
        "Mail from Rute arrives. You asked for this letter on the page Letters of {name}."
    ),
    "mail.by_server": "Letters leave by the mail server {host}.",
    "mail.by_folder": (
        "No mail server is set, so letters are written into {folder}, and you can read and hand "
        "them on here. To have them sent, start Rute with"
    ),
    "mail.when": "When",
    "mail.to": "To",
    "mail.subject": "Subject",
    "mail.state": "State",
    "mail.state.waiting": "waiting",
    "mail.state.sent": "sent",
    "mail.state.written": "in the folder",
    "mail.state.failed": "could not be sent",
    "mail.none": "No letter yet.",
    "mail.for": "For {to}",
    "mail.hand_on": "This letter was not sent, as no mail server is set. Hand it on yourself.",
    "mail.stop": "No longer receive this",
    "mail.again": "Try again what could not leave",
    "mail.again.begun": "Letters that are tried again now: {n}.",
    "mail.way.away": "The mail server {host} (port {port}) does not answer: {why}.",
    "mail.way.no_such_host": 'There is no machine called "{host}".',
    "mail.way.hung_up": "The mail server {host} (port {port}) hung up.",
    "mail.way.turned_away": "The mail server {host} (port {port}) refuses this machine ({code}).",
    "mail.way.certificate": (
        "The certificate of the mail server {host} (port {port}) is not trusted: {why}. Nothing "
        "was sent, not even the password. Write the name that the certificate is for; one of an "
        "authority of yours is trusted when SSL_CERT_FILE names its file."
    ),
    "mail.way.no_tls": (
        "The mail server {host} does not speak TLS from the first byte on port {port} ({why}). "
        "smtps:// is for port 465; elsewhere write smtp://."
    ),
    "mail.way.no_starttls": (
        "The mail server {host} (port {port}) offers no encryption, so it was not used. Try "
        "smtps:// with port 465; only in a network of yours write ?security=none."
    ),
    "mail.way.no_login": (
        "The mail server {host} (port {port}) takes no user name and password here; many do so "
        "only on an encrypted connection."
    ),
    "mail.way.login": (
        "The mail server {host} (port {port}) does not take the password of {user} ({code}). "
        "Characters like @ in it are written %40; some servers want a password made for programs."
    ),
    "mail.nobody_took_it": "no server took it for three days",
}
