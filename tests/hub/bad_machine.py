"""The machine fails the hub: a disk that is full, and a clock that jumps."""
import glob
import pathlib
import resource
import subprocess
import time

from bad_bodies import TABLE, is_refusal
from bad_scene import new_id

NO_LIMIT = resource.RLIM_INFINITY
ROWS = 1_000
CASES = TABLE + b"".join(b"D-%d,Nairobi,Kenya,Jeddah,Saudi Arabia,3\n" % n for n in range(ROWS))


def limit(scene, size):
    """Files of the server may not grow beyond this, which the system says as it says a full disk (EFBIG)."""
    resource.prlimit(scene.hub.server.pid, resource.RLIMIT_FSIZE, (size, NO_LIMIT))


def full_disk(scene, _):
    stored = scene.writer.ask("POST", "/journeys", scene.journey())["journey"]["id"]
    before, names, key, waiting = scene.journeys(), scene.known_names(), new_id(), scene.journey()
    signed_in = scene.hub.sign_in(scene.lead_login)
    limit(scene, 4096)
    write = lambda: scene.writer.send("POST", "/journeys", waiting, headers={"Idempotency-Key": key})
    upload = lambda: scene.writer.send("POST", f"/imports?round={scene.round}&name=d.csv&mode=good_rows", raw=CASES, headers={"Content-Type": "text/csv"})
    for round_ in (1, 2):  # the second time, what the first left open is met
        for name, ask in {"a journey": write, "a change": lambda: scene.writer.send("DELETE", f"/journeys/{stored}", headers={"If-Match": '"1"'}), "an upload": upload,
                          "a view": lambda: signed_in.send("POST", "/views", {"id": new_id(), "title": "x", "query": "origin = KE"})}.items():
            answer = ask()
            scene.expect(f"full disk: {name}, {round_}", is_refusal(answer, (507,)), answer)
        scene.expect("full disk: a sign-in", scene.sign_in_answer(scene.lead_login).status in (200, 507))
        order = scene.writer.send("POST", "/exports", {"format": "csv"})
        if order.status == 202:
            job = scene.finish(scene.writer, order.body)
            scene.expect("full disk: an export", job["state"] in ("done", "failed"), job)
        else:
            scene.expect("full disk: an export", is_refusal(order, (507,)), order)
        scene.expect("full disk: reading goes on", scene.journeys() == before)
        scene.expect("full disk: and for those who signed in", signed_in.send("GET", "/session").status == 200)
    scene.expect("full disk: nothing half is left", scene.known_names() == names and not scene.unnamed_files(), (scene.known_names(), scene.unnamed_files()))
    full_backup(scene)
    limit(scene, NO_LIMIT)
    answer = write()
    scene.expect("with room again the same request is carried out", answer.status == 201, answer)
    answer = upload()
    job = scene.finish(scene.writer, answer.body) if answer.status == 202 else None
    scene.expect("with room again the same file is taken", job and job["state"] == "done", answer)
    order = scene.writer.ask("POST", "/exports", {"format": "csv"})
    scene.expect("with room again there are exports", scene.finish(scene.writer, order)["state"] == "done")
    now = scene.journeys()
    scene.expect("nothing acknowledged is lost", before.items() <= now.items() and waiting["id"] in now and len(now) == len(before) + ROWS + 1, (len(before), len(now)))
    scene.restart(by_force=True)
    scene.expect("nor after a kill", scene.journeys() == now)


def full_backup(scene):
    """By the program beside the serving hub."""
    file = scene.hub.folder / "full.njb"
    command = [scene.hub.njia_path, "--json", "backup", str(file)]
    room = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, NO_LIMIT))
    done = subprocess.run(command, capture_output=True, text=True, env=scene.hub.environment, preexec_fn=room)
    scene.expect("full disk: a backup says so", done.returncode == 1 and "disk_full" in done.stdout, (done.returncode, done.stdout, done.stderr[-500:]))
    left = sorted(path.name for path in scene.hub.folder.glob("full.njb*"))
    scene.expect("full disk: and leaves nothing", not left, left)


