// Answers that are asked for again and again, ready to be sent: by who may have them, by the state
// of the records they were made from, and by the very text of the question. Bounded; the oldest go
// first.
#pragma once

#include "njia/server/http/message.h"

#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace njia::server {

/// Answers held, and bytes of all of them together.
inline constexpr std::size_t kMaxCachedAnswers = 4'000;
inline constexpr std::size_t kMaxCachedAnswerBytes = 64'000'000;

/// Thread-safe.
class AnswerCache {
public:
  /// From the second time on also compressed.
  std::optional<http::SharedBody> find(std::string const& key);
  void keep(std::string key, std::shared_ptr<std::string const> body);

private:
  struct Kept {
    http::SharedBody body;
    bool was_compressed = false;
  };

  void drop_oldest();
  static std::size_t size_of(std::string const& key, http::SharedBody const& body);

  std::mutex mutex_;
  std::unordered_map<std::string, Kept> answers_;
  std::deque<std::string> order_;
  std::size_t bytes_ = 0;
};

} // namespace njia::server
