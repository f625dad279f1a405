// Where the bytes of a request's body go: memory or a temporary file, never beyond what the plan
// permits.
#pragma once

#include "njia/server/http/message.h"

#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>

namespace njia::http {

class BodySink {
public:
  BodySink(std::uint64_t max_bytes, std::string* memory, File* file)
      : max_bytes_{max_bytes}, memory_{memory}, file_{file} {}

  /// False when the body ends here; problem() says why.
  bool add(std::string_view bytes) {
    if (bytes.size() > room()) {
      problem_ = "http.body_too_large";
      return false;
    }
    taken_ += bytes.size();
    if (file_ == nullptr) {
      memory_->append(bytes);
    } else if (!file_->append(bytes)) {
      auto const full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
      problem_ = full ? "http.disk_full" : "http.failed";
      return false;
    }
    return true;
  }
  /// Bytes that the plan still permits.
  std::uint64_t room() const { return max_bytes_ - taken_; }
  void fail(std::string_view problem) { problem_ = problem; }
  std::string_view problem() const { return problem_; }

private:
  std::uint64_t max_bytes_;
  std::uint64_t taken_ = 0;
  std::string* memory_;
  File* file_;
  std::string_view problem_ = {};
};

} // namespace njia::http
