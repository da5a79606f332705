"""The providers of mail there are: by which program we speak to each (django-anymail), which keys
each wants, and how the calls it makes back prove that they are its own."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

ESPS: Final = "anymail.backends"
HOOKS: Final = "anymail.webhooks"
PASSING: Final = "rute.web.channels.email.passing_on"
BASIC: Final = "webhook_secret"  # user:password in the address of the calls back


@dataclass(frozen=True, slots=True)
class Provider:
    """keys: its settings for sending, as our form names them; hook: the class that reads its calls
    back; proof: what those are checked by, "" where its certificate does. backend: the class that
    sends; "" where letters go to its mail server."""

    title: str
    keys: tuple[str, ...]
    hook: str
    proof: str = BASIC
    backend: str = ""
    base: str = ""  # address of its interface, for tests and regions
    answers: str = ""  # the class that reads letters it passes on
    signs_answers: bool = True  # whether those are proved by the same, else by a password

    def proof_of(self, *, answers: bool) -> str:
        return self.proof if self.signs_answers or not answers else BASIC


PROVIDERS: Final[dict[str, Provider]] = {
    "mailgun": Provider(
        "Mailgun", ("api_key", "sender_domain"), f"{HOOKS}.mailgun.MailgunTrackingWebhookView",
        "webhook_signing_key", f"{ESPS}.mailgun.EmailBackend", "https://api.mailgun.net/v3",
        f"{HOOKS}.mailgun.MailgunInboundWebhookView",
    ),
    "mailgun-eu": Provider(
        "Mailgun (EU)", ("api_key", "sender_domain"),
        f"{HOOKS}.mailgun.MailgunTrackingWebhookView", "webhook_signing_key",
        f"{ESPS}.mailgun.EmailBackend", "https://api.eu.mailgun.net/v3",
        f"{HOOKS}.mailgun.MailgunInboundWebhookView",
    ),
    "postmark": Provider(
        "Postmark", ("server_token",), f"{HOOKS}.postmark.PostmarkTrackingWebhookView",
        backend=f"{ESPS}.postmark.EmailBackend", base="https://api.postmarkapp.com",
        answers=f"{HOOKS}.postmark.PostmarkInboundWebhookView",
    ),
    "sendgrid": Provider(
        "SendGrid", ("api_key",), f"{HOOKS}.sendgrid.SendGridTrackingWebhookView",
        "tracking_webhook_verification_key", f"{ESPS}.sendgrid.EmailBackend",
        "https://api.sendgrid.com/v3", f"{PASSING}.SendGridAnswers", signs_answers=False,
    ),
    "brevo": Provider(
        "Brevo", ("api_key",), f"{HOOKS}.brevo.BrevoTrackingWebhookView",
        backend=f"{ESPS}.brevo.EmailBackend", base="https://api.brevo.com/v3",
        answers=f"{PASSING}.BrevoAnswers",
    ),
    "ses": Provider(
        "Amazon SES", ("server",), "rute.web.channels.email.sns.SesHook", proof="",
        answers=f"{PASSING}.SesAnswers",
    ),
}  # fmt: skip


def backend_of(provider: Provider, secrets: Mapping[str, str]) -> Any:
    """What sends by a provider."""
    keys = {name: secrets.get(name, "") for name in provider.keys}
    return _made(provider.backend, **keys, api_url=provider.base)


def hook_of(
    provider: Provider, secrets: Mapping[str, str], signal: Any, *, answers: bool = False
) -> Any:
    """The view that takes a provider's calls back and sends each, said in one way for all, to
    `signal`. answers: the letters it passes on, instead of what became of ours."""
    key = provider.proof_of(answers=answers)
    proof = {key: secrets.get(key, "")} if key else {}
    return _made(provider.answers if answers else provider.hook, signal=signal, **proof)


def _made(path: str, **given: Any) -> Any:
    """SendGrid's warns each time that its makers have no account to try it with."""
    module, _, name = path.rpartition(".")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return getattr(import_module(module), name)(**given)
