"""Amazon SES tells what became of letters through SNS, whose calls are signed with a certificate
of Amazon's: it is fetched from there alone, and the signature is looked at before anything else.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from functools import lru_cache
from http.client import HTTPException
from typing import Any, Final

from anymail.exceptions import AnymailWebhookValidationFailure
from anymail.webhooks.amazon_ses import AmazonSESTrackingWebhookView
from anymail.webhooks.base import AnymailBaseWebhookView
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA1, SHA256, HashAlgorithm
from cryptography.x509 import load_pem_x509_certificate
from django.http import HttpRequest

from rute.errors import RuteError
from rute.web.site.guard import checked, get

AMAZON = re.compile(r"https://sns\.[a-z0-9-]{1,40}\.amazonaws\.com(\.cn)?(/[^\s@#]*)")
HASHES: Final[dict[str, type[HashAlgorithm]]] = {"1": SHA1, "2": SHA256}
SIGNED: Final = {
    "Notification": ("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"),
    "SubscriptionConfirmation": (
        "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type",
    ),
}  # fmt: skip


class Signed:
    """As django-anymail reads SES, without Amazon's own library and with the signature checked."""

    warn_if_no_basic_auth = False
    _parse_sns_message: Callable[[HttpRequest], dict[str, Any]]

    def __init__(self, **given: Any) -> None:
        self.auto_confirm_enabled = True
        AnymailBaseWebhookView.__init__(self, **given)

    def validate_request(self, request: HttpRequest) -> None:
        if not is_signed(self._parse_sns_message(request)):
            raise AnymailWebhookValidationFailure("not signed by Amazon SNS")

    def auto_confirm_sns_subscription(self, sns_message: dict[str, Any]) -> None:
        """Whoever knows the address of our hook has put it there: the secret word is in it."""
        url = str(sns_message.get("SubscribeURL", ""))
        if not AMAZON.fullmatch(url):
            raise AnymailWebhookValidationFailure("does not lead to Amazon SNS")
        fetched(url)


class SesHook(Signed, AmazonSESTrackingWebhookView):  # type: ignore[misc]
    """What became of letters."""


def is_signed(message: dict[str, Any]) -> bool:
    """Whether Amazon signed it (docs: Verifying the signatures of Amazon SNS messages)."""
    kind = HASHES.get(str(message.get("SignatureVersion")))
    fields = SIGNED.get(str(message.get("Type")))
    url = str(message.get("SigningCertURL", ""))
    if kind is None or fields is None or not AMAZON.fullmatch(url) or not url.endswith(".pem"):
        return False
    said = "".join(f"{name}\n{message[name]}\n" for name in fields if name in message)
    try:
        signature = base64.b64decode(str(message.get("Signature", "")), validate=True)
        key = load_pem_x509_certificate(certificate(url)).public_key()
        if not isinstance(key, RSAPublicKey):
            return False
        key.verify(signature, said.encode(), PKCS1v15(), kind())
    except (InvalidSignature, ValueError):
        return False
    return True


@lru_cache(maxsize=16)
def certificate(url: str) -> bytes:
    """Raises ValueError where Amazon does not give it."""
    return fetched(url)


def fetched(url: str) -> bytes:
    """Raises ValueError."""
    try:
        answer = get(checked(url))
    except (OSError, HTTPException, RuteError) as error:
        raise ValueError(str(error)) from None
    if not answer.taken:
        raise ValueError(f"{answer.status}")
    return answer.body
