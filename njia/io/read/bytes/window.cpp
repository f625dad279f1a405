#include "njia/io/read/bytes/window.h"

#include <cstring>

namespace njia::sheets {

bool Window::grow() {
  auto const kept = end_ - begin_;
  if (kept > 0 && begin_ > 0) {
    std::memmove(data_.data(), data_.data() + begin_, kept);
  }
  begin_ = 0;
  end_ = kept;
  auto const wanted = kept * 2;
  do {
    auto const block = feed_.next();
    if (block.empty()) {
      return end_ > kept;
    }
    if (data_.size() < end_ + block.size() + 1) {
      data_.resize(end_ + block.size() + 1);
    }
    std::memcpy(data_.data() + end_, block.data(), block.size());
    end_ += block.size();
    data_[end_] = '\0';
  } while (end_ < wanted);
  return true;
}

} // namespace njia::sheets
