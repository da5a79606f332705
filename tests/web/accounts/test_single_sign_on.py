"""Single sign-on against a provider that runs for real: who comes in, and who does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.test import Client
from tests.web.accounts.provider import CLIENT, SECRET, Provider
from tests.web.conftest import PASSWORD

from rute.errors import ConfigurationError
from rute.web.accounts import invitations, sso
from rute.web.accounts.models import Membership, User
from rute.web.accounts.roles import Role
from rute.web.accounts.sso import SingleSignOn, single_sign_on
from rute.web.journeys.models import Journey

As = Callable[[User], Client]
WULAN = {"sub": "77", "name": "Wulan Ningsih", "email": "wulan@kopisenja.example",
         "email_verified": True}  # fmt: skip


@pytest.fixture(scope="module")
def running() -> Iterator[Provider]:
    provider = Provider()
    yield provider
    provider.end()


@pytest.fixture
def provider(running: Provider, settings: Any, db: None) -> Provider:
    running.claims, running.broken = dict(WULAN), False
    use(settings, running)
    return running


def use(settings: Any, provider: Provider, **more: str) -> SingleSignOn:
    """The app is set to the provider, as its environment would."""
    given = {"RUTE_SSO_URL": provider.url, "RUTE_SSO_CLIENT": CLIENT, "RUTE_SSO_SECRET": SECRET}
    found = single_sign_on(given | {"RUTE_SSO_NAME": "Kopi ID"} | more)
    assert found is not None
    settings.SSO = found
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": found.provider()}
    return found


def sign_on(provider: Provider, client: Client | None = None, to: str = "") -> tuple[Client, Any]:
    """A browser that goes there and comes back; and the answer it came back to."""
    client = client or Client()
    begun = client.post(f"/login/sso/start/?next={to}" if to else "/login/sso/start/")
    assert begun.status_code == 302, begun.content.decode()[:500]
    assert begun["Location"].startswith(f"{provider.url}/authorize?")
    back = provider.consent(begun["Location"])
    return client, client.get(back.removeprefix("http://testserver"))


def is_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def test_the_login_page_offers_it(provider: Provider) -> None:
    assert "Sign in with Kopi ID" in Client().get("/login/").content.decode()


def test_without_settings_there_is_none(db: None) -> None:
    assert "Sign in with" not in Client().get("/login/").content.decode()
    assert Client().post("/login/sso/start/").status_code == 404


def test_somebody_with_an_account_comes_in_by_a_proved_address(
    provider: Provider, owner: User
) -> None:
    provider.claims |= {"email": owner.email.upper()}
    client, _ = sign_on(provider)
    assert is_in(client)
    assert SocialAccount.objects.get().user == owner
    provider.claims |= {"email": "renamed@kopisenja.example"}
    again, _ = sign_on(provider)
    assert "Sari" in again.get("/account/").content.decode(), "known by its subject from then on"
    assert not SocialToken.objects.exists(), "its tokens are not kept"


def test_an_unproved_address_does_not(provider: Provider, owner: User) -> None:
    provider.claims |= {"email": owner.email, "email_verified": False}
    client, answer = sign_on(provider)
    assert answer.status_code == 403
    assert not is_in(client)


def test_unless_the_provider_is_trusted_to_prove_them(
    provider: Provider, owner: User, settings: Any
) -> None:
    use(settings, provider, RUTE_SSO_TRUSTED="1")
    provider.claims = {"sub": "1", "email": owner.email}
    assert is_in(sign_on(provider)[0])


def test_an_account_made_with_an_unproved_address_loses_its_password(
    provider: Provider, journey: Journey, owner: User
) -> None:
    """Who typed somebody else's address at an invitation must not share their account."""
    made = invitations.invite(journey, Role.VIEWER, owner)
    told = {"name": "Mallory", "email": WULAN["email"], "password": PASSWORD, "language": "en"}
    thief = Client()
    thief.post(invitations.address(made).removeprefix("http://127.0.0.1:8321"), told)
    assert is_in(thief)
    assert is_in(sign_on(provider)[0])
    assert not is_in(thief)
    assert not User.objects.get(email=WULAN["email"]).has_usable_password()


def test_a_stranger_is_not_let_in(provider: Provider) -> None:
    client, answer = sign_on(provider)
    assert answer.status_code == 403
    assert "no invitation" in answer.content.decode()
    assert not is_in(client)
    assert not User.objects.exists()


def test_who_was_invited_by_address_comes_in_and_joins(
    provider: Provider, journey: Journey, owner: User
) -> None:
    invitations.invite(journey, Role.EDITOR, owner, str(WULAN["email"]))
    client, _ = sign_on(provider)
    assert is_in(client)
    user = User.objects.get(email=WULAN["email"])
    assert user.name == "Wulan Ningsih"
    assert not user.has_usable_password()
    assert Membership.objects.get(user=user).role == Role.EDITOR
    assert not invitations.pending(journey).exists()


