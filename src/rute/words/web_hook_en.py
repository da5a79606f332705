"""Outgoing calls, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "hook.bad_url": "This is not an address that can be called",
    "hook.https": "Only https:// addresses on port 443 or 8443 are called",
    "hook.https.do": (
        "Write the whole address, as https://shop.example/hooks/rute, without name and password."
    ),
    "hook.no_host": 'No machine is called "{host}"',
    "hook.no_host.do": "Check the spelling of the address.",
    "hook.private": 'The address "{host}" leads into a private network, where Rute calls nobody',
    "hook.private.do": (
        "Use a public address. For one of your own network whoever runs Rute sets "
        "RUTE_OWN_NETWORKS, as 10.1.0.0/16."
    ),
    "hook.networks": 'RUTE_OWN_NETWORKS ("{text}") is not a list of networks',
    "hook.networks.do": "Write for instance 10.1.0.0/16, 192.168.7.20 or leave it out.",
    "hook.not_taken": "{host} answered {status}",
    "hook.no_answer": "{host} did not answer ({kind})",
    "hook.title": "Other programs (webhooks)",
    "hook.none": "None.",
    "hook.address": "Address",
    "hook.hint": "A public https:// address that takes a POST with JSON.",
    "hook.add": "Add",
    "hook.try": "Try it",
    "hook.trial_begun": "The call is on its way; what comes of it stands here in a moment.",
    "hook.secret": "The secret that signs the calls. It is shown this once:",
}
