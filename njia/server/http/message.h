// What the application sees of HTTP: a request whose head is understood and safe, and a response
// as plain data. No word of sockets, of Boost or of any resource of Njia.
#pragma once

#include "njia/base/result.h"
#include "njia/server/http/event_stream.h"
#include "njia/server/http/file.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace njia::http {

enum class Method : std::uint8_t { get = 0, head, post, put, patch, delete_, options };

/// "GET" … "OPTIONS".
std::string_view method_name(Method method);

/// One header field; names of requests are lower-case, values without white space around them.
struct Header {
  std::string name;
  std::string value;
};

/// The head of a request after every check of check_head.h.
struct RequestHead {
  Method method = Method::get;
  /// Percent-decoded, valid UTF-8, begins with "/", without control characters, backslashes,
  /// empty, "." or ".." segments; a slash in it was a slash on the wire. "*" for `OPTIONS *`.
  std::string path = {};
  /// In the order of the request, decoded ("+" is a space), valid UTF-8 without NUL; may repeat.
  std::vector<std::pair<std::string, std::string>> query = {};
  std::vector<Header> headers = {};
  std::string peer = {}; ///< address without port, "127.0.0.1" or "::1"
  bool secure = false;   ///< came over TLS that this server ended
  std::string id = {};   ///< random, 32 hexadecimal digits; for logs and problem documents

  /// The value of the first field of this lower-case name. Fields that decide over rights, framing
  /// or identity cannot come twice: check_head refuses them.
  std::optional<std::string_view> header(std::string_view name) const;
  /// The value of a query parameter; nothing when it is missing or comes more than once.
  std::optional<std::string_view> parameter(std::string_view name) const;
  /// The value of a cookie; nothing when it is missing or comes more than once, since nobody can
  /// say then which of the two the browser means.
  std::optional<std::string_view> cookie(std::string_view name) const;
};

/// How the body of a request is to be taken; the application says so before a byte of it is read.
struct BodyPlan {
  std::uint64_t max_bytes = 0; ///< beyond it: 413
  bool to_file = false;        ///< into an unlinked file of the temporary folder, not into memory
  std::chrono::milliseconds deadline{60'000}; ///< for the whole body; beyond it: 408
};

struct Request {
  RequestHead head;
  std::string body;         ///< empty when the plan said `to_file`
  std::optional<File> file; ///< there when the plan said `to_file`; at offset 0
};

/// A body that many answers share, with what was compressed beforehand. `identity` is never null.
struct SharedBody {
  std::shared_ptr<std::string const> identity;
  std::shared_ptr<std::string const> gzip = {};
  std::shared_ptr<std::string const> br = {};
};

/// A part of an open file; the file must not shrink while it is sent.
struct FileBody {
  std::shared_ptr<File const> file;
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

using Body = std::variant<std::string, SharedBody, FileBody, EventStream>;

/// An answer. The server adds Content-Length, Content-Encoding, Vary, Date and Connection. For
/// GET and HEAD with status 200 it also answers If-None-Match, If-Modified-Since and Range by the
/// headers `etag` and `last-modified` that stand here. An ETag must be strong and name the content
/// before compression: a compressed answer carries it with "+br" or "+gz" at its end, and
/// conditional.h takes that off again.
struct Response {
  int status = 200;
  std::vector<Header> headers = {}; ///< names lower-case
  Body body = std::string{};
  /// Whether a text of 1 KiB and more may be compressed. Say no where a secret stands beside words
  /// that the client chose.
  bool compress = true;
};

} // namespace njia::http
