"""Requests that no browser sends, for the hub's own routes. What a head or a chunk may look like is in the conformance cases of
njia/server/http/testing; here is what needs routes, bodies, sessions and several requests on one connection."""

CANARY = b"canary-7f3a-secret-of-the-caller"
HOST = b"Host: h\r\n"


def line(text, more=b""):
    return text + b" HTTP/1.1\r\n" + HOST + more + b"\r\n"


def get(path=b"/api/v1/settings", more=b""):
    return line(b"GET " + path, more)


def post(path, body, more=b"", kind=b"application/json"):
    return line(b"POST " + path, b"Content-Type: " + kind + b"\r\nContent-Length: %d\r\n" % len(body) + more) + body


def fields(name, *values):
    return [(f"{name}: {value[:40]!r}", get(more=name.encode() + b": " + value + b"\r\n")) for value in values]


def rows(data, statuses, finish=False):
    return [(name, bytes_, set(statuses), finish) for name, bytes_ in data]


SIGN_IN = b"/api/v1/session"
PAIR = b'{"login":"' + CANARY + b'","password":"' + CANARY + b'"}'
SMUGGLED = b"GET /api/v1/settings?" + CANARY + b" HTTP/1.1\r\nHost: h\r\n\r\n"

# name, bytes, statuses that may come (0: closed without an answer), whether the client says that no more comes
ROWS = [
    # Smuggling: a second request hidden in what one side takes for a body.
    *rows([
        ("length over chunks", line(b"POST " + SIGN_IN, b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + b"0\r\n\r\n" + SMUGGLED),
        ("chunks over length", line(b"POST " + SIGN_IN, b"Transfer-Encoding: chunked\r\nContent-Length: 60\r\n") + b"0\r\n\r\n" + SMUGGLED),
        ("differing lengths", line(b"POST " + SIGN_IN, b"Content-Length: 0\r\nContent-Length: 40\r\n") + SMUGGLED),
        ("length in a folded line", line(b"POST " + SIGN_IN, b"X: 1\r\n Content-Length: 40\r\n") + SMUGGLED),
        ("length behind a bare CR", line(b"POST " + SIGN_IN, b"X: 1\rContent-Length: 40\r\n") + SMUGGLED),
        ("length behind a bare LF", line(b"POST " + SIGN_IN, b"X: 1\nContent-Length: 40\r\n") + SMUGGLED),
        ("coding behind a NUL", line(b"POST " + SIGN_IN, b"X: \0\r\nTransfer-Encoding: chunked\r\n") + SMUGGLED),
        ("coding with a vertical tab", line(b"POST " + SIGN_IN, b"Transfer-Encoding:\x0bchunked\r\n") + SMUGGLED),
        ("length with an underscore name", line(b"POST " + SIGN_IN, b"Content_Length: 5\r\nContent-Length: 1_0\r\n") + SMUGGLED),
    ], (400,)),
    *rows([
        ("two codings", line(b"POST " + SIGN_IN, b"Transfer-Encoding: chunked, identity\r\n") + b"0\r\n\r\n" + SMUGGLED),
        ("coding that looks like chunked", line(b"POST " + SIGN_IN, b"Transfer-Encoding: xchunked\r\n") + SMUGGLED),
    ], (501,)),
    # The routes with other methods, forms and places.
    *rows([(f"{method.decode()} of a path", line(method + b" " + path)) for method, path in (
        (b"TRACE", b"/api/v1/session"), (b"CONNECT", b"h:443"), (b"PROPFIND", b"/api/v1/journeys"), (b"DEBUG", b"/"), (b"GETGET", b"/"), (b"A" * 300, b"/"))], (501,)),
    *rows([
        ("PATCH of a path without it", line(b"PATCH /api/v1/journeys", b"Content-Length: 0\r\n")),
        ("DELETE of a list", line(b"DELETE /api/v1/journeys")),
        ("PUT of the server", line(b"PUT /api/v1/session", b"Content-Length: 0\r\n")),
    ], (405,)),
    *rows([(f"path {path[:40]!r}", get(path)) for path in (
        b"/api/v1/../v1/settings", b"/api/v1/./settings", b"/api/v1//settings", b"/api/v1/%2e%2e/settings", b"/api/v1/.%2e/settings", b"/api/v1/..%2fsettings",
        b"/api/v1/%c0%ae%c0%ae/settings", b"/api/v1/..%5csettings", b"/api/v1/settings%00", b"/api/v1/settings%0d%0aX:%201", b"/..%c0%af..%c0%afetc/passwd",
        b"/api/v1/journeys/%ff", b"/api/v1/journeys/%", b"/api/v1/journeys?filter=%ed%a0%80")], (400,)),
    *rows([(f"path {path[:40]!r}", get(path)) for path in (
        b"/api/v1/%252e%252e/settings", b"/api/v1/settings/", b"/API/V1/settings", b"/api/v1/settings;a=b", b"/api/v2/settings", b"/etc/passwd", b"/.git/config",
        b"/api/v1", b"/api/v1/journeys/' OR 1=1 --".replace(b" ", b"%20"), b"/wp-login.php", b"/api/v1/journeys/x/y/z", b"/%F0%9F%92%A9")], (404, 401, 422, 400)),
    *rows([(f"query {query[:40]!r}", get(b"/api/v1/settings?" + query)) for query in (
        b"a=%zz", b"a=%00")], (400,)),
    *rows([(f"query {query[:40]!r}", get(b"/api/v1/settings?" + query)) for query in (
        b"no-such-parameter", b"cursor=no-cursor", b"a=1&a=2", b"=", b"&&&", b"__proto__[x]=1", b"a[$ne]=1", b"<script>alert(1)</script>".replace(b"<", b"%3C").replace(b">", b"%3E"))],
        (200, 400, 422)),
    # Fields of content, ranges and conditions that make no sense.
    *rows(fields("Range", b"bytes=0-" + b",0-" * 500, b"bytes=9-1", b"bytes=-0", b"bytes=99999999999999999999-", b"bytes=a-b", b"lines=1-2", b"bytes=,,", b"bytes")
          + fields("If-None-Match", b'"', b'W/"' + b"x" * 400 + b'"', b"*,*", b'"a" "b"', b"\xff") + fields("If-Match", b'"', b"*", b"3")
          + fields("If-Modified-Since", b"yesterday", b"Thu, 01 Jan 1970 00:00:00 GMT", b"Fri, 99 Foo 99999 99:99:99 GMT", b"-1")
          + fields("If-Range", b'W/"a"', b"never") + fields("If-Unmodified-Since", b"0")
          + fields("Accept", b"*/*;q=2", b"a" * 3000, b";;;", b"text/html;q=0.0000001", b"*") + fields("Accept-Encoding", b"gzip;q=-1", b"*;q=0", b"br;q=,,", b"\t", b"gzip," * 500)
          + fields("Accept-Language", b"en;q=x", b"*" * 500, b"../../etc/passwd", b"xx-" + b"a" * 1000) + fields("Accept-Charset", b"utf-7")
          + fields("Prefer", b"return=" + CANARY, b"=;=;") + fields("Forwarded", b"for=1.2.3.4;host=evil") + fields("X-Forwarded-For", b"1.2.3.4")
          + fields("X-HTTP-Method-Override", b"DELETE") + fields("X-Forwarded-Host", b"evil") + fields("Upgrade", b"websocket", b"h2c") + fields("TE", b"trailers, x")
          + fields("Max-Forwards", b"-1") + fields("Date", b"0") + fields("From", CANARY) + fields("Content-Encoding", b"gzip"), (200, 206, 304, 400, 412, 415, 416)),
    # Keys that open nothing. Who gives a wrong one is not taken for anybody.
    *rows(fields("Cookie", b"=", b";;;", b"njia", b"njia=" + CANARY, b"__Host-njia=" + CANARY, b"a=" + b"x" * 4000, b'njia="', b"njia=\xff\xfe", b"a=1; a=2; a=3", b"$Version=1; njia=1")
          + fields("Authorization", b"Bearer", b"Bearer " + CANARY, b"Basic " + CANARY, b"Bearer\t" + CANARY, b"Bearer a b c", b"Digest username=" + CANARY, b"Bearer " + b"A" * 4000, b"\xff"),
          (200, 400, 401)),
    # Bodies.
    *rows([
        ("body of another type", post(SIGN_IN, PAIR, kind=b"text/plain")),
        ("body of no type", line(b"POST " + SIGN_IN, b"Content-Length: %d\r\n" % len(PAIR)) + PAIR),
        ("body as a form", post(SIGN_IN, b"login=a&password=" + CANARY, kind=b"application/x-www-form-urlencoded")),
        ("body of a type without a slash", post(SIGN_IN, PAIR, kind=b"application")),
        ("body as XML", post(SIGN_IN, b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', kind=b"text/xml")),
    ], (415,)),
    *rows([
        ("body said to be gzip", post(SIGN_IN, PAIR, b"Content-Encoding: gzip\r\n")),
        ("body said to be deflate, br, gzip", post(SIGN_IN, PAIR, b"Content-Encoding: deflate, br, gzip\r\n")),
    ], (401, 415)),
    *rows([
        ("empty body", post(SIGN_IN, b"")),
        ("body with a byte order mark", post(SIGN_IN, b"\xef\xbb\xbf" + PAIR)),
        ("body in UTF-16", post(SIGN_IN, PAIR.decode().encode("utf-16"))),
        ("half a body", line(b"POST " + SIGN_IN, b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") + b"5\r\n{\"log\r\n0\r\n\r\n"),
        ("two bodies", post(SIGN_IN, PAIR + PAIR)),
    ], (400, 422)),
    *rows([
        ("body with GET", get(more=b"Content-Length: 5\r\n") + b"hello"),
        ("body with DELETE", line(b"DELETE /api/v1/session", b"Content-Length: 5\r\n") + b"hello"),
        ("body for an unknown path", post(b"/api/v1/nowhere", CANARY)),
        ("a million bytes and one", post(SIGN_IN, b" " * 1_000_001)),
        ("a file from nobody", post(b"/api/v1/imports?round=0&name=a.csv&mode=stage_only", b"a" * 1_000_001, kind=b"text/csv")),
    ], (413,)),
    *rows([("length of 2^53 for a file from nobody", line(b"POST /api/v1/imports", b"Content-Type: text/csv\r\nContent-Length: 9007199254740993\r\n"))], (413,)),
    *rows([("expectation and a body too large", line(b"POST " + SIGN_IN, b"Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n"))], (413,)),
    *rows([("trailers with a key", line(b"POST " + SIGN_IN, b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
            + b"2\r\n{}\r\n0\r\nAuthorization: Bearer " + CANARY + b"\r\n\r\n")], (400, 422)),
    # The client leaves before it has said all.
    *rows([
        ("nothing at all", b""),
        ("half a method", b"GE"),
        ("half a head", b"GET / HTTP/1.1\r\nHost: h\r\nX-Key: " + CANARY),
        ("half a length of body", line(b"POST " + SIGN_IN, b"Content-Type: application/json\r\nContent-Length: 100\r\n") + PAIR[:20]),
        ("half a chunk", line(b"POST " + SIGN_IN, b"Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") + b"100\r\n" + CANARY),
    ], (0, 400, 408), finish=True),
    # What comes behind a request that is refused is not read as a request.
    *rows([("more behind what is malformed", b"GET / HTTP/1.1\r\nHost: h\r\nX : 1\r\n\r\n" + SMUGGLED * 3)], (400,)),
    *rows([("two hundred requests in one write", get() * 200)], (200,)),
]
