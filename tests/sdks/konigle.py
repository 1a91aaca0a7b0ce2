"""Every operation of Spaces, called through the vendor's own client, which is unchanged.

It is pointed at the fake by its own settings: `KONIQ_BASE_URL` and `KONIQ_API_KEY`.
"""

import io
import sys
import zipfile

# This file is called like the package. Python looks beside it first, unless it is told not to.
sys.path.append(sys.path.pop(0))

import loopback
import konigle


def app():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Dockerfile", "FROM scratch\n")
        archive.writestr("bentocloud.toml", '[processes.web]\ncommand = "serve"\n')
    file.seek(0)
    return file


def finish(cloud, job_id):
    """Looks at a job until it is done. The fake is a step further each time, so nobody waits."""
    seen = []
    for _ in range(10):
        job = cloud.jobs.get(job_id)
        seen.append(job.status)
        if job.is_terminal:
            assert job.succeeded, job
            assert job.log[-1]["level"] == "info", job
            assert job.created_at <= job.completed_at, job
            return seen
    raise AssertionError(f"the job {job_id} doesn't end: {seen}")


with konigle.Client.from_env() as client:
    cloud = client.cloud

    page = cloud.spaces.list(webapp_id="42")
    assert (page.count, page.num_pages, page.has_next()) == (2, 1, False), page
    uat, production = page.payload
    assert (uat.space_type, production.space_type) == ("uat", "production"), page

    first = cloud.spaces.list(page=1, page_size=1)
    assert (len(first.payload), first.count, first.num_pages) == (1, 4, 4), first
    assert first.has_next(), first
    every = [space.id for space in cloud.spaces.iter_all(page_size=1)]
    assert every[:2] == [uat.id, production.id], every
    assert len(set(every)) == 4, every

    unnamed = cloud.spaces.deploy(uat.id, app())
    assert unnamed.display_name, unnamed
    deployment = cloud.spaces.deploy(uat.id, app(), "my app.zip", "Release é ✓")
    assert (deployment.display_name, deployment.space_id) == ("Release é ✓", uat.id), deployment
    assert finish(cloud, deployment.job_id) == ["pending", "running", "running", "success"]
    uat = cloud.spaces.get(uat.id)
    assert uat.last_deployment_status == "success" and uat.last_deployed_at, uat

    promotion = cloud.spaces.promote(uat.id)
    finish(cloud, promotion.job_id)
    assert cloud.spaces.get(production.id).last_deployment_status == "success"

assert not loopback.strays, loopback.strays
