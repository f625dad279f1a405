// A file layer of SQLite whose files are strings: opens what a power cut may have left, some
// hundred times a second. One process and one connection at a time, hence without locks.
#pragma once

#include "uncertain_folder.h"

namespace njia::power_loss {

/// Registered under name() as long as it lives. One thread; several may live at once.
class MemoryDisk {
public:
  MemoryDisk();
  ~MemoryDisk();
  MemoryDisk(MemoryDisk const&) = delete;
  MemoryDisk& operator=(MemoryDisk const&) = delete;

  char const* name() const { return name_.c_str(); }
  Image files = {};

private:
  std::string name_;
  std::unique_ptr<sqlite3_vfs> layer_;
};

} // namespace njia::power_loss
