"""Single sign-on, as the environment asks for it.

RUTE_SSO_URL      the provider's address (its issuer; OpenID Connect)
RUTE_SSO_CLIENT   what the provider calls this app
RUTE_SSO_SECRET   the secret it gave for it
RUTE_SSO_NAME     what the button says (default: the provider's host)
RUTE_SSO_DOMAIN   only addresses of this domain may come in
RUTE_SSO_JOIN     the journeys (slugs, or *) that somebody new of the domain joins as a viewer;
                  without it only those who were invited come in
RUTE_SSO_TRUSTED  1: the provider's addresses are proved ones, though it does not say so
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

from rute.errors import ConfigurationError
from rute.words.message import Message

PROVIDER = "sso"  # part of the address that the provider sends people back to
PACKAGES = {"requests": "requests", "jwt": "pyjwt[crypto]"}  # what allauth talks to providers by
NEEDED = ("RUTE_SSO_URL", "RUTE_SSO_CLIENT", "RUTE_SSO_SECRET")


@dataclass(frozen=True)
class SingleSignOn:
    """One provider. join: slugs of journeys, or "*"; empty = invited people only."""

    url: str
    client: str
    secret: str
    name: str
    domain: str = ""
    join: tuple[str, ...] = ()
    trusted: bool = False

    @property
    def origin(self) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"

    def may_come(self, email: str) -> bool:
        """Whether the address is of the domain that is asked for."""
        return not self.domain or email.lower().rpartition("@")[2] == self.domain

    def provider(self) -> dict[str, Any]:
        """As allauth wants it."""
        app = {
            "provider_id": PROVIDER,
            "name": self.name,
            "client_id": self.client,
            "secret": self.secret,
            "settings": {
                "server_url": self.url,
                "email_authentication": True,
                "oauth_pkce_enabled": True,
            },
        }
        if self.trusted:
            app["settings"] = {**app["settings"], "verified_email": True}  # type: ignore[dict-item]
        return {"APPS": [app], "OAUTH_PKCE_ENABLED": True}


def single_sign_on(environment: Mapping[str, str]) -> SingleSignOn | None:
    """What the environment asks for; None where it asks for nothing. Raises ConfigurationError
    where it asks for half of it, or packages it needs are missing."""
    given = [name for name in NEEDED if environment.get(name)]
    if not given:
        return None
    if missing := [name for name in NEEDED if name not in given]:
        raise ConfigurationError(
            Message("team.sso_half", missing=", ".join(missing)), do=Message("team.sso_half.do")
        )
    if absent := [name for module, name in PACKAGES.items() if find_spec(module) is None]:
        packages = " ".join(absent)
        raise ConfigurationError(
            Message("team.sso_packages", packages=packages),
            do=Message("team.sso_packages.do", packages=packages),
        )
    url = environment["RUTE_SSO_URL"].rstrip("/")
    domain = environment.get("RUTE_SSO_DOMAIN", "").strip().lower().lstrip("@")
    join = tuple(filter(None, map(str.strip, environment.get("RUTE_SSO_JOIN", "").split(","))))
    if join and not domain:
        raise ConfigurationError(Message("team.sso_join"), do=Message("team.sso_join.do"))
    return SingleSignOn(
        url=url,
        client=environment["RUTE_SSO_CLIENT"],
        secret=environment["RUTE_SSO_SECRET"],
        name=environment.get("RUTE_SSO_NAME") or urlsplit(url).hostname or "SSO",
        domain=domain,
        join=join,
        trusted=environment.get("RUTE_SSO_TRUSTED") == "1",
    )
