"""The addresses of login: allauth's views, those we offer and no others, each with its rule."""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import path, re_path
from django.views.decorators.http import require_POST

from rute.web.accounts.access import open_page, own_page

urlpatterns = [
    path("", open_page(account.login), name="account_login"),
    path("out/", require_POST(open_page(account.logout)), name="account_logout"),
    path("inactive/", open_page(account.account_inactive), name="account_inactive"),
    path("again/", own_page(account.reauthenticate), name="account_reauthenticate"),
    path("password/change/", own_page(account.password_change), name="account_change_password"),
    path("password/set/", own_page(account.password_set), name="account_set_password"),
    path("password/reset/", open_page(account.password_reset), name="account_reset_password"),
    path(
        "password/reset/sent/",
        open_page(account.password_reset_done),
        name="account_reset_password_done",
    ),
    path(
        "password/reset/done/",
        open_page(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        open_page(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("second-step/", open_page(mfa.authenticate), name="mfa_authenticate"),
    path("second-step/again/", own_page(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("two-step/", own_page(mfa.index), name="mfa_index"),
    path("two-step/on/", own_page(totp.activate_totp), name="mfa_activate_totp"),
    path("two-step/off/", own_page(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("two-step/codes/", own_page(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "two-step/codes/new/",
        own_page(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "two-step/codes/file/",
        own_page(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("sso/cancelled/", open_page(social.login_cancelled), name="socialaccount_login_cancelled"),
    path("sso/error/", open_page(social.login_error), name="socialaccount_login_error"),
    path("<slug:provider_id>/start/", open_page(openid.login), name="openid_connect_login"),
    path("<slug:provider_id>/back/", open_page(openid.callback), name="openid_connect_callback"),
]