class Clock:
    """The server's clock, by libfaketime; its steady clock goes on as it is."""

    def __init__(self, scene):
        found = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
        self.file = pathlib.Path(scene.hub.folder / "clock")
        self.is_there = bool(found)
        if found:
            self.set("+0")
            scene.hub.environment |= {"LD_PRELOAD": found[0], "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                                      "ASAN_OPTIONS": "verify_asan_link_order=0"}

    def set(self, offset):
        """Replaced at once: the server reads it all the time."""
        new = self.file.with_suffix(".new")
        new.write_text(offset + "\n")
        new.rename(self.file)


def jumping_clock(scene, _):
    clock = Clock(scene)
    if not clock.is_there:
        print("clock: not measured, there is no libfaketime here")
        return
    scene.restart()
    status = lambda client: client.send("GET", "/journeys?limit=1").status
    code = lambda answer: answer.codes[0] if answer.status >= 400 else answer.status
    invited = scene.admin.ask("POST", "/members", {"login": "late", "roles": ["CASE_WORKER"]})["invitation"]["token"]
    session = scene.hub.sign_in(scene.lead_login)
    view = lambda: scene.hub.client().send("POST", "/invitation/view", {"token": invited})
    scene.expect("clock: all open now", (status(session), status(scene.writer), view().status) == (200, 200, 200))
    clock.set("+31m")
    scene.expect("clock: a session ends after 30 minutes without use, a token does not", (status(session), status(scene.writer)) == (401, 200), (status(session), status(scene.writer)))
    later = scene.hub.sign_in(scene.lead_login)
    scene.expect("clock: who signs in again is in", status(later) == 200)
    clock.set("+0")
    scene.expect("clock: back by 31 minutes, nobody is let in", code(scene.sign_in_answer(scene.lead_login)) == "session.clock_went_back", scene.sign_in_answer(scene.lead_login))
    for name, client in (("an ended session", session), ("a running session", later), ("a token", scene.writer)):
        answer = client.send("GET", "/journeys?limit=1")
        scene.expect(f"clock: nor {name}", is_refusal(answer, (401, 503)), answer)
    scene.expect("clock: nor a link", is_refusal(view(), (503,)), view())
    scene.expect("clock: what is for anybody is answered", scene.hub.client().send("GET", "/settings").status == 200)
    clock.set("+31m")
    scene.expect("clock: right again, the session lives", (status(later), status(scene.writer)) == (200, 200))
    clock.set("+8d")
    scene.expect("clock: a link ends after seven days", is_refusal(view(), (404,)), view())
    scene.expect("clock: a session has ended, a token not", (status(later), status(scene.writer)) == (401, 200))
    clock.set("+400d")
    scene.expect("clock: a token ends after a year", status(scene.writer) == 401, status(scene.writer))
    far = scene.hub.sign_in(scene.lead_login)
    scene.expect("clock: in the far future people sign in", status(far) == 200)
    clock.set("+0")
    scene.expect("clock: back by a year, nobody is let in", code(scene.sign_in_answer(scene.lead_login)) == "session.clock_went_back")
    scene.expect("clock: nothing that ended lives again", status(scene.writer) in (401, 503) and view().status in (404, 503))
    scene.hub.njia("doctor", "--accept-clock", codes=(0, 3))
    scene.expect("clock: an operator believes it, and people sign in", scene.sign_in_answer(scene.lead_login).status == 200, scene.sign_in_answer(scene.lead_login))
    scene.expect("clock: no session lives again", (status(far), status(later), status(session)) == (401, 401, 401), (status(far), status(later), status(session)))
    journey = scene.hub.client(token=scene.token).send("POST", "/journeys", scene.journey())
    scene.expect("clock: and work goes on", journey.status in (201, 401), journey)
