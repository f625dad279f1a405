// The gate before everything else: one pure function that reads the raw head of a request by
// RFC 9112 and RFC 9110 and refuses whatever two programs could read in two ways (threat T26). It
// decides how the body is framed; Boost.Beast, which then takes the body apart, must agree with it.
#pragma once

#include "njia/base/result.h"
#include "njia/server/http/message.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace njia::http {

enum class Framing : std::uint8_t { none = 0, length, chunked };

struct CheckedHead {
  RequestHead head; ///< without peer, secure and id
  Framing framing = Framing::none;
  std::uint64_t length = 0; ///< of the body, for Framing::length
  bool http_1_0 = false;
  bool keep_alive = true; ///< false for HTTP/1.0, whatever it asks for
  bool expects_continue = false;
};

/// Reads a whole head: from the request line to the empty line, both with it. One empty line
/// before the request line is passed over (RFC 9112 section 2.2).
/// Errors, each a row of data/labels/errors/http.csv with its status: http.malformed,
/// http.line_ending, http.control_byte, http.target, http.target_too_long, http.version,
/// http.method_unknown, http.field_name, http.folded, http.host, http.field_twice,
/// http.content_length, http.length_and_coding, http.transfer_coding, http.expectation,
/// http.too_many_fields, http.too_many_parameters, http.head_too_large.
/// Pure; one pass.
Result<CheckedHead> check_head(std::string_view raw);

/// Number of bytes of the head that `bytes` begin with, or 0 while its end is not there.
std::size_t head_size(std::string_view bytes);

/// What is wrong already with a head whose end is not there yet, so that nobody has to wait for
/// it: bad bytes, a bad request line, too many bytes. Nothing while it may still become good.
std::optional<Error> check_partial_head(std::string_view bytes);

} // namespace njia::http
