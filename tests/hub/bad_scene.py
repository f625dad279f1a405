"""A hub with one organisation, its people and an exercise, and what every check needs of it."""
import os
import uuid

import hub as hubs


def new_id():
    return str(uuid.uuid4())


class Scene:
    def __init__(self, hub):
        self.hub = hub
        self.checks = self.problems = 0
        hub.njia("init")
        hub.njia("round", "add", "KE-2020", "--period", "2020", "--open", "2020-01-01/2030-12-31")
        hub.njia("org", "add", "ORG-A", "--country", "KE")
        hub.start()
        self.operator = hub.sign_in(hub.admin("operator"))
        self.admin = hub.sign_in(hub.admin("admin-a", "--org", "ORG-A"))
        self.lead_login = hub.invite(self.admin, "lead-a", "DATA_LEAD")
        self.lead = hub.sign_in(self.lead_login)
        self.token = hub.token(self.lead)
        self.writer = hub.client(token=self.token)
        self.org = self.operator.ask("GET", "/organisations")["data"][0]["id"]
        self.round = self.operator.ask("GET", "/rounds")["data"][0]["id"]
        self.places = [self.lead.ask("GET", f"/places?q={name}")["data"][0]["id"] for name in ("Nairobi", "Jeddah")]

    def restart(self, by_force=False):
        if by_force:
            self.hub.kill()
        else:
            self.expect("the server ends in order", self.hub.stop() == 0)
        for client in (self.operator, self.admin, self.lead, self.writer):
            client.close()
        self.hub.start()

    def expect(self, what, holds, detail=""):
        self.checks += 1
        if not holds:
            self.problems += 1
            print(f"FAILED: {what}: {detail}"[:1500], flush=True)

    def journey(self, **other):
        steps = [{"role": role, "places": [place], "precision": "CITY"} for role, place in zip(("ORIGIN", "EXPLOITATION"), self.places)]
        return {"id": new_id(), "org": self.org, "round": self.round, "kind": "CASES", "nature": "TRAFFICKING_SUSPECTED", "steps": steps, "submissions": 1,
                "cases_basis": "EXACT", "cases_unit": "PERSONS", "cases_min": 3, "cases_max": 3, "permission": "COORDINATOR"} | other

    def journeys(self):
        """Ids and versions of all that is stored."""
        found, cursor = {}, ""
        while cursor is not None:
            page = self.writer.ask("GET", "/journeys?limit=1000&include_withdrawn=true" + (f"&cursor={cursor}" if cursor else ""))
            found |= {row["journey"]["id"]: (row["version"], row["status"]) for row in page["data"]}
            cursor = page.get("next_cursor")
        return found

    def known_names(self):
        """Names in the folder of state. The log of the database comes and goes."""
        return sorted(path.name for path in self.hub.state.iterdir() if not path.name.endswith(("-wal", "-shm")))

    def unnamed_files(self):
        """Files without a name that the server holds in the folder of state."""
        folder, found = f"/proc/{self.hub.server.pid}/fd", []
        for number in os.listdir(folder):
            try:
                target = os.readlink(f"{folder}/{number}")
            except FileNotFoundError:
                continue
            if target.startswith(str(self.hub.state)) and target.endswith("(deleted)"):
                found.append(target)
        return found

    def finish(self, client, job):
        """The job when it is over: its stream ends then."""
        client.send("GET", f"/jobs/{job['id']}/events")
        return client.ask("GET", f"/jobs/{job['id']}")

    def sign_in_answer(self, login, password=hubs.Hub.PASSWORD, network=None, cookie=None):
        client = self.hub.client(network=network)
        try:
            return client.send("POST", "/session", {"login": login, "password": password}, headers={"Cookie": cookie} if cookie else None)
        finally:
            client.close()
