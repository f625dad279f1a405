// The fingerprint of what a report was made from: every record as JSON, in the order in which it
// was read.
#pragma once

#include "njia/base/sha256.h"
#include "njia/domain/journey.h"
#include "njia/domain/record_json.h"

#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

/// SHA-256 over one line of JSON per record. Journeys, of which there are many, are written out and
/// digested on a second thread while the next are read.
class RecordDigest {
public:
  void add(std::string_view text);
  template <class Record> void add(std::vector<Record> const& records);
  void add(Journey journey);
  /// 64 hexadecimal digits; the object is spent afterwards.
  std::string finish();

private:
  void digest_batch();
  void wait();

  Sha256 digest_;
  std::vector<Journey> batch_;
  std::future<void> running_; ///< last, so that it ends before what it works on
};

template <class Record> void RecordDigest::add(std::vector<Record> const& records) {
  for (auto const& record : records) {
    add(record_to_json(record) + "\n");
  }
}

} // namespace njia::app
