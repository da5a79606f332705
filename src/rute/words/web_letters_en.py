"""What letters about accounts say, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mail.password_reset_key.subject": "Choose a new password for Rute",
    "mail.password_reset_key.text": (
        "Hello {name},\n\nyou, or somebody else, asked for a new password for your account. "
        "The link works once, within an hour."
    ),
    "mail.password_reset_key.button": "Choose a new password",
    "mail.password_reset_key.foot": "If it was not you, do nothing: your password stays as it is.",
    "mail.password_changed.subject": "Your password for Rute was changed",
    "mail.password_changed.text": (
        "Hello {name},\n\nyour password was just changed. If that was not you, ask for a new "
        "one at once."
    ),
    "mail.password_changed.button": "It was not me",
    "mail.password_reset.subject": "Your password for Rute was changed",
    "mail.password_reset.text": (
        "Hello {name},\n\na new password was just chosen by a link sent to you. If that was "
        "not you, ask for another at once."
    ),
    "mail.password_reset.button": "It was not me",
    "mail.password_set.subject": "A password was chosen for your Rute account",
    "mail.password_set.text": (
        "Hello {name},\n\nyour account now has a password. If that was not you, ask for a new "
        "one at once."
    ),
    "mail.password_set.button": "It was not me",
    "mail.totp_activated.subject": "Two-step login is on",
    "mail.totp_activated.text": (
        "Hello {name},\n\nfrom now on Rute asks for a code from your phone as well. If that "
        "was not you, choose a new password at once."
    ),
    "mail.totp_activated.button": "It was not me",
    "mail.totp_deactivated.subject": "Two-step login is off",
    "mail.totp_deactivated.text": (
        "Hello {name},\n\nfrom now on your password alone is enough for Rute. If that was not "
        "you, choose a new password at once."
    ),
    "mail.totp_deactivated.button": "It was not me",
    "mail.recovery_codes_generated.subject": "New recovery codes were made",
    "mail.recovery_codes_generated.text": (
        "Hello {name},\n\nyour old recovery codes for Rute no longer work. If that was not "
        "you, choose a new password at once."
    ),
    "mail.recovery_codes_generated.button": "It was not me",
    "mail.invitation.subject": "{by} invites you to {name}",
    "mail.invitation.text": (
        "Hello,\n\n{by} invites you to work on the customer journey {name} in Rute. The link "
        "lets you in once, within {days} days."
    ),
    "mail.invitation.button": "Join",
    "mail.invitation.foot": "If you do not know what this is about, do nothing.",
    "mail.new_address.subject": "Your new address for Rute",
    "mail.new_address.text": (
        "Hello {name},\n\nwith this link, this address becomes the one you sign in with. It "
        "works once, within {hours} hours."
    ),
    "mail.new_address.button": "Use this address",
    "mail.new_address.foot": "If you did not ask for it, do nothing.",
    "mail.address_taken.subject": "This address already has an account in Rute",
    "mail.address_taken.text": (
        "Hello,\n\n{name} wants to use this address in Rute, but it has an account of its own "
        "already. Nothing was changed."
    ),
    "mail.address_changed.subject": "Your address for Rute was changed",
    "mail.address_changed.text": (
        "Hello {name},\n\nyou now sign in to Rute with another address. If that was not you, "
        "tell an owner of your journey at once."
    ),
}
