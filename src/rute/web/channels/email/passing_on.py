"""Letters that providers pass on, where django-anymail's own way of reading them asks for more than
is needed: attachments are not kept, so they are neither fetched nor held in memory, and Amazon's
library is not there."""

from __future__ import annotations

import json
from typing import Any, Final

from anymail.exceptions import AnymailWebhookValidationFailure
from anymail.inbound import AnymailInboundMessage
from anymail.signals import AnymailInboundEvent, EventType
from anymail.webhooks.amazon_ses import AmazonSESInboundWebhookView
from anymail.webhooks.base import AnymailBaseWebhookView
from anymail.webhooks.brevo import BrevoInboundWebhookView
from anymail.webhooks.sendgrid import SendGridInboundWebhookView
from django.http import HttpRequest

from rute.web.channels.email.sns import Signed

BYTES: Final = "latin-1"  # every byte is one sign of it


class SendGridAnswers(SendGridInboundWebhookView):  # type: ignore[misc]
    """Each field is written in a charset of its own, which a form of its own names."""

    def parse_events(self, request: HttpRequest) -> list[AnymailInboundEvent]:
        request.encoding = BYTES
        if "email" in request.POST:  # chosen there: "post the raw, full MIME message"
            whole = request.POST["email"].encode(BYTES)
            return [_event(AnymailInboundMessage.parse_raw_mime_bytes(whole))]
        charsets = json.loads(request.POST.get("charsets", "{}"))
        read = {name: _read(request.POST.get(name, ""), str(charsets.get(name, "utf-8")))
                for name in ("text", "html")}  # fmt: skip
        headers = _read(request.POST["headers"], "utf-8")
        return [_event(AnymailInboundMessage.construct(raw_headers=headers, **read))]


class BrevoAnswers(BrevoInboundWebhookView):  # type: ignore[misc]
    def __init__(self, **given: Any) -> None:
        """Without the key that only attachments are fetched by."""
        AnymailBaseWebhookView.__init__(self, **given)

    def esp_to_anymail_event(self, esp_event: dict[str, Any]) -> AnymailInboundEvent:
        return super().esp_to_anymail_event({**esp_event, "Attachments": []})


class SesAnswers(Signed, AmazonSESInboundWebhookView):  # type: ignore[misc]
    """By a rule whose action is SNS, which holds the letter itself."""

    def fetch_s3_chunks(self, bucket_name: str, object_key: str) -> Any:  # noqa: ARG002
        raise AnymailWebhookValidationFailure("letters are not fetched from S3")


def _event(message: AnymailInboundMessage) -> AnymailInboundEvent:
    return AnymailInboundEvent(event_type=EventType.INBOUND, message=message)


def _read(text: str, charset: str) -> str:
    data = text.encode(BYTES)
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")
