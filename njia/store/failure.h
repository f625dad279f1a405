// What a store throws when the machine fails it: a full disk, a damaged file, another writer that
// does not let go. Caught where house rules say: main, the request boundary, the job runner.
// Expected errors are Results instead.
#pragma once

#include "njia/base/result.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace njia {

/// Carries the error to show: `store.disk_full`, `store.read_only`, `store.busy`, `store.damaged`,
/// `store.io`. What was committed before stays; the open transaction is lost.
class StoreFailure : public std::runtime_error {
public:
  explicit StoreFailure(Error error)
      : std::runtime_error{describe(error)}, error_{std::move(error)} {}

  Error const& error() const { return error_; }

private:
  /// Key and reason, for a log: neither holds a value of a record.
  static std::string describe(Error const& error) {
    auto text = error.key;
    for (auto const& [name, value] : error.args) {
      text += " " + name + "=" + value;
    }
    return text;
  }

  Error error_;
};

/// Another writer holds the store; trying again later may help. Key `store.busy`.
class StoreBusy : public StoreFailure {
public:
  using StoreFailure::StoreFailure;
};

} // namespace njia
