#include "memory_disk.h"

#include <algorithm>
#include <atomic>
#include <cstring>

#include <sqlite3.h>

namespace njia::power_loss {
namespace {

struct MemoryFile {
  sqlite3_file base;
  std::string* bytes; ///< lives in the disk; null: removed when closed
  bool is_temporary;
};
std::string& bytes(sqlite3_file* file) { return *reinterpret_cast<MemoryFile*>(file)->bytes; }

int close_file(sqlite3_file* f) {
  auto* const file = reinterpret_cast<MemoryFile*>(f);
  if (file->is_temporary) {
    delete file->bytes;
  }
  return SQLITE_OK;
}
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 from) {
  auto const& text = bytes(f);
  auto const start = std::min(static_cast<std::size_t>(from), text.size());
  auto const wanted = static_cast<std::size_t>(size);
  auto const got = std::min(wanted, text.size() - start);
  std::memcpy(to, text.data() + start, got);
  std::memset(static_cast<char*>(to) + got, 0, wanted - got);
  return got == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}
int write_file(sqlite3_file* f, void const* from, int size, sqlite3_int64 to) {
  auto& text = bytes(f);
  auto const at = static_cast<std::size_t>(to);
  auto const length = static_cast<std::size_t>(size);
  text.resize(std::max(text.size(), at + length));
  text.replace(at, length, static_cast<char const*>(from), length);
  return SQLITE_OK;
}
int cut_file(sqlite3_file* f, sqlite3_int64 size) {
  bytes(f).resize(static_cast<std::size_t>(size));
  return SQLITE_OK;
}
int sync_file(sqlite3_file*, int) { return SQLITE_OK; }
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(bytes(f).size());
  return SQLITE_OK;
}
int lock_file(sqlite3_file*, int) { return SQLITE_OK; }
int check_lock(sqlite3_file*, int* is_locked) {
  *is_locked = 0;
  return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(kSector); }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

/// Version 1: no shared memory, so a log is read by a connection in exclusive mode only.
sqlite3_io_methods const kMethods = {
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = cut_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = lock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

Image& files(sqlite3_vfs* layer) { return static_cast<MemoryDisk*>(layer->pAppData)->files; }

int open_file(sqlite3_vfs* layer, char const* name, sqlite3_file* f, int flags, int* out_flags) {
  auto* const file = reinterpret_cast<MemoryFile*>(f);
  file->base.pMethods = nullptr;
  file->is_temporary = name == nullptr;
  if (name == nullptr) {
    file->bytes = new std::string;
  } else if (files(layer).contains(name) || (flags & SQLITE_OPEN_CREATE) != 0) {
    file->bytes = &files(layer)[name];
  } else {
    return SQLITE_CANTOPEN;
  }
  file->base.pMethods = &kMethods;
  if (out_flags != nullptr) {
    *out_flags = flags;
  }
  return SQLITE_OK;
}
int remove_file(sqlite3_vfs* layer, char const* name, int) {
  files(layer).erase(name);
  return SQLITE_OK;
}
int has_file(sqlite3_vfs* layer, char const* name, int what, int* out) {
  auto const found = files(layer).find(name);
  auto const is_there = found != files(layer).end();
  *out = is_there && (what != SQLITE_ACCESS_EXISTS || !found->second.empty()) ? 1 : 0;
  return SQLITE_OK;
}
int full_name(sqlite3_vfs*, char const* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

} // namespace

MemoryDisk::MemoryDisk() {
  static auto made = std::atomic<int>{0};
  name_ = "njia-memory-" + std::to_string(++made);
  layer_ = std::make_unique<sqlite3_vfs>(*sqlite3_vfs_find(nullptr));
  layer_->pNext = nullptr;
  layer_->zName = name_.c_str();
  layer_->szOsFile = static_cast<int>(sizeof(MemoryFile));
  layer_->pAppData = this;
  layer_->xOpen = open_file;
  layer_->xDelete = remove_file;
  layer_->xAccess = has_file;
  layer_->xFullPathname = full_name;
  sqlite3_vfs_register(layer_.get(), 0);
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(layer_.get()); }

} // namespace njia::power_loss
