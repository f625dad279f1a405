// What a use case that keeps one small record answers with.
#pragma once

#include "njia/store/store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace njia::app {

/// The record with the version that stands, or everything that was wrong.
template <class Record> struct Kept {
  std::optional<Current<Record>> current = {};
  std::vector<Error> problems = {};
  bool was_there = false; ///< sent again, and kept nothing

  Kept(Current<Record> it, bool again = false) : current{std::move(it)}, was_there{again} {}
  Kept(Error error) : problems{std::move(error)} {}
  Kept(std::vector<Error> errors) : problems{std::move(errors)} {}
};

/// One put in one transaction.
template <class Record>
Kept<Record> keep_record(Store& store, Record const& record, Change const& change,
                         std::uint32_t expected_version) {
  auto transaction = store.begin();
  auto done = transaction->put(record, change, expected_version);
  if (done) {
    done = transaction->commit();
  }
  if (!done) {
    return done.error();
  }
  return *store.find<Record>(record.id);
}

} // namespace njia::app
