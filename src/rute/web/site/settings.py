"""Django's settings. What an owner may set is read from the environment, here and nowhere else.

RUTE_FOLDER        where everything lies (default: rute-app in the current folder)
RUTE_DATABASE_URL  postgresql://user:password@host:port/name (default: SQLite in the folder)
RUTE_URL           the address people type (default: http://127.0.0.1:8321)
RUTE_PROXIES       how many proxies of yours stand in front and write X-Forwarded-For (default: 0)
RUTE_SSO_…         single sign-on: see rute/web/accounts/sso.py
RUTE_MAIL_URL      smtp://user:password@host:587?from=rute@shop.example (default: letters are
                   written into the folder)
RUTE_CLOCK         a fast clock to try campaigns out: see rute/web/site/clock.py
RUTE_OWN_NETWORKS  networks of yours that webhooks may reach, as 10.1.0.0/16 (default: none)
RUTE_DEBUG         1 shows Django's own error pages; never where others can reach it
"""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from rute.web.accounts.limits_table import LIMITS
from rute.web.accounts.sso import single_sign_on
from rute.web.site import folder
from rute.web.site.database import database

URL = os.environ.get("RUTE_URL", "http://127.0.0.1:8321").rstrip("/")
_PUBLIC = urlsplit(URL)
_SECURE = _PUBLIC.scheme == "https"

DEBUG = os.environ.get("RUTE_DEBUG") == "1"
SECRET_KEY = folder.secret()
ALLOWED_HOSTS = sorted({_PUBLIC.hostname or "localhost", "localhost", "127.0.0.1", "[::1]"})
CSRF_TRUSTED_ORIGINS = [URL]
DATABASES = {"default": database(os.environ)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ROOT_URLCONF = "rute.web.site.urls"
AUTH_USER_MODEL = "accounts.User"
CSRF_FAILURE_VIEW = "rute.web.operate.pages.form_expired"
LOGGING_CONFIG = None  # rute.web.operate.logs, for what serves and works
SITE_URL = URL
SSO = single_sign_on(os.environ)
PROXIES = int(os.environ.get("RUTE_PROXIES") or 0)
if PROXIES:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
MAIL_URL = os.environ.get("RUTE_MAIL_URL", "")
OWN_NETWORKS = os.environ.get("RUTE_OWN_NETWORKS", "")
EMAIL_BACKEND = "rute.web.mail.backend.Mail"
DEFAULT_FROM_EMAIL = f"Rute <rute@{_PUBLIC.hostname or 'localhost'}>"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "rute.web.accounts",  # before allauth: its pages are ours
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "rute.web.site",
    "rute.web.journal",
    "rute.web.journeys",
    "rute.web.live",
    "rute.web.mail",
    "rute.web.collect",
    "rute.web.operate",
    "rute.web.work",
    "rute.web.insights",
    "rute.web.people",
    "rute.web.permission",
    "rute.web.start",
    "rute.web.weekly",
    "rute.web.channels",
    "rute.web.campaigns",
]

MIDDLEWARE = [
    "rute.web.operate.middleware.Told",
    "rute.web.site.streaming.Streaming",
    "django.middleware.security.SecurityMiddleware",
    "rute.web.site.headers.Headers",
    "django.middleware.gzip.GZipMiddleware",  # pads what it packs, against BREACH
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rute.web.accounts.sessions.LastSeen",
    "rute.web.site.middleware.Reader",
    "rute.web.site.middleware.Refusals",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rute.web.site.context.reader",
            ],
            "builtins": ["django.templatetags.static", "rute.web.site.templatetags.rute"],
        },
    }
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("id", "Bahasa Indonesia")]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "rute.web.site.storage.Static"},
}
WHITENOISE_USE_FINDERS = True  # nothing to collect before a start
WHITENOISE_AUTOREFRESH = DEBUG

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "rute.web.accounts.adapters.Accounts"
MFA_ADAPTER = "rute.web.accounts.adapters.TwoSteps"
SOCIALACCOUNT_ADAPTER = "rute.web.accounts.adapters.SingleSignOnAccounts"
_FORMS = "rute.web.accounts.login_forms"
ACCOUNT_FORMS = {
    "login": f"{_FORMS}.Login",
    "reset_password": f"{_FORMS}.ResetPassword",
    "reset_password_from_key": f"{_FORMS}.ResetPasswordKey",
    "change_password": f"{_FORMS}.ChangePassword",
    "set_password": f"{_FORMS}.SetPassword",
    "reauthenticate": f"{_FORMS}.Reauthenticate",
}
MFA_FORMS = {
    "authenticate": f"{_FORMS}.TwoSteps",
    "reauthenticate": f"{_FORMS}.TwoStepsAgain",
    "activate_totp": f"{_FORMS}.ActivateTwoSteps",
}
PASSWORD_RESET_TIMEOUT = 3600  # seconds: its letter lies in the database meanwhile
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up by themselves
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # clocks of phones differ
ACCOUNT_RATE_LIMITS = LIMITS
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letters to whoever somebody types in
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": SSO.provider()} if SSO else {}
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"  # only proved addresses are let in
SOCIALACCOUNT_STORE_TOKENS = False
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "counted",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation is how one comes in

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = 31_536_000 if _SECURE else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF, "'unsafe-inline'"],  # maps and charts are SVG with style
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF, SSO.origin] if SSO else [SELF],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
