"""What Slack's schema of app manifests holds of the parts that we use, without its prose.

`python -m tests.slack.manifest_facts < SCHEMA > tests/slack/manifest_facts.json` makes the file
beside this from a schema that Slack published.
"""

import json
import sys
from typing import Any

SOURCE = "Facts of version 0.5.0 of https://github.com/slackapi/manifest-schema (MIT, Slack)"
PARTS = ("display_information", "features", "oauth_config", "settings")
LIMITS = ("type", "enum", "pattern", "required", "additionalProperties", "uniqueItems")
BOUNDS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
NAMED = ("properties", "patternProperties")


def facts(schema: dict[str, Any]) -> dict[str, Any]:
    """Types, limits, enumerations and required fields, of our parts and all below them."""
    parts = {name: schema["properties"][name] for name in PARTS}
    return {"$comment": SOURCE, **_kept({**schema, "properties": parts}, schema["definitions"])}


def _kept(part: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in part:
        return _kept(known[part["$ref"].removeprefix("#/definitions/")], known)
    kept = {name: part[name] for name in (*LIMITS, *BOUNDS) if name in part}
    for name in NAMED:
        if name in part:
            kept[name] = {one: _kept(below, known) for one, below in part[name].items()}
    if "items" in part:
        kept["items"] = _kept(part["items"], known)
    if "anyOf" in part:
        kept["anyOf"] = [_kept(one, known) for one in part["anyOf"]]
    return kept


if __name__ == "__main__":
    json.dump(facts(json.load(sys.stdin)), sys.stdout, indent=1)
