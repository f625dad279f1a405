#include "njia/store/testing/full_disk.h"

#include "njia/base/check.h"

#include <limits>
#include <new>

#include <sqlite3.h>

namespace njia::store_testing {
namespace {

constexpr auto kUnlimited = std::numeric_limits<std::uint64_t>::max();

struct Disk {
  sqlite3_vfs* system = nullptr;
  sqlite3_vfs layer = {};
  std::uint64_t left = kUnlimited;
  std::uint64_t refused = 0;
};
Disk disk;

/// SQLite allocates it with the system's own file behind it.
struct LimitedFile {
  sqlite3_file base;
  sqlite3_file* system() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
sqlite3_file* system_file(sqlite3_file* file) {
  return reinterpret_cast<LimitedFile*>(file)->system();
}

bool takes_one_more() {
  if (disk.left == 0) {
    ++disk.refused;
    return false;
  }
  disk.left -= disk.left == kUnlimited ? 0 : 1;
  return true;
}

int close_file(sqlite3_file* f) { return system_file(f)->pMethods->xClose(system_file(f)); }
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 from) {
  return system_file(f)->pMethods->xRead(system_file(f), to, size, from);
}
int write_file(sqlite3_file* f, void const* from, int size, sqlite3_int64 to) {
  return takes_one_more() ? system_file(f)->pMethods->xWrite(system_file(f), from, size, to)
                          : SQLITE_FULL;
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
  return system_file(f)->pMethods->xTruncate(system_file(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
  return takes_one_more() ? system_file(f)->pMethods->xSync(system_file(f), flags)
                          : SQLITE_IOERR_FSYNC;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return system_file(f)->pMethods->xFileSize(system_file(f), size);
}
int lock_file(sqlite3_file* f, int level) {
  return system_file(f)->pMethods->xLock(system_file(f), level);
}
int unlock_file(sqlite3_file* f, int level) {
  return system_file(f)->pMethods->xUnlock(system_file(f), level);
}
int check_lock(sqlite3_file* f, int* out) {
  return system_file(f)->pMethods->xCheckReservedLock(system_file(f), out);
}
int control(sqlite3_file* f, int what, void* value) {
  return system_file(f)->pMethods->xFileControl(system_file(f), what, value);
}
int sector_size(sqlite3_file* f) { return system_file(f)->pMethods->xSectorSize(system_file(f)); }
int characteristics(sqlite3_file* f) {
  return system_file(f)->pMethods->xDeviceCharacteristics(system_file(f));
}
int map_shared(sqlite3_file* f, int page, int size, int extend, void volatile** to) {
  return system_file(f)->pMethods->xShmMap(system_file(f), page, size, extend, to);
}
int lock_shared(sqlite3_file* f, int from, int count, int flags) {
  return system_file(f)->pMethods->xShmLock(system_file(f), from, count, flags);
}
void shared_barrier(sqlite3_file* f) { system_file(f)->pMethods->xShmBarrier(system_file(f)); }
int unmap_shared(sqlite3_file* f, int remove) {
  return system_file(f)->pMethods->xShmUnmap(system_file(f), remove);
}

sqlite3_io_methods const kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = unmap_shared,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs*, char const* name, sqlite3_file* file, int flags, int* out_flags) {
  auto* limited = reinterpret_cast<LimitedFile*>(file);
  limited->base.pMethods = nullptr;
  auto const code = disk.system->xOpen(disk.system, name, limited->system(), flags, out_flags);
  if (limited->system()->pMethods != nullptr) {
    limited->base.pMethods = &kMethods;
  }
  return code;
}

} // namespace

FullDisk::FullDisk() {
  NJIA_CHECK(disk.system == nullptr, "one full disk at a time");
  disk = {};
  disk.system = sqlite3_vfs_find(nullptr);
  disk.layer = *disk.system;
  disk.layer.pNext = nullptr;
  disk.layer.zName = name();
  disk.layer.szOsFile = disk.system->szOsFile + static_cast<int>(sizeof(LimitedFile));
  disk.layer.xOpen = open_file;
  sqlite3_vfs_register(&disk.layer, 0);
}

FullDisk::~FullDisk() {
  sqlite3_vfs_unregister(&disk.layer);
  disk.system = nullptr;
}

void FullDisk::allow_writes(std::uint64_t writes) { disk.left = writes; }
void FullDisk::make_room() { disk.left = kUnlimited; }
std::uint64_t FullDisk::refused() const { return disk.refused; }

} // namespace njia::store_testing
