#include "njia/app/report/record_digest.h"

#include <utility>

namespace njia::app {
namespace {

constexpr std::size_t kBatch = 1024;

} // namespace

void RecordDigest::add(std::string_view text) {
  digest_batch();
  wait();
  digest_.add(text);
}

void RecordDigest::add(Journey journey) {
  batch_.push_back(std::move(journey));
  if (batch_.size() == kBatch) {
    digest_batch();
  }
}

std::string RecordDigest::finish() {
  digest_batch();
  wait();
  return format_hex(digest_.finish());
}

void RecordDigest::digest_batch() {
  wait();
  if (batch_.empty()) {
    return;
  }
  running_ = std::async(std::launch::async, [this, batch = std::exchange(batch_, {})] {
    for (auto const& journey : batch) {
      digest_.add(record_to_json(journey));
      digest_.add("\n");
    }
  });
}

void RecordDigest::wait() {
  if (running_.valid()) {
    running_.get();
  }
}

} // namespace njia::app
