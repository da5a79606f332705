"""How often what may be tried, by whom; read by the settings, so it knows nothing of Django."""

from __future__ import annotations

# amount/period/per: per address (ip), per account (user), per thing tried (key).
LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,3/10m/key",
    "reset_password_from_key": "20/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "invitation": "30/m/ip,20/h/key",
    "invite": "30/h/user",
    "email": "5/h/user",
    "export": "6/h/user",
    "share": "120/m/ip",
    "share_unknown": "10/m/ip",
    "leave": "30/m/key",  # by address left for: mail programs of many come from one network
    "preferences": "60/h/key",
    "outside_unknown": "30/m/ip",
}
