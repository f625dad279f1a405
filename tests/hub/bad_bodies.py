"""Bodies that are no request of the contract, old versions, keys used twice, keys guessed, and files that are not what they say."""
import base64
import hashlib
import hmac
import io
import json
import os
import socket
import struct
import time
import zipfile

import raw
from bad_scene import new_id
from malformed import CANARY

JSON = {"Content-Type": "application/json"}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SECRET = CANARY.decode()
TABLE = b"Case ID,Origin town,Origin country,Place of exploitation,Country of exploitation,Number of victims\n"


def is_refusal(answer, statuses):
    """With one of these statuses, and a problem that is documented with it."""
    return answer.status in statuses and answer.headers.get("Content-Type") == "application/problem+json" and raw.is_documented(answer.status, answer.body)


def sign_in_bodies():
    """name, bytes of a body that no operation takes."""
    pair = f'"login":"{SECRET}","password":"{SECRET}"'
    yield from {
        "100,000 brackets": b"[" * 100_000, "33 brackets closed": b"[" * 33 + b"]" * 33, "100,000 objects in each other": b'{"a":' * 100_000,
        "a million blanks": b" " * 1_000_000, "a text of a million bytes": b'{"login":"' + b"a" * 999_000 + b'"}',
        "60,000 names": b"{" + b",".join(b'"%d":1' % n for n in range(60_000)) + b"}", "a list of 300,000": b"[" + b"1," * 300_000 + b"1]",
        "a name twice": f'{{{pair},"login":"b"}}'.encode(), "a name twice, once escaped": f'{{{pair},"l\\u006fgin":"b"}}'.encode(),
        "a name of no member": f'{{{pair},"role":"ADMIN"}}'.encode(), "__proto__": f'{{{pair},"__proto__":{{"role":"ADMIN"}}}}'.encode(),
        "no UTF-8": b'{"login":"\xff\xfe","password":"x"}', "overlong UTF-8": b'{"login":"\xc0\xaf","password":"x"}',
        "half a surrogate": b'{"login":"\\ud800","password":"x"}', "NUL in a text": b'{"login":"a\\u0000b\\n","password":7}',
        "raw line break in a text": b'{"login":"a\nb","password":"x"}', "bare NUL": b'{"login":"a"\0}', "cut": b'{"login":"' + CANARY,
        "comment": f"{{/* x */{pair}}}".encode(), "comma at the end": f"{{{pair},}}".encode(), "single quotes": b"{'login':'a'}", "nothing but null": b"null",
        "two values": f"{{{pair}}}{{{pair}}}".encode(), "rubbish behind": f"{{{pair}}}x".encode(), "HTML": b"<script>alert(1)</script>", "a number": b"1e999",
    }.items()
    for value in ("null", "[]", "{}", "7", "true", '["a"]', "1e999", "-0", "NaN", "Infinity", "01", "0x1", "'a'"):
        yield f"login is {value}", f'{{"login":{value},"password":"x"}}'.encode()


def bodies(scene, _):
    for name, body in sign_in_bodies():
        answer = scene.hub.client().send("POST", "/session", raw=body, headers=JSON)
        scene.expect(f"sign-in with {name}", is_refusal(answer, (400, 413, 422)) and CANARY not in answer.data, answer)
    before = scene.journeys()
    good = scene.journey()
    for name, change in {
        "65 steps": {"steps": good["steps"] * 33}, "no steps": {"steps": []}, "steps that are a text": {"steps": "x"}, "a step that is a list": {"steps": [[]]},
        "minus three cases": {"cases_min": -3}, "half a case": {"cases_min": 2.5}, "2^64 cases": {"cases_min": 2**64}, "10^400 cases": {"cases_min": 10**400},
        "more cases at least than at most": {"cases_min": 4, "cases_basis": "RANGE"}, "cases as a text": {"cases_min": "3"}, "an id of another form": {"id": "1"},
        "an id as a list": {"id": [good["id"]]}, "an organisation that is not there": {"org": new_id()}, "an exercise that is not there": {"round": new_id()},
        "a place that is not there": {"steps": [good["steps"][0] | {"places": [2**40]}, good["steps"][1]]}, "a word of no vocabulary": {"nature": "SOMETHING"},
        "an object for a word": {"nature": {"$ne": 1}}, "a note of a megabyte": {"note": "n" * 900_000}, "a note with control characters": {"note": 7},
        "a date that is none": {"journey_from": "2020-02-31"}, "a date of year 99999": {"journey_from": "99999-01"},
        "a permission that is null": {"permission": None},
    }.items():
        answer = scene.writer.send("POST", "/journeys", scene.journey(**change), headers={"Idempotency-Key": new_id()})
        scene.expect(f"a journey with {name}", is_refusal(answer, (400, 403, 404, 413, 422)), answer)
    for name, path in {"10,000 brackets in a filter": "/journeys?filter=" + "(" * 3000, "a filter of no field": "/journeys?filter=x%20%3D%201", "a limit of 2^64": f"/journeys?limit={2**64}",
                       "a limit of -1": "/journeys?limit=-1", "a limit that is a word": "/journeys?limit=all", "a limit twice": "/journeys?limit=1&limit=2",
                       "a cursor of nobody": "/journeys?cursor=" + "A" * 40, "an order of no field": "/journeys?sort=password"}.items():
        answer = scene.writer.send("GET", path)
        scene.expect(name, is_refusal(answer, (400, 422)), answer)
    scene.expect("nothing of all this was stored", scene.journeys() == before)
    answer = scene.writer.send("POST", "/journeys", scene.journey(entered_by=SECRET, entered_at="1999-01-01T00:00:00Z", channel="PAPER"))
    scene.expect("who entered it and when is the hub's word", answer.status == 201 and SECRET.encode() not in answer.data and b"1999" not in answer.data
                 and answer.body["journey"]["channel"] == "API", answer)


