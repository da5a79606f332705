"""People who use the app, and what they are to each journey."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone

from rute.web.accounts.roles import Role


class Users(BaseUserManager["User"]):
    """Makes users; an e-mail address is kept as it is compared, in small letters."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """One who signs in. language and theme: empty = as the browser asks."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, blank=True)
    theme = models.CharField(max_length=5, blank=True)
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email


class Membership(models.Model):
    """What somebody is to one journey."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=10, choices=[(role.value, role.value) for role in Role])
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user", "journey"], name="one_role_a_journey")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}"


class Invitation(models.Model):
    """A way in, once. journey: None makes the app's first owner. email: for that address alone;
    mailed: its link was only ever sent there, so that whoever has it reads that mailbox."""

    journey = models.ForeignKey(
        "journeys.Journey", models.CASCADE, null=True, blank=True, related_name="invitations"
    )
    role = models.CharField(max_length=10, choices=[(role.value, role.value) for role in Role])
    email = models.EmailField(blank=True)
    mailed = models.BooleanField(default=False)
    nonce = models.CharField(max_length=43, default=secrets.token_urlsafe)
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created = models.DateTimeField(default=timezone.now)
    expires = models.DateTimeField()
    accepted = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    revoked = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-created", "-id"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["role"],
                condition=models.Q(journey=None, accepted=None, revoked=None),
                name="one_first_owner",
            )
        ]

    def __str__(self) -> str:
        return f"{self.journey}: {self.role}"


class PublicLink(models.Model):
    """A map without people, for whoever has the link. Its token is kept only as a digest."""

    journey = models.ForeignKey("journeys.Journey", models.CASCADE, related_name="public_links")
    name = models.CharField(max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    created = models.DateTimeField(default=timezone.now)
    expires = models.DateTimeField(null=True, blank=True)
    revoked = models.DateTimeField(null=True, blank=True)
    seen = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-created", "-id"]

    def __str__(self) -> str:
        return f"{self.journey}: {self.name}"


class Counted(models.Model):
    """What is kept for a while and shared by all processes, such as counts of attempts: the
    table of Django's database cache."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "counted"

    def __str__(self) -> str:
        return self.cache_key
