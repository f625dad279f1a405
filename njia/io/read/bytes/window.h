// The part of a feed that a parser looks at: grows to hold one whole token or record, forgets what
// was consumed.
#pragma once

#include "njia/io/read/bytes/feed.h"

namespace njia::sheets {

class Window {
public:
  explicit Window(ByteFeed& feed) : feed_{feed} {}

  /// Valid until the next grow(). A NUL follows the last byte, so that scanners may look one byte
  /// too far.
  std::string_view view() const { return {data_.data() + begin_, end_ - begin_}; }
  void consume(std::size_t bytes) { begin_ += bytes; }
  /// Adds bytes, at least as many as are in view so that growing costs linear time. False at the
  /// end of the feed.
  bool grow();

private:
  ByteFeed& feed_;
  std::vector<char> data_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

} // namespace njia::sheets
