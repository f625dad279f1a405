#include "njia/io/read/bytes/feed.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace njia::sheets {

std::string_view MemoryFeed::next() {
  auto const block = rest_.substr(0, block_);
  rest_.remove_prefix(block.size());
  return block;
}

FileFeed::FileFeed(std::filesystem::path const& file)
    : file_{std::fopen(file.c_str(), "rb")}, block_(262'144) {
  if (!file_) {
    throw std::system_error{errno, std::generic_category(), "opening the file"};
  }
}

std::string_view FileFeed::next() {
  auto const size = std::fread(block_.data(), 1, block_.size(), file_.get());
  if (size == 0 && std::ferror(file_.get()) != 0) {
    throw std::system_error{errno, std::generic_category(), "reading the file"};
  }
  return {block_.data(), size};
}

ThreadedFeed::ThreadedFeed(ByteFeed& inner) : inner_{inner} {
  thread_ = std::thread{[this] { run(); }};
}

ThreadedFeed::~ThreadedFeed() {
  {
    auto const lock = std::lock_guard{mutex_};
    cancelled_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

/// Copies the block into the next free slot; false when nobody wants more.
bool ThreadedFeed::push(std::string_view block) {
  auto lock = std::unique_lock{mutex_};
  changed_.wait(lock, [this] { return cancelled_ || filled_ - taken_ < kSlots; });
  if (cancelled_) {
    return false;
  }
  auto& slot = slots_[filled_ % kSlots];
  lock.unlock(); // the consumer does not look at a slot that is not filled
  slot.assign(block);
  lock.lock();
  ++filled_;
  lock.unlock();
  changed_.notify_all();
  return true;
}

void ThreadedFeed::run() {
  auto failure = std::exception_ptr{};
  try {
    for (auto block = inner_.next(); !block.empty() && push(block); block = inner_.next()) {
    }
  } catch (...) {
    failure = std::current_exception();
  }
  {
    auto const lock = std::lock_guard{mutex_};
    ended_ = true;
    failure_ = failure;
    if (inner_.error() != nullptr) {
      error_ = *inner_.error();
    }
  }
  changed_.notify_all();
}

std::string_view ThreadedFeed::next() {
  auto lock = std::unique_lock{mutex_};
  if (holding_) {
    ++taken_;
    holding_ = false;
    changed_.notify_all();
  }
  changed_.wait(lock, [this] { return ended_ || filled_ > taken_; });
  if (filled_ > taken_) {
    holding_ = true;
    return slots_[taken_ % kSlots];
  }
  if (failure_) {
    std::rethrow_exception(std::exchange(failure_, nullptr));
  }
  return {};
}

} // namespace njia::sheets
