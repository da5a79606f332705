"""The addresses of this part. Nobody's identifier stands in one."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.people import bring_views, erase_views, find_views, permission_views, person_views

app_name = "people"
HERE = "j/<slug:slug>/people"
ONE = f"{HERE}/<slug:name>"
urlpatterns: list[URLPattern | URLResolver] = [
    path(HERE, find_views.people, name="find"),
    path(f"{HERE}/reveal", find_views.reveal_lists, name="reveal_lists"),
    path(f"{HERE}/export", find_views.audience, name="audience"),
    path(f"{HERE}/permission", permission_views.overview, name="permission"),
    path(f"{HERE}/bring", bring_views.bring, name="bring"),
    path(f"{HERE}/basis", permission_views.basis, name="basis"),
    path(f"{HERE}/basis/done", permission_views.based, name="based"),
    path(f"{HERE}/suppressed", permission_views.suppressed, name="suppressed"),
    path(f"{HERE}/suppressed/<int:number>/lift", permission_views.lift, name="lift"),
    path(f"{HERE}/erased", erase_views.erasures, name="erasures"),
    path(f"{HERE}/erased/<int:number>", erase_views.erasure, name="erasure"),
    path(ONE, person_views.person, name="person"),
    path(f"{ONE}/event/<int:number>", person_views.event, name="event"),
    path(f"{ONE}/reveal", person_views.reveal_person, name="reveal"),
    path(f"{ONE}/apart", person_views.not_the_same, name="apart"),
    path(f"{ONE}/permission", permission_views.permit, name="permit"),
    path(f"{ONE}/child", permission_views.child, name="child"),
    path(f"{ONE}/export", person_views.take_out, name="take_out"),
    path(f"{ONE}/erase", erase_views.begin, name="erase"),
]
