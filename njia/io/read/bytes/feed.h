// Blocks of bytes, one after another: from memory, from a file, from a second thread. What every
// parser here reads from, so that none needs a whole file.
#pragma once

#include "njia/base/result.h"

#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace njia::sheets {

class ByteFeed {
public:
  virtual ~ByteFeed() = default;
  /// The next block, valid until the next call; empty at the end, and for ever after an error.
  virtual std::string_view next() = 0;
  /// Why the bytes ended early; nullptr when they did not.
  virtual Error const* error() const { return nullptr; }
};

/// Bytes in memory, in blocks of at most `block` bytes (small blocks let tests cross every
/// boundary).
class MemoryFeed : public ByteFeed {
public:
  explicit MemoryFeed(std::string_view bytes, std::size_t block = 262'144)
      : rest_{bytes}, block_{block} {}
  std::string_view next() override;

private:
  std::string_view rest_;
  std::size_t block_;
};

/// A file from its beginning. Throws std::system_error when reading fails.
class FileFeed : public ByteFeed {
public:
  explicit FileFeed(std::filesystem::path const& file);
  std::string_view next() override;

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Close> file_;
  std::vector<char> block_;
};

/// Runs another feed on a thread of its own, a few blocks ahead. Exceptions of that feed come out
/// of next().
class ThreadedFeed : public ByteFeed {
public:
  /// `inner` is used by the new thread only until this object is destroyed.
  explicit ThreadedFeed(ByteFeed& inner);
  ~ThreadedFeed() override;
  ThreadedFeed(ThreadedFeed const&) = delete;
  ThreadedFeed& operator=(ThreadedFeed const&) = delete;

  std::string_view next() override;
  Error const* error() const override { return error_ ? &*error_ : nullptr; }

private:
  void run();
  bool push(std::string_view block);

  static constexpr std::size_t kSlots = 4;
  ByteFeed& inner_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> slots_{kSlots};
  std::size_t filled_ = 0; ///< blocks produced so far
  std::size_t taken_ = 0;  ///< blocks that the consumer has finished with
  bool holding_ = false;   ///< the consumer looks at block number taken_
  bool ended_ = false;
  bool cancelled_ = false;
  std::optional<Error> error_;
  std::exception_ptr failure_;
  std::thread thread_;
};

} // namespace njia::sheets
