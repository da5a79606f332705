"""What login says, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "login.title": "Sign in",
    "login.sign_in": "Sign in",
    "login.forgotten": "Forgotten your password?",
    "login.no_account": "Accounts come by invitation. Ask an owner of the journey to invite you.",
    "login.inactive": "This account is closed",
    "login.inactive.more": "Ask an owner of your journey to open it again.",
    "login.closed": "By invitation only",
    "login.again": "Is it you?",
    "login.again.why": "This changes how you sign in. Type your password once more.",
    "login.again.code": (
        "This changes how you sign in. Type the code that your authenticator app shows."
    ),
    "login.again.other": "Use a code instead",
    "login.again.password": "Use your password instead",
    "login.go_on": "Continue",
    "login.change": "Change your password",
    "login.change.do": "Save the password",
    "login.set": "Choose a password",
    "login.set.why": "So far you sign in without one. A password is a second way in.",
    "login.reset": "Forgotten your password",
    "login.reset.how": (
        "Type the e-mail address of your account. We send a link with which you choose a new "
        "password."
    ),
    "login.reset.do": "Send the link",
    "login.reset.sent": "Look into your mail",
    "login.reset.sent.more": (
        "If there is an account with this address, a link is on its way to it."
    ),
    "login.reset.sent.none": (
        "No mail after some minutes? Look among the spam, or ask an owner of your journey."
    ),
    "login.reset.new": "Choose a new password",
    "login.reset.old": "This link no longer works",
    "login.reset.old.more": "It was used already, or it is too old.",
    "login.reset.again": "Ask for a new link",
    "login.reset.done": "Your new password is saved",
    "login.second": "Your second step",
    "login.second.how": (
        "Type the code that your authenticator app shows, or one of your recovery codes."
    ),
    "login.second.cancel": "Not now",
    "login.steps": "Two-step login",
    "login.steps.is_on": "On: besides your password you need a code from your phone.",
    "login.steps.is_off": "Off: whoever knows your password can sign in as you.",
    "login.steps.on": "Turn on two-step login",
    "login.steps.on.do": "Turn it on",
    "login.steps.off": "Turn off two-step login",
    "login.steps.off.do": "Turn it off",
    "login.steps.off.more": "After this your password alone is enough to sign in.",
    "login.steps.app": (
        "Open an authenticator app on your phone, such as Aegis, Google Authenticator or your "
        "password manager."
    ),
    "login.steps.scan": "Scan this picture with it.",
    "login.steps.picture": "QR code for your authenticator app",
    "login.steps.type": "Or type this key:",
    "login.steps.enter": "Type the code that it shows.",
    "login.steps.no_key": (
        "The app's folder has no secret.key, or another one than this process began with"
    ),
    "login.steps.other_key": (
        "Codes of two-step login cannot be checked: they were kept under another secret.key than "
        "the one that lies in the app's folder now"
    ),
    "login.steps.other_key.do": (
        "Whoever runs Rute puts the earlier secret.key back into the folder; every backup holds it."
    ),
    "login.codes": "Recovery codes",
    "login.codes.keep": (
        "Print these codes or keep them in a safe place: they are shown this once. Each lets "
        "you in one time when you have lost your phone."
    ),
    "login.codes.hidden": "Your codes were shown once. If you have lost them, make new ones.",
    "login.codes.kept": "I have kept them",
    "login.codes.new": "New recovery codes",
    "login.codes.new.do": "Make new codes",
    "login.codes.new.more": "The old codes stop working.",
    "login.good_password": (
        "At least 8 characters; three or four words together are easy to keep in mind."
    ),
    "login.field.login": "E-mail",
    "login.field.email": "E-mail",
    "login.field.name": "Name",
    "login.field.password": "Password",
    "login.field.oldpassword": "Current password",
    "login.field.password1": "New password",
    "login.field.password2": "New password, once more",
    "login.field.remember": "Stay signed in on this device",
    "login.field.code": "Code",
    "login.error.account.account_inactive": "This account is closed.",
    "login.error.account.email_password_mismatch": (
        "This address and this password do not go together."
    ),
    "login.error.account.enter_current_password": "This is not your current password.",
    "login.error.account.incorrect_code": (
        "This code is not right, or no longer. Take the one shown now."
    ),
    "login.error.account.incorrect_password": "This is not your password.",
    "login.error.account.invalid_login": "This login is not right.",
    "login.error.account.invalid_password_reset": "This link no longer works.",
    "login.error.account.invalid_or_expired_key": "This link no longer works.",
    "login.error.account.too_many_login_attempts": (
        "Too many tries. Wait five minutes, or set a new password."
    ),
    "login.error.account.rate_limited": "Too many tries. Wait a minute.",
    "login.error.mfa.incorrect_code": (
        "This code is not right, or no longer. Take the one shown now."
    ),
    "login.error.mfa.cannot_delete_authenticator": "Two-step login cannot be turned off here.",
    "login.error.mfa.cannot_generate_recovery_codes": "Turn on two-step login first.",
    "login.error.mismatch": "The two passwords differ.",
    "login.told.password_changed": "Your new password is saved.",
    "login.told.password_set": "Your password is saved.",
    "login.told.totp_activated": "Two-step login is on.",
    "login.told.totp_deactivated": "Two-step login is off.",
}
