"""What was sent, by which channel, and what became of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

SENDING, DONE = "sending", ("sent", "by hand")


class Delivery(models.Model):
    """One parcel. once: its name; person: hash, as a signed number; to, key: the address and the
    word that stands for it (people's key_of), `to` empty once nobody needs it. state: sending
    (somebody is at it, or was when a process died), sent, by hand, skipped, refused, later,
    unknown. words: which a person is to send by hand, empty once they
    have; marked, by_name: when and by whom they were said to be sent or skipped. trial: it went
    into the app's folder. provider:
    their name for it; links: how many it has that are counted; clicks,
    scanned: by people and by programs. Moments are µs UTC; opened, clicked … the first time."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="deliveries")
    once = models.CharField(max_length=160)
    person = models.BigIntegerField()
    to = models.CharField(max_length=340, blank=True)
    key = models.CharField(max_length=32, blank=True)
    channel = models.CharField(max_length=20)
    purpose = models.CharField(max_length=20)
    campaign = models.CharField(max_length=200, blank=True)
    message = models.CharField(max_length=200, blank=True)
    step = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2)
    state = models.CharField(max_length=10, default=SENDING)
    reason = models.JSONField(default=dict)
    provider = models.CharField(max_length=200, blank=True)
    cost = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    words = models.TextField(blank=True)
    marked = models.BigIntegerField(null=True, blank=True)
    by_name = models.CharField(max_length=200, blank=True)
    trial = models.BooleanField(default=False)
    begun = models.BigIntegerField()
    sent = models.BigIntegerField(null=True, blank=True)
    links = models.PositiveSmallIntegerField(default=0)
    delivered = models.BigIntegerField(null=True, blank=True)
    opened = models.BigIntegerField(null=True, blank=True)
    clicked = models.BigIntegerField(null=True, blank=True)
    bounced = models.BigIntegerField(null=True, blank=True)
    complained = models.BigIntegerField(null=True, blank=True)
    replied = models.BigIntegerField(null=True, blank=True)
    clicks = models.PositiveIntegerField(default=0)
    scanned = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "once"], name="one_delivery_each")
        ]
        indexes: ClassVar = [
            models.Index(fields=["journey", "key"], name="deliveries_of_an_address"),
            models.Index(fields=["journey", "person"], name="deliveries_of_a_person"),
            models.Index(
                fields=["provider"], name="deliveries_by_provider", condition=~Q(provider="")
            ),
            models.Index(
                fields=["journey", "channel", "id"], name="deliveries_by_hand",
                condition=Q(state="by hand"),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.channel} {self.message} {self.state}"


class Channel(models.Model):
    """How a journey uses a channel. trial: nothing leaves, all of it is written into the app's
    folder; per_minute: how many may leave, None: as many as come; left, counted: how many may
    leave at once, and the moment (µs UTC) at which that was so; secret: what calls to other
    programs are signed with."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    channel = models.CharField(max_length=20)
    trial = models.BooleanField(default=False)
    per_minute = models.PositiveIntegerField(null=True, blank=True)
    left = models.FloatField(default=0)
    counted = models.BigIntegerField(default=0)
    secret = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "channel"], name="one_setting_a_channel")
        ]

    def __str__(self) -> str:
        return self.channel


class Post(models.Model):
    """How a journey's e-mail leaves. way: app (the mail server of the app), smtp (one of its
    own), or a provider's name; sealed: the address of that mail server, the keys of the provider
    and what its calls back are signed with, enciphered and never shown again. hook: the word in
    the address of those calls. returns: the address that letters go back to if they do not arrive,
    with a mark in it; "" where that is the sender's own. pixel: whether it is looked whether a
    letter was opened."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="post")
    name = models.CharField(max_length=100, blank=True)
    address = models.EmailField(blank=True)
    reply_to = models.EmailField(blank=True)
    way = models.CharField(max_length=12, default="app")
    sealed = models.TextField(blank=True)
    hook = models.CharField(max_length=40, unique=True, null=True, blank=True)
    returns = models.EmailField(blank=True)
    pixel = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.address or self.journey} by {self.way}"


class Mailbox(models.Model):
    """A mailbox that answers and returned letters come into, read by IMAP; nothing in it is
    changed. security: ssl (TLS from the first byte) or tls (STARTTLS). sealed: its password.
    validity, seen: how far it has been read (UIDVALIDITY, UID). due: when it is looked at next, by
    the machine's clock; looked: when it was last, in the time the app goes by (µs UTC); trouble:
    why it cannot be, in each language. letters, bounced …: how many there were."""

    journey = models.OneToOneField("journeys.Journey", models.CASCADE, related_name="mailbox")
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=3, default="ssl")
    user = models.CharField(max_length=254)
    sealed = models.TextField(blank=True)
    folder = models.CharField(max_length=200, default="INBOX")
    validity = models.BigIntegerField(null=True, blank=True)
    seen = models.BigIntegerField(default=0)
    due = models.BigIntegerField(default=0)
    looked = models.BigIntegerField(null=True, blank=True)
    trouble = models.JSONField(default=dict)
    letters = models.PositiveIntegerField(default=0)
    bounced = models.PositiveIntegerField(default=0)
    complained = models.PositiveIntegerField(default=0)
    answered = models.PositiveIntegerField(default=0)
    stopped = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.user} at {self.host}"


class Link(models.Model):
    """An address that letters of a journey lead to, whole; key: of the address."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    url = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journey", "key"], name="one_link_an_address")
        ]

    def __str__(self) -> str:
        return self.url[:80]


class Hit(models.Model):
    """Somebody, or some program, asked for a link of a delivery, or for the picture that tells of
    opening (link NULL). scanner: None while that is not decided."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="hits")
    link = models.ForeignKey(Link, models.CASCADE, null=True, blank=True, related_name="+")
    at = models.BigIntegerField()
    scanner = models.BooleanField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["id"], condition=Q(scanner=None), name="hits_to_decide"),
        ]

    def __str__(self) -> str:
        return f"{self.delivery} at {self.at}"


class Happening(models.Model):
    """An event on its way into the log. once: its id there, so that telling it twice counts once;
    due: not told before (µs UTC): what somebody marked can be taken back for a moment."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="happenings")
    once = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=40)
    at = models.BigIntegerField()
    due = models.BigIntegerField(default=0)
    facts = models.JSONField(default=dict)
    told = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["id"], condition=Q(told=False), name="happenings_untold"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.once}"


class Task(models.Model):
    """A word to somebody of the team, or what somebody answered to a letter. who: as the journey's
    text calls them, "" for an answer; once: of an answer, its own name; done: when, by whom."""

    delivery = models.ForeignKey(Delivery, models.CASCADE, related_name="tasks")
    once = models.CharField(max_length=32, blank=True)
    who = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    made = models.BigIntegerField()
    done = models.BigIntegerField(null=True, blank=True)
    by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["delivery", "once"], name="one_task_each")
        ]
        indexes: ClassVar = [models.Index(fields=["done", "-made"], name="tasks_open_first")]

    def __str__(self) -> str:
        return f"{self.who}: {self.text[:60]}"
