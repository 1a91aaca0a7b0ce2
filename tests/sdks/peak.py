"""Every operation of Press, called through the vendor's own client, which is unchanged.

`PRESS_URL` is the fake, `PRESS_TOKEN` its token, `ARTIFACT` a directory to pack, and `NEIGHBOUR`
the id of a deployment that is there already, as a part of the app called `APP`.
"""

import io
import os
import sys
from types import SimpleNamespace

# This file is called like the package. Python looks beside it first, unless it is told not to.
sys.path.append(sys.path.pop(0))

import loopback
import peak.telemetry
import requests
from peak.handler import BaseHandler
from peak.press import apps, blocks, deployments
from peak.session import Session
from requests.adapters import BaseAdapter, HTTPAdapter


class ToFake(HTTPAdapter):
    """Sends to the fake what is meant for Press.

    The client takes no base URL: it makes one of its stage. So it does here as well, and what it
    has made is exchanged where `requests` lets anyone decide how a host is reached.
    """

    def send(self, request, **options):
        request.url = request.url.replace("https://press.peak.ai", os.environ["PRESS_URL"], 1)
        return super().send(request, **{**options, "proxies": None})


class NoSpoke(BaseAdapter):
    """Answers in the place of the host that a session asks, as it is made, what tenant this is.

    That service isn't Press, so that the fake knows nothing of it. An object with nothing in it
    is a tenant with nothing special about it.
    """

    def send(self, request, **_):
        assert request.path_url.endswith("/tenants/tenant-metadata"), request.url
        answer = requests.Response()
        answer.status_code = 200
        answer.url = request.url
        answer.raw = io.BytesIO(b"{}")
        return answer

    def close(self):
        pass


class NeverStarted:
    """A thread that isn't one."""

    def __init__(self, **_):
        pass

    def start(self):
        pass


# The client reports every call to that same host, from a thread of its own. Its one setting against
# that, the debug mode, keeps it from calling anything at all, so the threads are not started.
# Refusing what they send wouldn't do: they change the table of adapters while a call may read it.
peak.telemetry.threading = SimpleNamespace(Thread=NeverStarted)

for handler in BaseHandler.REGISTRY.values():
    handler.mount("https://press.peak.ai/", ToFake())
    handler.mount("https://service.peak.ai/", NoSpoke())

session = Session(auth_token=os.environ["PRESS_TOKEN"], stage="prod")
assert not session.is_spoke_tenant
block = blocks.get_client(session)
deployed = deployments.get_client(session)
neighbour = os.environ["NEIGHBOUR"]

# ---- specs

spec = {
    "version": 1,
    "kind": "workflow",
    "metadata": {
        "name": "forecast",
        "title": "Forecast",
        "summary": "Forecasts demand",
        "tags": [{"name": "demand"}],
    },
    "release": {"version": "1.0.0", "notes": "the first"},
    "config": {
        "images": {"main": {"dockerfile": "Dockerfile", "useCache": "@param:cache"}},
        "steps": {"run": {"type": "standard", "imageRef": "main", "command": "python run.py"}},
    },
}
definitions = {
    "build": [{"name": "cache", "type": "boolean", "required": True}],
    "run": [{"name": "region", "type": "string", "required": False, "defaultValue": "north"}],
}
artifact = {"path": os.environ["ARTIFACT"]}

verdict = block.create_spec(spec, artifact, validate=True)
assert verdict["success"] is True and "id" not in verdict, verdict
# Whether the block is featured, and whether it runs at once, is left open here: the client then
# sends the word `null` in their place.
spec_id = block.create_spec(spec, artifact, scope="private", parameters=definitions)["id"]
other = {**spec, "metadata": {**spec["metadata"], "name": "other"}}
other_id = block.create_spec(
    other, featured=True, scope="shared", tenants=["retail"], auto_run_on_deploy=True
)["id"]

seen = block.describe_spec(spec_id)
assert seen["metadata"]["title"] == "Forecast" and seen["featured"] is False, seen
assert seen["latestRelease"]["artifact"]["id"], seen
assert seen["parameters"] == definitions, seen

release = {"release": {"version": "1.1.0", "notes": "better"}, "config": spec["config"]}
verdict = block.create_spec_release(spec_id, release, artifact, validate=True)
assert verdict["success"] is True, verdict
made = block.create_spec_release(spec_id, release, artifact, definitions, True)
assert (made["id"], made["release"]["version"]) == (spec_id, "1.1.0"), made
release["release"]["version"] = "1.2.0-rc.1+build.5"
block.create_spec_release(spec_id, release)

page = block.list_spec_releases(spec_id, ["createdAt:desc"], 2, 1, return_iterator=False)
assert [it["version"] for it in page["releases"]] == ["1.2.0-rc.1+build.5", "1.1.0"], page
assert (page["pageNumber"], page["pageCount"]) == (1, 2), page
versions = [it["version"] for it in block.list_spec_releases(spec_id, page_size=1)]
assert versions == ["1.0.0", "1.1.0", "1.2.0-rc.1+build.5"], versions
seen = block.describe_spec_release(spec_id, versions[2])
assert (seen["version"], seen["notes"]) == (versions[2], "better"), seen
assert "artifact" not in seen, seen