def versions(scene, _):
    """Changes of what somebody else changed meanwhile, and requests sent twice."""
    journey, key = scene.journey(), new_id()
    first = scene.writer.send("POST", "/journeys", journey, headers={"Idempotency-Key": key})
    again = scene.writer.send("POST", "/journeys", journey, headers={"Idempotency-Key": key})
    other = scene.writer.send("POST", "/journeys", scene.journey(), headers={"Idempotency-Key": key})
    scene.expect("the same request twice is carried out once", (first.status, again.status, again.data) == (201, 201, first.data), again)
    scene.expect("another request under its key", is_refusal(other, (409,)), other)
    for name, tag, status in (("no version", None, 428), ("another version", '"7"', 412), ("an old version", '"0"', 412), ("no number", '"x"', 412), ("not quoted", "1", 400),
                              ("a weak tag", 'W/"1"', 412), ("2^64", f'"{2**64}"', 412), ("minus one", '"-1"', 412), ("empty", "", 400), ("a list", '"1", "2"', 400)):
        answer = scene.writer.send("PUT", f"/journeys/{journey['id']}", journey | {"note": "changed"}, headers={"If-Match": tag} if tag is not None else {})
        scene.expect(f"a change with {name}", is_refusal(answer, {status, 400, 412}) , answer)
    scene.expect("none of them changed anything", scene.journeys()[journey["id"]][0] == 1)
    changed = [scene.writer.send("PUT", f"/journeys/{journey['id']}", journey | {"note": "changed"}, headers={"If-Match": '"1"'}).status for _ in range(2)]
    scene.expect("the same version changes once", changed == [200, 412], changed)


