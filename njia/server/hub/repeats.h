// Requests with an Idempotency-Key: carried out once, answered alike as often as they come. The
// sign that a request was carried out is written in its own transaction. Its answer stays in memory
// only, since answers hold what is sealed on the disk: after a restart a repetition is told that it
// was carried out, and never carried out again.
#pragma once

#include "njia/app/hub/auditor.h"
#include "njia/server/http/message.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace njia::server {

/// How long a request is remembered.
inline constexpr auto kRequestMemory = std::chrono::hours{24};

/// By whom and under which key.
std::string repeat_key(MemberId member, std::string_view idempotency_key);
/// What was asked: method, path, query and body; of an uploaded file its size and both ends.
std::string repeat_digest(http::Request const& request, http::File const* upload = nullptr);

/// Of the thread that writes.
class Repeats {
public:
  /// The answer given before; nothing for a request that is new. Errors: `request.key_reused` (the
  /// same key with another request), `request.answer_lost` (it was carried out; look at the
  /// record).
  std::optional<Result<http::Response>> find(Store const& store, std::string const& key,
                                             std::string const& digest) const;
  /// The entry by which the call's transaction leaves the sign.
  static Entry sign(std::string const& key, std::string const& digest, Instant now);
  /// Keeps the answer of a call that was carried out; that of a refused one is not kept, so that it
  /// may be tried again.
  void keep(std::string const& key, http::Response const& response);

private:
  /// Answers in memory; the oldest go first.
  static constexpr std::size_t kMost = 2'000;
  std::unordered_map<std::string, http::Response> answers_;
  std::deque<std::string> order_;
};

} // namespace njia::server
