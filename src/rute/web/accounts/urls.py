"""The addresses of accounts and teams."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.accounts import account_pages, invitation_pages, share_pages, team_pages

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", account_pages.account, name="account"),
    path("account/email", account_pages.email, name="email"),
    path("account/email/<str:token>", account_pages.new_email, name="new_email"),
    path("account/sessions/end", account_pages.end_other_sessions, name="end_other_sessions"),
    path("account/sessions/<int:number>/end", account_pages.end_session, name="end_session"),
    path("account/export", account_pages.export, name="export"),
    path("invitation/<str:token>", invitation_pages.invitation, name="invitation"),
    path("share/<str:token>", share_pages.shared, name="shared"),
    path("j/<slug:slug>/team", team_pages.people, name="team"),
    path("j/<slug:slug>/team/invite", team_pages.invite, name="invite"),
    path("j/<slug:slug>/team/invitations/<int:number>", team_pages.uninvite, name="uninvite"),
    path("j/<slug:slug>/team/members/<int:number>", team_pages.member, name="member"),
    path("j/<slug:slug>/team/leave", team_pages.leave, name="leave"),
    path("j/<slug:slug>/team/links", team_pages.share, name="share"),
    path("j/<slug:slug>/team/links/<int:number>", team_pages.unshare, name="unshare"),
]
