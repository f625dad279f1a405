"""A hub under test: the program with a folder of state, served on loopback, and people who speak with it over HTTP."""
import http.client
import json
import os
import pathlib
import socket
import subprocess
import time

API = "/api/v1"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Answer:
    """What came back of one request, read whole."""

    def __init__(self, status, headers, data):
        self.status, self.headers, self.data = status, headers, data

    @property
    def body(self):
        return json.loads(self.data) if self.data else None

    @property
    def codes(self):
        """The keys of what is wrong."""
        problem = self.body
        return [item["code"] for item in problem.get("errors", [])] or [problem["code"]]

    def __repr__(self):
        return f"{self.status} {self.data[:500]!r}"


class Client:
    """One keep-alive connection of somebody who has a token, or a session, or nothing."""

    KEPT = 30  # seconds without a request: the hub ends a connection after 75 (docs/limits.md)

    def __init__(self, port, token=None, session=None, timeout=30, network=None):
        self.port, self.timeout, self.used_at = port, timeout, 0
        self.source = (network, 0) if network else None  # another address of this machine, 127.x.y.z
        self.credentials = {}
        if token:
            self.credentials = {"Authorization": f"Bearer {token}"}
        elif session:
            self.credentials = {"Cookie": session[0], "Njia-Csrf": session[1]}
        self.connection = None

    def send(self, method, path, body=None, headers=None, raw=None):
        """The answer, when it came whole; else OSError or http.client.HTTPException, and the next request takes a new connection."""
        if time.monotonic() - self.used_at > self.KEPT:
            self.close()
        self.used_at = time.monotonic()
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout, source_address=self.source)
            self.connection.connect()
            self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sent = dict(self.credentials, **(headers or {}))
        if body is not None:
            raw = json.dumps(body)
            sent["Content-Type"] = "application/json"
        try:
            self.connection.request(method, API + path, body=raw, headers=sent)
            response = self.connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        except BaseException:
            self.close()
            raise

    def ask(self, method, path, body=None, wanted=(200, 201, 202, 204), **more):
        """The same, for requests that must succeed: the answer's content."""
        answer = self.send(method, path, body, **more)
        assert answer.status in wanted, f"{method} {path}: {answer}"
        return answer.body

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None


class Hub:
    """`njia serve` on a folder of state. What the program needs from elsewhere (places) comes from NJIA_DATA."""

    PASSWORD = "a gate that nobody else knows 4711"

    def __init__(self, njia, folder):
        self.njia_path = str(pathlib.Path(njia).resolve())
        self.folder = pathlib.Path(folder)
        self.state = self.folder / "state"
        self.port, self.metrics_port = free_port(), free_port()
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("NJIA_") or name == "NJIA_DATA"}
        self.environment |= {"NJIA_CONFIG": "/dev/null", "NJIA_STATE": str(self.state),
                             "NJIA_SERVER_PORT": str(self.port), "NJIA_SERVER_METRICS_PORT": str(self.metrics_port)}
        self.log = self.folder / "server.log"
        self.server = None

    def njia(self, *words, codes=(0,)):
        done = subprocess.run([self.njia_path, "--json", *map(str, words)], capture_output=True, text=True, env=self.environment)
        assert done.returncode in codes, f"njia {words}: {done.returncode} {done.stdout}{done.stderr}"
        return json.loads(done.stdout) if done.stdout.strip() else None

    def start(self, deadline=60):
        """Starts the server. Answers with the seconds until it said that it is ready."""
        began = time.monotonic()
        with open(self.log, "ab") as log:
            self.server = subprocess.Popen([self.njia_path, "serve"], env=self.environment, stdout=log, stderr=log)
        while time.monotonic() - began < deadline:
            assert self.server.poll() is None, f"the server left with {self.server.returncode}: {self.log.read_text()[-2000:]}"
            try:
                with socket.create_connection(("127.0.0.1", self.metrics_port), timeout=1) as one:
                    one.sendall(b"GET /readyz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                    if one.recv(64).startswith(b"HTTP/1.1 200"):
                        return time.monotonic() - began
            except OSError:
                pass
            time.sleep(0.002)
        raise AssertionError(f"not ready after {deadline} s: {self.log.read_text()[-2000:]}")

    def kill(self):
        self.server.kill()
        self.server.wait()
        self.server = None

    def stop(self):
        """SIGTERM; answers with the exit code."""
        self.server.terminate()
        code = self.server.wait(60)
        self.server = None
        return code

    def client(self, **credentials):
        return Client(self.port, **credentials)

    # People

    def admin(self, login, *words):
        """An account from the machine itself, ready to sign in."""
        return self.accept(login, self.njia("admin", "create", login, *words)[0]["link"].split("#")[1])

    def accept(self, login, token):
        self.client().ask("POST", "/invitation/password", {"token": token, "password": self.PASSWORD})
        return login

    def invite(self, admin, login, *roles):
        """A colleague of `admin`, a signed-in client."""
        made = admin.ask("POST", "/members", {"login": login, "roles": roles})
        return self.accept(login, made["invitation"]["token"])

    def sign_in(self, login):
        """A client with a session."""
        client = self.client()
        answer = client.send("POST", "/session", {"login": login, "password": self.PASSWORD})
        assert answer.status == 200, answer
        cookie = answer.headers["Set-Cookie"].split(";")[0]
        return self.client(session=(cookie, answer.body["session"]["csrf_token"]))

    def token(self, client, title="test"):
        """A token for all that the roles of `client` hold."""
        scopes = ["records", "figures", "administration"]
        while True:
            answer = client.send("POST", "/tokens", {"title": title, "scopes": scopes})
            if answer.status == 201:
                return answer.body["token"]
            assert answer.codes == ["token.scope_unknown"] and len(scopes) > 1, answer
            scopes.remove(answer.body["errors"][0]["value"])
