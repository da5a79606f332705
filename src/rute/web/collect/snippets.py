"""How each library is told to send here: code to copy, with the address and the key in it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

WAYS = ("rute", "curl", "segment_python", "segment_node", "segment_next", "rudder_python",
        "rudder_node", "jitsu")  # fmt: skip
NAMES = {
    "rute": "rute.js", "curl": "curl", "segment_python": "segment-analytics-python",
    "segment_node": "@segment/analytics-node", "segment_next": "@segment/analytics-next",
    "rudder_python": "rudder-sdk-python", "rudder_node": "@rudderstack/rudder-sdk-node",
    "jitsu": "@jitsu/js",
}  # fmt: skip
_CODE = {
    "rute": '<script defer src="{url}/rute.js" data-key="{key}"></script>',
    "curl": """\
curl {url}/v1/track -u {key}: \\
  -H 'content-type: application/json' \\
  -d '{{"userId": "u1", "event": "Order Completed",
       "properties": {{"value": 150000, "currency": "IDR"}}}}'""",
    "segment_python": """\
import segment.analytics as analytics

analytics.write_key = "{key}"
analytics.host = "{url}"
analytics.track("u1", "Order Completed", {{"value": 150000, "currency": "IDR"}})""",
    "segment_node": """\
import {{ Analytics }} from "@segment/analytics-node";

const analytics = new Analytics({{ writeKey: "{key}", host: "{url}" }});
analytics.track({{ userId: "u1", event: "Order Completed",
  properties: {{ value: 150000, currency: "IDR" }} }});""",
    "segment_next": """\
import {{ AnalyticsBrowser }} from "@segment/analytics-next";

const analytics = AnalyticsBrowser.load({{ writeKey: "{key}", cdnURL: "{url}" }});
analytics.page();
analytics.track("Order Completed", {{ value: 150000, currency: "IDR" }});""",
    "rudder_python": """\
import rudderstack.analytics as rudder

rudder.write_key = "{key}"
rudder.dataPlaneUrl = "{url}"
rudder.track("u1", "Order Completed", {{"value": 150000, "currency": "IDR"}})""",
    "rudder_node": """\
import RudderAnalytics from "@rudderstack/rudder-sdk-node";

const rudder = new RudderAnalytics("{key}", {{ dataPlaneUrl: "{url}" }});
rudder.track({{ userId: "u1", event: "Order Completed",
  properties: {{ value: 150000, currency: "IDR" }} }});""",
    "jitsu": """\
import {{ jitsuAnalytics }} from "@jitsu/js";

const jitsu = jitsuAnalytics({{ host: "{url}", writeKey: "{key}:rute" }});
jitsu.track("Order Completed", {{ value: 150000, currency: "IDR" }});""",
}
NO_KEY = "KEY"


@dataclass(frozen=True)
class Snippet:
    way: str
    name: str
    code: str

    @property
    def hint(self) -> str:
        """The key of the words that say what it is for."""
        return f"collect.way.{self.way}"


def snippets(address: str, key: str | None) -> tuple[Snippet, ...]:
    """address: the public one. key: the one just made, which can be shown once."""
    assert urlsplit(address).scheme
    said = {"url": address, "key": key or NO_KEY}
    return tuple(Snippet(way, NAMES[way], _CODE[way].format(**said)) for way in WAYS)
