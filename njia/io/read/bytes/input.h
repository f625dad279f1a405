// A file on disk or bytes in memory, for readers that do not care which.
#pragma once

#include "njia/io/read/bytes/feed.h"

namespace njia::sheets {

class Input {
public:
  /// Neither the file nor the bytes may change or end while the Input is used.
  static Input of_file(std::filesystem::path const& file);
  static Input of_bytes(std::string_view bytes, std::string_view name);

  std::string const& name() const { return name_; }
  std::uint64_t size() const { return size_; }
  std::optional<std::filesystem::path> const& path() const { return path_; }
  std::string_view bytes() const { return bytes_; } ///< only without a path

  /// A new feed from the beginning.
  std::unique_ptr<ByteFeed> open() const;
  /// At most `count` bytes from the beginning.
  std::string head(std::size_t count) const;

private:
  std::string name_;
  std::uint64_t size_ = 0;
  std::optional<std::filesystem::path> path_;
  std::string_view bytes_;
};

} // namespace njia::sheets
