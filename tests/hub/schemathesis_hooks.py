"""What makes generated requests meet something: ids that exist in the place of generated ones, bodies that were accepted with one generated member, most of the
time, and who asks.

generated_requests writes the scene (NJIA_SCENE); read by schemathesis (SCHEMATHESIS_HOOKS)."""
import atexit
import collections
import hashlib
import itertools
import json
import os
import pathlib
import re
import threading
import uuid

import schemathesis

SCENE = json.loads(pathlib.Path(os.environ["NJIA_SCENE"]).read_text())
POOLS, KNOWN, ACCEPTED = SCENE["pools"], SCENE["known"], SCENE["accepted"]
UUID = re.compile(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")
# The pool of what stands below a path, and of members of bodies and parameters by their name.
OF_PATH = {"organisations": "extra", "rounds": "spare_round", "journeys": "journey", "places": "place", "place-proposals": "proposal", "snapshots": "snapshot",
           "releases": "release", "release-grants": "grant", "release-requests": "request", "imports": "import", "jobs": "job", "exports": "job", "members": "member",
           "invitations": "invitation", "links": "link", "agreements": "agreement", "views": "view", "coverage": "round", "sharing-defaults": "round",
           "mappings": "fingerprint"}
OF_NAME = {"org": "organisation", "organisation": "organisation", "receiver": "organisation", "round": "round", "baseline": "round", "rounds": "round",
           "places": "place", "place": "place", "snapshot": "snapshot", "release": "release", "journey": "journey", "journeys": "journey", "thread": "thread"}
counts = collections.defaultdict(collections.Counter)
numbers = itertools.count()
lock = threading.Lock()


def choice(seed, options):
    return options[int.from_bytes(hashlib.sha256(repr(seed).encode()).digest()[:4], "big") % len(options)] if options else None


def is_left_alone(seed):
    """One in five keeps what was generated."""
    return choice(("alone", seed), range(5)) == 0


def known(pool, value):
    if not POOLS.get(pool) or is_left_alone(value):
        return value
    return choice(value, POOLS[pool])


def filled(name, value):
    """The same with ids that exist, where it has ids."""
    if isinstance(value, dict):
        return {key: filled(key, one) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(name, one) for one in value]
    return known(OF_NAME[name], value) if name in OF_NAME and isinstance(value, str) and UUID.match(value) else value


def new_id():
    """The same in each run, and no other's."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{pathlib.Path(SCENE['counts']).parent.name} {next(numbers)}"))


def near_accepted(operation, body):
    """Half of the bodies: one that was accepted, with an id of its own and at most one member of the generated one."""
    accepted = ACCEPTED.get(operation)
    if accepted is None or not isinstance(body, dict) or choice(("accepted", body), range(2)) == 0:
        return body
    member = choice(("member", body), [None, None, *sorted(body)])
    return {**accepted, **({"id": new_id()} if "id" in accepted else {}), **({member: body[member]} if member else {})}


def fill_path(case):
    segments = case.operation.path.strip("/").split("/")
    for key, value in list((case.path_parameters or {}).items()):
        before = segments[segments.index("{" + key + "}") - 1]
        pool = {"files": "file", "tables": "table"}.get(before) or OF_PATH.get(before)
        if pool and (UUID.match(str(value)) or key in ("name", "fingerprint", "key")):
            case.path_parameters[key] = known(pool, value)
    if case.method == "PUT" and isinstance(case.body, dict) and UUID.match(str(case.body.get("id"))) and "id" in (case.path_parameters or {}):
        case.body["id"] = case.path_parameters["id"]


def identify(case):
    """Most requests come from one who stays; those about credentials and sessions from two who may be broken."""
    for name in ("Authorization", "Cookie", "Njia-Csrf"):
        case.headers.pop(name, None)
    case.cookies.clear()
    operation = case.operation.definition.raw
    about_oneself = {"account", "session"} & set(operation["tags"]) and not is_left_alone((case.path_parameters, case.body))
    who = "asks" if not about_oneself else "leaves" if operation["operationId"] in ("setPassword", "signOut", "endSession") else "breaks"
    case.headers.update(KNOWN[who])


@schemathesis.hook
def before_call(context, case, kwargs):
    if isinstance(case.body, (dict, list)):
        case.body = near_accepted(case.operation.definition.raw["operationId"], filled("", case.body))
        if isinstance(case.body, dict) and isinstance(case.body.get("token"), str) and POOLS.get("invitation_token"):
            case.body["token"] = known("invitation_token", case.body["token"])
    fill_path(case)
    for name, value in list((case.query or {}).items()):
        case.query[name] = filled(name, value)
    given = case.headers.get("If-Match")
    if given is not None and not is_left_alone(given):
        case.headers["If-Match"] = f'"{choice(given, range(1, 4))}"'
    key = case.headers.get("Idempotency-Key")
    if key is not None and not is_left_alone((key, case.body)):  # generated ones repeat, and a repeated one is only compared
        case.headers["Idempotency-Key"] = new_id()
    identify(case)


@schemathesis.hook
def after_call(context, case, response):
    with lock:
        counts[case.operation.definition.raw["operationId"]][str(response.status_code)] += 1


@atexit.register
def write_counts():
    pathlib.Path(SCENE["counts"]).write_text(json.dumps(counts))
