// From the application's Response to what goes over the wire: preconditions, ranges, content
// coding, and the head as bytes. Pure, apart from compressing, and done on the thread that
// answered, so that the threads of the sockets only move bytes.
#pragma once

#include "njia/server/http/check_head.h"
#include "njia/server/http/coding.h"
#include "njia/server/http/message.h"

#include <functional>
#include <string>
#include <variant>

namespace njia::http {

/// What must be remembered of a request until it is answered.
struct AnswerFacts {
  Method method = Method::get;
  bool http_1_0 = false;
  CodingWeights codings = {};
  std::optional<std::string> if_none_match = {};
  std::optional<std::string> if_modified_since = {};
  std::optional<std::string> range = {};
  std::optional<std::string> if_range = {};
};

AnswerFacts answer_facts(CheckedHead const& checked);

/// A view into bytes that many answers share.
struct SharedPart {
  std::shared_ptr<std::string const> bytes;
  std::size_t offset = 0;
  std::size_t size = 0;
};

struct Answer {
  int status = 200;
  /// Status line and fields, each with its line end; Date, Connection and the empty line come last,
  /// from the connection.
  std::string head = {};
  /// What follows the head; nothing for HEAD, 204 and 304.
  std::variant<std::monostate, std::string, SharedPart, FileBody, EventStream> body = {};
  bool chunked = false; ///< an event stream to a client that can tell chunks
};

/// Texts from this many bytes on are compressed.
inline constexpr std::size_t kCompressFrom = 1'024;

/// Applies the rules of Response (message.h). `problem` makes the answer to a range that cannot be
/// satisfied. A header with a line break or NUL, or a status outside 200..599, is a broken
/// invariant.
Answer prepare_answer(AnswerFacts const& facts, Response response,
                      std::function<Response(std::string_view key)> const& problem);

/// "Not Found" for 404; a general word for a status without a phrase of its own.
std::string_view reason_phrase(int status);

} // namespace njia::http
