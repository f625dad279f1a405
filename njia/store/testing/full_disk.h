// A disk that fills up: a file layer of SQLite over the system's that refuses writing from the n-th
// write on, until room is made again. For tests.
#pragma once

#include <cstdint>

namespace njia::store_testing {

/// Registered under name() as long as it lives; one at a time.
class FullDisk {
public:
  FullDisk();
  ~FullDisk();
  FullDisk(FullDisk const&) = delete;
  FullDisk& operator=(FullDisk const&) = delete;

  char const* name() const { return "njia-full-disk"; }
  void allow_writes(std::uint64_t writes);
  void make_room(); ///< without limit
  std::uint64_t refused() const;
};

} // namespace njia::store_testing
