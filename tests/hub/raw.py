"""Requests byte by byte: what is sent is exactly what is said, and what comes back is judged as every answer of the hub must be."""
import csv
import json
import pathlib
import socket
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEYS = {row["key"]: int(row["status"]) for file in (ROOT / "data/labels/errors").glob("*.csv") for row in csv.DictReader(file.open(encoding="utf-8"))}
DEADLINE = 15  # seconds until an answer must be there, or the connection closed
NETWORK = "127.0.0.1"


def is_documented(status, problem):
    """Whether a problem has the status of its key; one of several, that of theirs."""
    errors = problem.get("errors", [])
    if problem.get("code") == "request.invalid":
        return bool(errors) and {KEYS.get(item.get("code")) for item in errors} >= {status}
    return KEYS.get(problem.get("code")) == status and all(item.get("code") in KEYS for item in errors)


class RawAnswer:
    """status 0: the connection closed without an answer. None of the bytes is lost: `head` and `body` are all that came."""

    def __init__(self, data, to_head=False):
        self.head, _, self.body = data.partition(b"\r\n\r\n")
        words = self.head.split(b" ", 2)
        self.status = int(words[1]) if len(words) > 1 and words[0] == b"HTTP/1.1" else 0
        self.headers = {}
        for line in self.head.split(b"\r\n")[1:]:
            name, _, value = line.partition(b":")
            self.headers[name.decode("latin-1").lower()] = value.strip().decode("latin-1")
        self.to_head = to_head

    def is_whole(self):
        if not self.status:
            return False
        if self.to_head or self.status in (204, 304):
            return True
        if "content-length" in self.headers:
            return len(self.body) >= int(self.headers["content-length"])
        return self.body.endswith(b"0\r\n\r\n") if self.headers.get("transfer-encoding") == "chunked" else False

    @property
    def problem(self):
        try:
            found = json.loads(self.body)
        except ValueError:
            found = None
        return found if isinstance(found, dict) else {}

    @property
    def code(self):
        return self.problem.get("code")

    def wrong(self):
        """What no answer may be, whatever was asked; "" when all is well."""
        if self.status >= 500 and self.status not in (501, 503, 505, 507):
            return f"{self.status}"
        if self.status >= 400 and not self.to_head:
            if self.headers.get("content-type") != "application/problem+json":
                return f"{self.status} without a problem document: {self.headers.get('content-type')}"
            if not is_documented(self.status, self.problem):
                return f"{self.status} with the key {self.code}, which is documented as {KEYS.get(self.code)}"
        return ""

    def __repr__(self):
        return f"{self.status} {self.code} {self.head[:200]!r} {self.body[:200]!r}"


def connect(port, network=NETWORK):
    """`network`: an address of this machine, 127.x.y.z, from which it comes."""
    one = socket.socket()
    one.bind((network, 0))
    one.settimeout(DEADLINE)
    one.connect(("127.0.0.1", port))
    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return one


def read_answer(one, to_head=False):
    """The next answer, or what came until the server closed. Raises TimeoutError beyond the deadline."""
    until, data = time.monotonic() + DEADLINE, b""
    while True:
        answer = RawAnswer(data, to_head)
        if answer.status == 100:
            data = answer.body
            continue
        if answer.is_whole():
            return answer
        one.settimeout(max(until - time.monotonic(), 0.001))
        try:
            more = one.recv(65_536)
        except ConnectionError:
            more = b""
        if not more:
            return answer
        data += more


def read_rest(one):
    """All that comes until the server closes. Raises TimeoutError beyond the deadline."""
    rest = b""
    one.settimeout(DEADLINE)
    try:
        while more := one.recv(65_536):
            rest += more
    except ConnectionError:
        pass
    return rest


def exchange(port, data):
    """Sends, and reads one answer."""
    with connect(port) as one:
        one.sendall(data)
        return read_answer(one, data.startswith(b"HEAD"))
