#include "njia/server/http/testing/conformance.h"

#include <fmt/format.h>

namespace njia::http::testing {
namespace {

using namespace std::string_literals;

std::string with_line(std::string const& line) { return line + "\r\nHost: h\r\n\r\n"; }
std::string with_target(std::string const& target) {
  return with_line("GET " + target + " HTTP/1.1");
}
std::string with_fields(std::string const& fields) {
  return "GET / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}
std::string with_host(std::string const& host) { return "GET / HTTP/1.1\r\n" + host + "\r\n"; }
std::string post(std::string const& fields, std::string const& body) {
  return "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}
std::string chunks(std::string const& body) { return post("Transfer-Encoding: chunked\r\n", body); }

std::string many_fields(int count) {
  auto text = ""s;
  for (auto i = 0; i < count; ++i) {
    text += fmt::format("X-{}: 1\r\n", i);
  }
  return with_fields(text);
}
std::string many_parameters(int count) {
  auto text = "/?"s;
  for (auto i = 0; i < count; ++i) {
    text += fmt::format("p{}=1&", i);
  }
  return with_target(text);
}
std::string many_ranges(int count) {
  auto text = "Range: bytes=0-"s;
  for (auto i = 1; i < count; ++i) {
    text += ",0-";
  }
  return with_fields(text + "\r\n");
}
/// A good request of exactly this many bytes.
std::string of_size(std::size_t size) {
  auto const frame = with_fields("X: \r\n").size();
  return with_fields("X: " + std::string(size - frame, 'x') + "\r\n");
}

using Cases = std::vector<ConformanceCase>;

void add_lines(Cases& cases) {
  auto const add = [&cases](std::string name, std::string line, int status, std::string_view key) {
    cases.push_back({"line: " + name, with_line(line), status, key, true});
  };
  add("good", "GET / HTTP/1.1", 200, "");
  add("HEAD", "HEAD / HTTP/1.1", 200, "");
  add("DELETE", "DELETE / HTTP/1.1", 200, "");
  add("OPTIONS of the server", "OPTIONS * HTTP/1.1", 200, "");
  add("HTTP/1.0", "GET / HTTP/1.0", 200, "");
  add("lower-case method", "get / HTTP/1.1", 501, "http.method_unknown");
  add("unknown method", "BREW / HTTP/1.1", 501, "http.method_unknown");
  add("TRACE", "TRACE / HTTP/1.1", 501, "http.method_unknown");
  add("CONNECT", "CONNECT h:443 HTTP/1.1", 501, "http.method_unknown");
  add("method is no token", "G(T / HTTP/1.1", 400, "http.malformed");
  add("no method", " / HTTP/1.1", 400, "http.malformed");
  add("no target", "GET HTTP/1.1", 400, "http.malformed");
  add("no version (HTTP/0.9)", "GET /", 400, "http.malformed");
  add("two blanks after the method", "GET  / HTTP/1.1", 400, "http.malformed");
  add("two blanks before the version", "GET /  HTTP/1.1", 400, "http.malformed");
  add("blank at the end", "GET / HTTP/1.1 ", 400, "http.malformed");
  add("blank at the start", " GET / HTTP/1.1", 400, "http.malformed");
  add("tab instead of blank", "GET\t/ HTTP/1.1", 400, "http.malformed");
  add("blank in the target", "GET /a b HTTP/1.1", 400, "http.malformed");
  add("lower-case version", "GET / http/1.1", 400, "http.malformed");
  add("version 1.2", "GET / HTTP/1.2", 505, "http.version");
  add("version 2.0", "GET / HTTP/2.0", 505, "http.version");
  add("version 0.9", "GET / HTTP/0.9", 505, "http.version");
  add("version 1.10", "GET / HTTP/1.10", 400, "http.malformed");
  add("version 1,1", "GET / HTTP/1,1", 400, "http.malformed");
  add("version with a sign", "GET / HTTP/+.1", 400, "http.malformed");
  add("other protocol", "GET / ICY/1.1.", 400, "http.malformed");
  add("star for GET", "GET * HTTP/1.1", 400, "http.target");
  cases.push_back(
      {"line: preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, "http.version", false});
  cases.push_back(
      {"line: only the line of HTTP/0.9, no more", "GET /\r\n", 400, "http.malformed", false});
  cases.push_back({"line: bytes of a TLS greeting", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s,
                   400, "http.control_byte", false});
  cases.push_back(
      {"line: one empty line before", "\r\n" + with_line("GET / HTTP/1.1"), 200, "", true});
  cases.push_back({"line: two empty lines before", "\r\n\r\n" + with_line("GET / HTTP/1.1"), 400,
                   "http.malformed", false});
}

void add_targets(Cases& cases) {
  auto const add = [&cases](std::string name, std::string target, bool good) {
    cases.push_back({"target: " + name, with_target(target), good ? 200 : 400,
                     good ? "" : "http.target", true});
  };
  add("encoded blank", "/a%20b", true);
  add("encoded UTF-8", "/%C3%A9", true);
  add("dots within a name", "/a..b/.c/d.", true);
  add("slash at the end", "/a/", true);
  add("query only of marks", "/?&&=", true);
  add("brackets in the query", "/?filter[a]={1|2}", true);
  add("question mark in the query", "/?a=b?c", true);
  add("no slash", "a", false);
  add("empty segment", "/a//b", false);
  add("two slashes first", "//h/a", false);
  add("two dots", "/a/../b", false);
  add("two dots last", "/a/..", false);
  add("one dot", "/./a", false);
  add("encoded dots", "/%2e%2e/a", false);
  add("half encoded dots", "/.%2E/a", false);
  add("twice encoded dots are a name", "/%252e%252e/a", true);
  add("encoded slash", "/a%2fb", false);
  add("encoded slash in capitals", "/a%2Fb", false);
  add("backslash", "/a\\b", false);
  add("encoded backslash", "/a%5Cb", false);
  add("encoded NUL", "/a%00", false);
  add("encoded NUL in the query", "/?a=%00", false);
  add("encoded line break in the path", "/a%0d%0ab", false);
  add("encoded DEL in the path", "/a%7f", false);
  add("overlong UTF-8", "/%c0%af", false);
  add("overlong dot", "/%c0%ae%c0%ae/", false);
  add("half a surrogate", "/%ed%a0%80", false);
  add("beyond Unicode", "/%f4%90%80%80", false);
  add("bad UTF-8 in the query", "/?a=%ff", false);
  add("percent at the end", "/a%", false);
  add("percent with one digit", "/a%2", false);
  add("percent with no digits", "/a%zz", false);
  add("percent u", "/%u0041", false);
  add("raw UTF-8", "/\xC3\xA9", false);
  add("fragment", "/a#b", false);
  add("quote", "/\"a\"", false);
  add("angle brackets", "/<a>", false);
  add("brace in the path", "/{a}", false);
  add("absolute form", "http://h/a", true);
  add("absolute form without a path", "http://H", true);
  add("absolute form with a query only", "http://h?a=b", true);
  add("absolute form of another scheme", "ftp://h/", false);
  add("absolute form with a user", "http://u:p@h/", false);
  add("absolute form without a host", "http:///a", false);
  add("file scheme", "file:///etc/passwd", false);
  cases.push_back({"target: absolute form of another host", with_target("http://other/"), 400,
                   "http.host", true});
  cases.push_back({"target: absolute form of another port", with_target("http://h:81/"), 400,
                   "http.host", true});
  cases.push_back(
      {"target: 4,000 bytes", with_target("/" + std::string(4'000, 'a')), 200, "", true});
  cases.push_back({"target: 5,000 bytes", with_target("/" + std::string(5'000, 'a')), 414,
                   "http.target_too_long", true});
  cases.push_back(
      {"target: endless", "GET /" + std::string(20'000, 'a'), 414, "http.target_too_long", false});
  cases.push_back({"target: 128 parameters", many_parameters(128), 200, "", true});
  cases.push_back(
      {"target: 129 parameters", many_parameters(129), 400, "http.too_many_parameters", true});
}

void add_fields(Cases& cases) {
  auto const add = [&cases](std::string name, std::string fields, int status,
                            std::string_view key) {
    cases.push_back({"field: " + name, with_fields(fields), status, key, true});
  };
  add("no blank after the colon", "X:1\r\n", 200, "");
  add("blanks around the value", "X: \t 1 \t\r\n", 200, "");
  add("empty value", "X:\r\n", 200, "");
  add("Latin-1 in a value", "X: \xE9\r\n", 200, "");
  add("same field twice", "X: 1\r\nX: 2\r\n", 200, "");
  add("blank before the colon", "X : 1\r\n", 400, "http.field_name");
  add("tab before the colon", "X\t: 1\r\n", 400, "http.field_name");
  add("no colon", "X\r\n", 400, "http.field_name");
  add("no name", ": 1\r\n", 400, "http.field_name");
  add("blank in the name", "X Y: 1\r\n", 400, "http.field_name");
  add("bracket in the name", "X(Y): 1\r\n", 400, "http.field_name");
  add("UTF-8 in the name", "X\xC3\xA9: 1\r\n", 400, "http.field_name");
  add("slash in the name", "a/b: 1\r\n", 400, "http.field_name");
  add("folded with a blank", "X: 1\r\n 2\r\n", 400, "http.folded");
  add("folded with a tab", "X: 1\r\n\t2\r\n", 400, "http.folded");
  add("folded with blanks only", "X: 1\r\n \r\n", 400, "http.folded");
  add("NUL in a value", "X: a\0b\r\n"s, 400, "http.control_byte");
  add("NUL in a name", "X\0Y: b\r\n"s, 400, "http.control_byte");
  add("escape in a value", "X: \x1b[31m\r\n", 400, "http.control_byte");
  add("DEL in a value", "X: \x7f\r\n", 400, "http.control_byte");
  add("bare LF between fields", "X: 1\nY: 2\r\n", 400, "http.line_ending");
  add("bare CR in a value", "X: 1\rY: 2\r\n", 400, "http.line_ending");
  add("CR CR LF", "X: 1\r\r\n", 400, "http.line_ending");
  add("cookie twice", "Cookie: a=1\r\nCookie: a=2\r\n", 400, "http.field_twice");
  add("authorization twice", "Authorization: a\r\nauthorization: b\r\n", 400, "http.field_twice");
  add("content type twice", "Content-Type: a/b\r\nContent-Type: c/d\r\n", 400, "http.field_twice");
  add("origin twice", "Origin: null\r\nOrigin: null\r\n", 400, "http.field_twice");
  add("connection with a bad option", "Connection: keep alive\r\n", 400, "http.malformed");
  add("upgrade to HTTP/2 is passed over",
      "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAA\r\n", 200, "");
  cases.push_back({"field: blank line after the request line", "GET / HTTP/1.1\r\n Host: h\r\n\r\n",
                   400, "http.folded", true});
  cases.push_back(
      {"field: bare LF everywhere", "GET / HTTP/1.1\nHost: h\n\n", 400, "http.line_ending", false});
  cases.push_back({"field: bare LF at the end", "GET / HTTP/1.1\r\nHost: h\r\n\n", 400,
                   "http.line_ending", false});
  cases.push_back({"field: bare CR at the end", "GET / HTTP/1.1\r\nHost: h\r\r", 400,
                   "http.line_ending", false});
  cases.push_back({"field: 64 of them", many_fields(63), 200, "", true});
  cases.push_back({"field: 65 of them", many_fields(64), 431, "http.too_many_fields", true});
  cases.push_back({"field: head of 8,192 bytes", of_size(8'192), 200, "", true});
  cases.push_back({"field: head of 8,193 bytes", of_size(8'193), 431, "http.head_too_large", true});
  cases.push_back({"field: endless value", "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'x'), 431,
                   "http.head_too_large", false});
  cases.push_back({"field: a thousand overlapping ranges", many_ranges(1'000), 200, "", true});
}

void add_hosts(Cases& cases) {
  auto const add = [&cases](std::string name, std::string host, bool good) {
    cases.push_back(
        {"host: " + name, with_host(host), good ? 200 : 400, good ? "" : "http.host", true});
  };
  add("name", "Host: hub.example.org\r\n", true);
  add("name and port", "host: localhost:8080\r\n", true);
  add("IPv6 and port", "Host: [::1]:8080\r\n", true);
  add("missing", "", false);
  add("empty", "Host:\r\n", false);
  add("twice", "Host: h\r\nHost: h\r\n", false);
  add("two, different", "Host: h\r\nHost: other\r\n", false);
  add("list", "Host: h, other\r\n", false);
  add("with a path", "Host: h/a\r\n", false);
  add("with a user", "Host: u@h\r\n", false);
  add("port that is no number", "Host: h:http\r\n", false);
  add("port out of range", "Host: h:65536\r\n", false);
  add("empty port", "Host: h:\r\n", false);
  add("IPv6 not closed", "Host: [::1\r\n", false);
  add("IPv6 and rubbish", "Host: [::1]x\r\n", false);
  add("blank inside", "Host: h h\r\n", false);
  add("script", "Host: <script>\r\n", false);
  cases.push_back({"host: HTTP/1.0 needs none", "GET / HTTP/1.0\r\n\r\n", 200, "", true});
}

void add_framing(Cases& cases) {
  auto const head = [&cases](std::string name, std::string bytes, int status,
                             std::string_view key) {
    cases.push_back({"framing: " + name, std::move(bytes), status, key, true});
  };
  auto const body = [&cases](std::string name, std::string bytes, int status,
                             std::string_view key) {
    cases.push_back({"framing: " + name, std::move(bytes), status, key, false});
  };
  auto const length = [](std::string const& value) {
    return post("Content-Length: " + value + "\r\n", "");
  };
  head("no body", post("", ""), 200, "");
  head("length 0", length("0"), 200, "");
  body("length 5", post("Content-Length: 5\r\n", "hello"), 200, "");
  body("length with zeros first", post("Content-Length: 005\r\n", "hello"), 200, "");
  body("body with GET", "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi", 200, "");
  head("length and coding", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", ""), 400,
       "http.length_and_coding");
  head("coding and length 0", post("Transfer-Encoding: chunked\r\nContent-Length: 0\r\n", ""), 400,
       "http.length_and_coding");
  head("length twice, the same", post("Content-Length: 5\r\nContent-Length: 5\r\n", ""), 400,
       "http.content_length");
  head("length twice, different", post("Content-Length: 5\r\nContent-Length: 6\r\n", ""), 400,
       "http.content_length");
  head("length as a list", length("5, 5"), 400, "http.content_length");
  head("length with plus", length("+5"), 400, "http.content_length");
  head("length with minus", length("-5"), 400, "http.content_length");
  head("length in hexadecimal", length("0x5"), 400, "http.content_length");
  head("length with a letter", length("5a"), 400, "http.content_length");
  head("length with a blank inside", length("5 5"), 400, "http.content_length");
  head("length with a point", length("5.0"), 400, "http.content_length");
  head("empty length", length(""), 400, "http.content_length");
  head("length of 2^64", length("18446744073709551616"), 400, "http.content_length");
  head("length of 2^64 + 5", length("18446744073709551621"), 400, "http.content_length");
  head("length in other digits", length("\xD9\xA5"), 400, "http.content_length");
  body("length of 10^17", length("100000000000000000"), 413, "http.body_too_large");
  body("length one beyond the plan", length("100001"), 413, "http.body_too_large");
  for (auto const* const coding :
       {"gzip", "gzip, chunked", "chunked, gzip", "chunked, chunked", "identity", "xchunked",
        "chunked;q=1", "\"chunked\"", "chunked,", "", "chunked\x0b"}) {
    auto const bad_byte = std::string_view{coding}.ends_with('\x0b');
    head(fmt::format("coding “{}”", bad_byte ? "chunked VT" : coding),
         post(fmt::format("Transfer-Encoding: {}\r\n", coding), ""), bad_byte ? 400 : 501,
         bad_byte ? "http.control_byte" : "http.transfer_coding");
  }
  head("coding twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", ""),
       400, "http.field_twice");
  head("hidden coding", post("Transfer-Encoding : chunked\r\n", ""), 400, "http.field_name");
  head("coding with HTTP/1.0", "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n",
       501, "http.transfer_coding");
  body("coding in capitals", post("TRANSFER-ENCODING: Chunked\r\n", "0\r\n\r\n"), 200, "");
  head("unknown expectation", post("Expect: 200-ok\r\nContent-Length: 5\r\n", ""), 417,
       "http.expectation");
  head("two expectations", post("Expect: 100-continue, x\r\nContent-Length: 5\r\n", ""), 417,
       "http.expectation");
}

void add_chunks(Cases& cases) {
  auto const add = [&cases](std::string name, std::string body, int status, std::string_view key) {
    cases.push_back({"chunk: " + name, chunks(body), status, key, false});
  };
  auto const bad = [&add](std::string name, std::string body) {
    add(std::move(name), std::move(body), 400, "http.chunk");
  };
  add("empty body", "0\r\n\r\n", 200, "");
  add("two chunks", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", 200, "");
  add("size in capitals", "A\r\n0123456789\r\n0\r\n\r\n", 200, "");
  add("size with zeros first", "0005\r\nhello\r\n000\r\n\r\n", 200, "");
  add("extension", "5;name=value\r\nhello\r\n0;last\r\n\r\n", 200, "");
  add("quoted extension", "5;n=\"a;b\"\r\nhello\r\n0\r\n\r\n", 200, "");
  add("extension of 64 bytes", "5;" + std::string(63, 'x') + "\r\nhello\r\n0\r\n\r\n", 200, "");
  add("trailer", "5\r\nhello\r\n0\r\nX: 1\r\n\r\n", 200, "");
  bad("extension of 65 bytes", "5;" + std::string(64, 'x') + "\r\nhello\r\n0\r\n\r\n");
  bad("extension of the last chunk of 65 bytes", "0;" + std::string(64, 'x') + "\r\n\r\n");
  bad("endless extension", "5;" + std::string(20'000, 'x'));
  bad("minus", "-2\r\nhello\r\n0\r\n\r\n");
  bad("plus", "+5\r\nhello\r\n0\r\n\r\n");
  bad("0x", "0x5\r\nhello\r\n0\r\n\r\n");
  bad("no hexadecimal digit", "g\r\nhello\r\n0\r\n\r\n");
  bad("no size", "\r\nhello\r\n0\r\n\r\n");
  bad("blank before the size", " 5\r\nhello\r\n0\r\n\r\n");
  bad("blank after the size", "5 \r\nhello\r\n0\r\n\r\n");
  bad("tab after the size", "5\t\r\nhello\r\n0\r\n\r\n");
  bad("blank before the semicolon", "5 ;a\r\nhello\r\n0\r\n\r\n");
  bad("blank in the size", "1 5\r\nhello\r\n0\r\n\r\n");
  bad("underscore in the size", "1_0\r\nhello\r\n0\r\n\r\n");
  bad("decimal point", "5.0\r\nhello\r\n0\r\n\r\n");
  bad("size of 2^64", "10000000000000000\r\nhello\r\n0\r\n\r\n");
  bad("size of 2^64 + 5", "10000000000000005\r\nhello\r\n0\r\n\r\n");
  add("size of 2^63", "8000000000000000\r\nhello\r\n0\r\n\r\n", 413, "http.body_too_large");
  add("size of 2^64 - 1", "ffffffffffffffff\r\nhello\r\n0\r\n\r\n", 413, "http.body_too_large");
  bad("bare LF after the size", "5\nhello\r\n0\r\n\r\n");
  bad("bare CR after the size", "5\rhello\r\n0\r\n\r\n");
  bad("no line end after the data", "5\r\nhello0\r\n\r\n");
  bad("more data than its size", "2\r\nhello\r\n0\r\n\r\n");
  bad("less data than its size", "6\r\nhello\r\n0\r\n\r\n");
  bad("bare LF after the data", "5\r\nhello\n0\r\n\r\n");
  bad("NUL in the size", "5\0\r\nhello\r\n0\r\n\r\n"s);
  bad("line break in the extension", "5;a\nb\r\nhello\r\n0\r\n\r\n");
  bad("empty extension", "5;\r\nhello\r\n0\r\n\r\n");
  bad("bad trailer", "0\r\nX Y: 1\r\n\r\n");
  bad("folded trailer", "0\r\nX: 1\r\n 2\r\n\r\n");
  bad("trailer with a bare LF", "0\r\nX: 1\nY: 2\r\n\r\n");
  bad("trailers of 2,000 bytes", "0\r\nX: " + std::string(2'000, 'x') + "\r\n\r\n");
  bad("endless trailers", "0\r\nX: " + std::string(20'000, 'x'));
  add("body beyond the plan", "30000\r\n" + std::string(0x30000, 'x') + "\r\n0\r\n\r\n", 413,
      "http.body_too_large");
}

Cases make_cases() {
  auto cases = Cases{};
  add_lines(cases);
  add_targets(cases);
  add_fields(cases);
  add_hosts(cases);
  add_framing(cases);
  add_chunks(cases);
  return cases;
}

} // namespace

std::vector<ConformanceCase> const& conformance_cases() {
  static auto const kCases = make_cases();
  return kCases;
}

} // namespace njia::http::testing