def test_who_has_a_link_in_hand_comes_in_and_is_asked_to_join(
    provider: Provider, journey: Journey, owner: User
) -> None:
    made = invitations.invite(journey, Role.ANALYST, owner)
    path = invitations.address(made).removeprefix("http://127.0.0.1:8321")
    client = Client()
    assert "Sign in with Kopi ID" in client.get(path).content.decode()
    _, answer = sign_on(provider, client, path)
    assert answer["Location"] == path
    assert client.post(path).status_code == 302
    assert Membership.objects.get(user__email=WULAN["email"]).role == Role.ANALYST


def test_a_link_made_out_to_somebody_else_lets_nobody_in(
    provider: Provider, journey: Journey, owner: User
) -> None:
    made = invitations.invite(journey, Role.ANALYST, owner, "other@kopisenja.example")
    client = Client()
    client.get(invitations.address(made).removeprefix("http://127.0.0.1:8321"))
    assert sign_on(provider, client)[1].status_code == 403


@pytest.mark.parametrize(
    ("email", "lets_in"),
    [("wulan@kopisenja.example", True), ("wulan@evil-kopisenja.example", False),
     ("wulan@kopisenja.example.evil.example", False)],
)  # fmt: skip
def test_only_the_domain_that_is_set_comes_in_and_joins_as_a_viewer(
    provider: Provider, journey: Journey, settings: Any, email: str, lets_in: bool
) -> None:
    use(settings, provider, RUTE_SSO_DOMAIN="@KopiSenja.example", RUTE_SSO_JOIN=journey.slug)
    provider.claims |= {"email": email}
    client, answer = sign_on(provider)
    assert is_in(client) is lets_in
    if lets_in:
        assert Membership.objects.get(user__email=email).role == Role.VIEWER
        assert client.get(f"/j/{journey.slug}/team").status_code == 200
    else:
        assert answer.status_code == 403


def test_who_was_taken_out_does_not_join_again_by_domain(
    provider: Provider, journey: Journey, settings: Any
) -> None:
    use(settings, provider, RUTE_SSO_DOMAIN="kopisenja.example", RUTE_SSO_JOIN="*")
    sign_on(provider)
    Membership.objects.filter(user__email=WULAN["email"]).delete()
    client, _ = sign_on(provider)
    assert is_in(client)
    assert not Membership.objects.filter(user__email=WULAN["email"]).exists()


def test_two_steps_are_asked_for_after_it_too(provider: Provider, owner: User) -> None:
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(owner, generate_totp_secret())
    provider.claims |= {"email": owner.email}
    client, answer = sign_on(provider)
    assert answer["Location"].startswith("/login/second-step/")
    assert not is_in(client)


def test_a_broken_provider_is_said_so(provider: Provider) -> None:
    provider.broken = True
    client, answer = sign_on(provider)
    assert answer.status_code in (401, 502)
    assert "no usable answer" in answer.content.decode()
    assert not is_in(client)


def test_a_code_for_another_browser_is_worth_nothing(provider: Provider, owner: User) -> None:
    provider.claims |= {"email": owner.email}
    begun = Client().post("/login/sso/start/")
    back = provider.consent(begun["Location"]).removeprefix("http://testserver")
    victim = Client()
    victim.get(back)
    assert not is_in(victim)


def test_the_button_may_lead_to_the_provider(provider: Provider) -> None:
    found = single_sign_on({"RUTE_SSO_URL": "https://id.kopi.example/realms/senja/",
                            "RUTE_SSO_CLIENT": "x", "RUTE_SSO_SECRET": "y"})  # fmt: skip
    assert found is not None
    assert found.origin == "https://id.kopi.example"
    assert found.name == "id.kopi.example"


@pytest.mark.parametrize(
    ("given", "said"),
    [({"RUTE_SSO_URL": "https://id.example"}, "RUTE_SSO_CLIENT, RUTE_SSO_SECRET"),
     ({"RUTE_SSO_URL": "https://id.example", "RUTE_SSO_CLIENT": "x", "RUTE_SSO_SECRET": "y",
       "RUTE_SSO_JOIN": "*"}, "RUTE_SSO_JOIN")],
)  # fmt: skip
def test_half_of_its_settings_is_refused(given: dict[str, str], said: str) -> None:
    assert single_sign_on({}) is None
    with pytest.raises(ConfigurationError, match=said):
        single_sign_on(given)


def test_what_is_not_installed_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sso, "find_spec", lambda name: None if name == "jwt" else name)
    given = {"RUTE_SSO_URL": "https://id.example", "RUTE_SSO_CLIENT": "x", "RUTE_SSO_SECRET": "y"}
    with pytest.raises(ConfigurationError) as refused:
        single_sign_on(given)
    assert "pip install pyjwt[crypto]" in str(refused.value)