def totp(secret, step=0):
    """RFC 6238 with the usual numbers; `step`: so many half minutes ahead."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + step), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def with_authenticator(scene, login):
    """A member with one, and its secret."""
    member = scene.hub.sign_in(scene.hub.invite(scene.admin, login, "CASE_WORKER"))
    secret = member.ask("POST", "/account/totp")["secret"]
    member.ask("PUT", "/account/totp", {"code": totp(secret)})
    return secret


def first_step(scene, login, network=None):
    """The password is right; what takes the codes."""
    token = scene.sign_in_answer(login, network=network).body["pending"]["token"]
    client = scene.hub.client(network=network)
    return lambda code: client.send("POST", "/session/totp", {"pending": token, "code": code})


def replays(scene, _):
    made = scene.admin.ask("POST", "/members", {"login": "invited", "roles": ["CASE_WORKER"]})["invitation"]["token"]
    nobody = scene.hub.client()
    taken = [nobody.send("POST", "/invitation/password", {"token": made, "password": scene.hub.PASSWORD + str(n)}) for n in range(2)]
    scene.expect("an invitation opens once", taken[0].status < 300 and is_refusal(taken[1], (404,)), taken)
    scene.expect("and shows nothing then", is_refusal(nobody.send("POST", "/invitation/view", {"token": made}), (404,)))
    scene.expect("the second password is not the member's", scene.sign_in_answer("invited", scene.hub.PASSWORD + "1").status == 401)
    secret = with_authenticator(scene, "with-code")
    code = totp(secret, 1)
    answer = first_step(scene, "with-code")(code)
    scene.expect("a code opens", answer.status == 200, answer)
    give_code = first_step(scene, "with-code")
    for name, old in (("the same code", code), ("an earlier code", totp(secret)), ("an older one", totp(secret, -1)), ("six letters", "abcdef"), ("Arabic digits", "١٢٣٤٥٦")):
        answer = give_code(old)
        scene.expect(f"{name} does not", is_refusal(answer, (401, 422)), answer)
    scene.expect("a session without its CSRF token changes nothing",
                 is_refusal(scene.hub.client(session=(scene.lead.credentials["Cookie"], "x")).send("POST", "/views", {"id": new_id(), "title": "x", "query": "origin = KE"}), (403,)))


def guesses(scene, arguments):
    """Of a password, a code and a link, each from a network of its own. The owner, on a device that the hub knows, gets in meanwhile."""
    owner = scene.hub.invite(scene.admin, "owner", "CASE_WORKER")
    cookies = scene.sign_in_answer(owner).headers.get_all("Set-Cookie")
    device = next(one.split(";")[0] for one in cookies if one.startswith("__Host-njia-device="))
    guessers = {
        "password": (scene.hub.client(network="127.9.1.1"), "/session", lambda n: {"login": owner, "password": f"a guess of mine, number {n}"}),
        "password of nobody": (scene.hub.client(network="127.9.2.1"), "/session", lambda n: {"login": "nobody-here", "password": f"a guess of mine, number {n}"}),
        "link": (scene.hub.client(network="127.9.3.1"), "/invitation/view", None),
        "link with a password": (scene.hub.client(network="127.9.4.1"), "/invitation/password", None),
        "token": (scene.hub.client(network="127.9.5.1"), None, None),
    }
    invited = scene.admin.ask("POST", "/members", {"login": "waits", "roles": ["CASE_WORKER"]})["invitation"]["token"]
    for name, (client, path, body) in guessers.items():
        statuses, began = {}, time.monotonic()
        for n in range(arguments.guesses):
            if path is None:
                answer = client.send("GET", "/journeys", headers={"Authorization": "Bearer " + another(scene.token)})
            else:
                answer = client.send("POST", path, body(n) if body else {"token": another(invited)} | ({"password": scene.hub.PASSWORD} if "password" in path else {}))
            statuses.setdefault(answer.status, []).append(answer)
        seconds = (time.monotonic() - began) / arguments.guesses
        refused = all(is_refusal(one, (401, 404, 429)) for found in statuses.values() for one in found)
        scene.expect(f"{arguments.guesses} guesses of a {name} open nothing", refused, {status: found[0] for status, found in statuses.items()})
        scene.expect(f"a guess of a {name} is refused within a tenth of a second", seconds < 0.1, seconds)
        if path == "/session":
            waits = [int(one.headers.get("Retry-After", 0)) for one in statuses.get(429, [])]
            scene.expect(f"after ten guesses of a {name} there is a time to wait", len(statuses.get(401, [])) <= 10 and waits and min(waits) > 0, {k: len(v) for k, v in statuses.items()})
    secret = with_authenticator(scene, "guessed")
    right = totp(secret, 1)
    give_code = first_step(scene, "guessed", "127.9.6.1")
    answers = [give_code(f"{n:06d}") for n in range(arguments.guesses) if f"{n:06d}" not in (right, totp(secret))]
    late = [one.status for one in answers[11:]]
    scene.expect("guesses of a code end after ten", all(is_refusal(one, (401, 429)) for one in answers) and set(late) == {429}, answers[-1])
    scene.expect("the owner gets in on a device that the hub knows", scene.sign_in_answer(owner, cookie=device).status == 200)
    scene.expect("the invited member gets in", scene.hub.client().send("POST", "/invitation/password", {"token": invited, "password": scene.hub.PASSWORD}).status < 300)
    scene.expect("the token's owner reads", scene.writer.send("GET", "/journeys?limit=1").status == 200)


def another(token):
    """A token of the same form."""
    kind, _, rest = token.rpartition("_")
    letters = base64.urlsafe_b64encode(os.urandom(64)).decode().replace("-", "a").replace("_", "b")
    return f"{kind}_{letters[:len(rest)]}" if kind else letters[:len(token)]


def packed(content, parts=("[Content_Types].xml", "xl/workbook.xml")):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in parts:
            package.writestr(name, content)
    return out.getvalue()


FILES = (  # name, type, bytes
    ("a picture called a workbook", XLSX, b"\x89PNG\r\n\x1a\n" + bytes(500)), ("a picture called a table", "text/csv", b"\x89PNG\r\n\x1a\n" + bytes(500)),
    ("a page called a workbook", XLSX, b"<!DOCTYPE html><html><body><script>alert(1)</script>"), ("a program called a table", "text/csv", b"\x7fELF\x02\x01\x01" + bytes(500)),
    ("a document called a workbook", XLSX, b"%PDF-1.7\n" + b"1 0 obj" * 30), ("a table called a workbook", XLSX, TABLE + b"1,Nairobi,Kenya,Jeddah,Saudi Arabia,3\n"),
    ("a workbook called a table", "text/csv", packed("<a/>")), ("a package of anything", XLSX, packed("hello", ("hello.txt",))),
    ("a bomb of 200 MB", XLSX, packed("<a>" + "x" * 200_000_000, ("[Content_Types].xml",))), ("half a workbook", XLSX, packed("<a/>")[:-30]),
    ("a workbook within itself", XLSX, packed(packed("<a/>"))), ("names that lead out", XLSX, packed("x", ("../../../../tmp/njia-out", "/etc/njia-out"))),
    ("a part with a DOCTYPE", XLSX, packed('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')), ("nothing", "text/csv", b""), ("zeros", "text/csv", bytes(5_000)),
    ("no line break in 20 MB", "text/csv", b"x" * 20_000_000), ("a quote that never closes", "text/csv", TABLE + b'"' * 3 + b"x" * 5_000_000), ("no table", "text/csv", b"hello\nworld\n"),
)


def uploads(scene, _):
    before, names = scene.journeys(), scene.known_names()
    for name, kind, content in FILES:
        answer = scene.writer.send("POST", f"/imports?round={scene.round}&name=cases.csv&mode=good_rows", raw=content,
                                   headers={"Content-Type": kind, "Idempotency-Key": new_id()})
        if answer.status == 202:
            job = scene.finish(scene.writer, answer.body)
            problem = job.get("problem") or {}
            scene.expect(f"upload: {name}", job["state"] == "failed" and problem.get("code") in raw.KEYS and raw.KEYS[problem["code"]] < 500, job)
        else:
            scene.expect(f"upload: {name}", is_refusal(answer, (400, 413, 415, 422)), answer)
    for name in ("../../njia.db", "/etc/passwd", "a\0b.csv", "x" * 5000, "<script>.csv"):
        quoted = "".join(f"%{byte:02x}" for byte in name.encode())
        answer = scene.writer.send("POST", f"/imports?round={scene.round}&name={quoted[:3900]}&mode=stage_only", raw=b"hello\nworld\n", headers={"Content-Type": "text/csv"})
        scene.expect(f"upload called {name[:20]!r}", answer.status == 202 or is_refusal(answer, (400, 414, 422)), answer)
        if answer.status == 202:
            scene.finish(scene.writer, answer.body)
    head = (f"POST /api/v1/imports?round={scene.round}&name=half.csv&mode=good_rows HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {scene.token}\r\n"
            "Content-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n").encode() + TABLE * 10_000
    for abort in (False, True):
        one = raw.connect(scene.hub.port)
        one.sendall(head)
        if abort:  # a reset in the place of an end
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        one.close()
    until = time.monotonic() + 10
    while scene.unnamed_files() and time.monotonic() < until:
        time.sleep(0.05)
    scene.expect("half an upload leaves no file open", not scene.unnamed_files(), scene.unnamed_files())
    scene.expect("no upload left a file", scene.known_names() == names, scene.known_names())
    scene.expect("no upload left a journey", scene.journeys() == before)
    scene.expect("nothing was unpacked elsewhere", not os.path.exists("/tmp/njia-out") and not os.path.exists("/etc/njia-out"))
    good = scene.writer.ask("POST", f"/imports?round={scene.round}&name=good.csv&mode=good_rows", raw=TABLE + b"G-1,Nairobi,Kenya,Jeddah,Saudi Arabia,3\n", headers={"Content-Type": "text/csv"})
    scene.expect("a good file is taken afterwards", scene.finish(scene.writer, good)["state"] == "done")