block.update_spec_metadata(spec_id, {"metadata": {"title": "Demand"}, "featured": True})
seen = block.describe_spec(spec_id)
assert (seen["metadata"]["title"], seen["featured"]) == ("Demand", True), seen
assert seen["metadata"]["summary"] == "Forecasts demand", seen

names = [it["metadata"]["name"] for it in block.list_specs(page_size=1, sort=["name:asc"])]
assert names == ["forecast", "neighbour", "other"], names
# The client writes the truth as `True` in a query.
page = block.list_specs(
    status=["available", "archived"],
    featured=True,
    name="fore",
    title="Dem",
    sort=["createdAt:desc", "name:asc"],
    scope=["private", "shared"],
    page_size=25,
    page_number=1,
    return_iterator=False,
)
assert [it["id"] for it in page["specs"]] == [spec_id], page
assert page["pageCount"] == 1, page

# ---- deployments

made = block.create_deployment(
    {
        "metadata": {"name": "north", "summary": "The north"},
        "spec": {"id": spec_id, "release": {"version": "1.0.0"}},
        "revision": {"notes": "the first"},
        "parameters": {"build": {"cache": True}, "run": {"region": "north"}},
    }
)
deployment_id = made["id"]

names = [it["metadata"]["name"] for it in block.list_deployments(page_size=1)]
assert names == ["neighbour", "north"], names
page = block.list_deployments(
    status=["deploying"], name="nor", sort=["name:asc"], page_number=1, return_iterator=False
)
assert [it["id"] for it in page["deployments"]] == [deployment_id], page
every = [it["id"] for it in deployed.list_deployments(page_size=1)]
assert every == [neighbour, deployment_id], every
page = deployed.list_deployments(kind="workflow", term="nor", return_iterator=False)
assert [it["id"] for it in page["deployments"]] == [deployment_id], page

block.update_deployment_metadata(deployment_id, {"title": "North"})


def settle():
    """Looks at the deployment until nothing happens to it any more."""
    for _ in range(10):
        seen = block.describe_deployment(deployment_id)
        status = seen["metadata"]["status"]
        if status not in ("deploying", "redeploying"):
            return seen
    raise AssertionError(f"the deployment stays as it is: {seen}")


# The fake was told to let this one fail: nothing else may be deployed again.
seen = settle()
assert seen["metadata"]["status"] == "failed", seen
assert seen["metadata"]["title"] == "North", seen
again = block.redeploy(deployment_id)
assert (again["deploymentId"], again["revision"]) == (deployment_id, 2), again
seen = settle()
assert seen["metadata"]["status"] == "deployed", seen
assert seen["latestRevision"]["revision"] == 2, seen

made = block.create_deployment_revision(
    deployment_id,
    {
        "release": {"version": "1.1.0"},
        "revision": {"notes": "the next"},
        "parameters": {"build": {"cache": False}, "run": {"region": "south"}},
    },
)
assert (made["id"], made["revision"]) == (deployment_id, 3), made
seen = block.describe_deployment_revision(deployment_id, "3")
assert (seen["notes"], seen["spec"]["release"]["version"]) == ("the next", "1.1.0"), seen

page = block.list_deployment_revisions(
    deployment_id, ["createdAt:desc"], ["deploying", "superseded"], 10, 1, return_iterator=False
)
assert [it["revision"] for it in page["revisions"]] == [3, 2, 1], page
# The client looks for `deployments` when it goes through them by itself. The documented answer
# calls its list `revisions`, and that is what the fake calls it, so this call of the client's
# fails. Should a later release of it read the right name, this is where it will show.
try:
    found = next(block.list_deployment_revisions(deployment_id))
except KeyError as error:
    assert error.args == ("deployments",), error
else:
    raise AssertionError(f"the client has learned to read this: {found}")

# ---- parameters, runs, neighbours

assert block.get_parameters(deployment_id) == {"region": "south"}
after = block.patch_parameters(deployment_id, {"region": "east", "runs": 3})
assert after == {"region": "east", "runs": 3}, after
deployed.patch_parameters(deployment_id, {"runs": 4})
deployed.patch_parameters_v2(deployment_id, {"appParameters": {}, "parameters": {"runs": 5}})
assert block.get_parameters(deployment_id) == {"region": "east", "runs": 5}

run = deployed.execute_resources(deployment_id)["executeResponse"]
assert [it["blockSpecId"] for it in run] == [spec_id], run

app = apps.get_client(session).describe_deployment(os.environ["APP"])
assert len(app["latestRevision"]["blocks"]) == 2, app
related = block.get_related_block_details(neighbour)
assert [(it["id"], it["name"]) for it in related][1] == (deployment_id, "north"), related
assert block.get_related_block_details(deployment_id) == []

# ---- and away with it all

block.delete_deployment(deployment_id)
block.delete_spec(spec_id)
block.delete_spec(other_id)
left = [it["metadata"]["name"] for it in block.list_specs()]
assert left == ["neighbour"], left

assert not loopback.strays, loopback.strays
