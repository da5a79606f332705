"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.channels.email import hooks
from rute.web.channels.pages import letters, mailbox, queue, settings, words
from rute.web.channels.tracking import views as tracking

app_name = "channels"
J = "j/<slug:slug>"
JC = f"{J}/channels"
urlpatterns: list[URLPattern | URLResolver] = [
    path(JC, queue.by_hand, name="by_hand"),
    path(f"{JC}/by-hand/<int:number>", queue.mark, name="mark"),
    path(f"{JC}/inbox", queue.inbox, name="inbox"),
    path(f"{JC}/inbox/<int:number>", queue.task, name="task"),
    path(f"{JC}/letters", letters.box, name="letters"),
    path(f"{JC}/letters/<int:number>", letters.one, name="letter"),
    path(f"{JC}/letters/<int:number>/click", letters.click, name="click"),
    path(f"{JC}/lists", queue.lists, name="lists"),
    path(f"{JC}/lists/<str:name>", queue.list_file, name="list"),
    path(f"{JC}/messages", words.all_of_them, name="messages"),
    path(f"{JC}/messages/<path:name>", words.one, name="message"),
    path(f"{JC}/to-me/<path:name>", words.to_me, name="to_me"),
    path(f"{JC}/settings", settings.page, name="settings"),
    path(f"{JC}/settings/mail", settings.keep, name="keep_mail"),
    path(f"{JC}/settings/mailbox", mailbox.keep, name="keep_mailbox"),
    path(f"{JC}/settings/mailbox/stop", mailbox.stop, name="stop_mailbox"),
    path(f"{JC}/settings/secret", settings.show_secret, name="secret"),
    path(f"{JC}/settings/letter", settings.letter_to_me, name="letter_to_me"),
    path(f"{JC}/settings/channel/<slug:channel>", settings.change, name="change"),
    path("l/<str:token>", tracking.follow, name="link"),
    path("o/<str:token>.gif", tracking.dot, name="dot"),
    path("hooks/mail/<str:word>/<slug:provider>", hooks.told, name="hook"),
    path("hooks/mail/<str:word>/<slug:provider>/answers", hooks.answered, name="hook_answers"),
]
