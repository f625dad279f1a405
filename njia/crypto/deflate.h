// zlib's streams, piece by piece. Private to njia/crypto.
#pragma once

#include "njia/crypto/secret.h"

#include <functional>
#include <memory>
#include <vector>

struct z_stream_s;

namespace njia::crypto {

/// Gets each piece as it comes out; false stops.
using Sink = std::function<bool(Bytes)>;

class Deflater {
public:
  Deflater();
  ~Deflater();
  /// All that `in` gives by now; with `is_last` the end too. False when the sink stopped.
  bool add(Bytes in, bool is_last, Sink const& sink);

private:
  std::unique_ptr<z_stream_s> stream_;
  std::vector<std::uint8_t> buffer_;
};

class Inflater {
public:
  enum class Answer { fine, damaged, stopped };
  Inflater();
  ~Inflater();
  Answer add(Bytes in, Sink const& sink);
  bool is_at_end() const { return is_at_end_; } ///< the compressed stream has ended

private:
  std::unique_ptr<z_stream_s> stream_;
  std::vector<std::uint8_t> buffer_;
  bool is_at_end_ = false;
};

} // namespace njia::crypto
