#include "recording_disk.h"

#include "njia/base/check.h"

#include <filesystem>
#include <utility>

#include <sqlite3.h>

namespace njia::power_loss {
namespace {

constexpr auto kRecordedFiles = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;

/// SQLite allocates it with the system's own file behind it.
struct RecordedFile {
  sqlite3_file base;
  RecordingDisk* disk; ///< null: a temporary file, which nobody looks for after a power cut
  std::size_t number;
  bool syncs_folder; ///< its name is new: the system's layer makes it durable with the first sync

  sqlite3_file* system() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
RecordedFile* recorded(sqlite3_file* file) { return reinterpret_cast<RecordedFile*>(file); }
sqlite3_file* below(sqlite3_file* file) { return recorded(file)->system(); }
sqlite3_io_methods const& methods(sqlite3_file* file) { return *below(file)->pMethods; }

void note(sqlite3_file* file, Event event) {
  if (auto* const f = recorded(file); f->disk != nullptr) {
    event.file = f->number;
    f->disk->note(std::move(event));
  }
}

int close_file(sqlite3_file* f) { return methods(f).xClose(below(f)); }
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 from) {
  return methods(f).xRead(below(f), to, size, from);
}
int write_file(sqlite3_file* f, void const* from, int size, sqlite3_int64 to) {
  note(f, {.kind = Event::Kind::write,
           .at = to,
           .bytes = {static_cast<char const*>(from), static_cast<std::size_t>(size)}});
  return methods(f).xWrite(below(f), from, size, to);
}
int cut_file(sqlite3_file* f, sqlite3_int64 size) {
  note(f, {.kind = Event::Kind::cut, .at = size});
  return methods(f).xTruncate(below(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
  auto const code = methods(f).xSync(below(f), flags);
  NJIA_CHECK(code == SQLITE_OK, "the disk of this test works");
  note(f, {.kind = Event::Kind::sync});
  if (std::exchange(recorded(f)->syncs_folder, false)) {
    note(f, {.kind = Event::Kind::sync_folder});
  }
  return code;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) { return methods(f).xFileSize(below(f), size); }
int lock_file(sqlite3_file* f, int level) { return methods(f).xLock(below(f), level); }
int unlock_file(sqlite3_file* f, int level) { return methods(f).xUnlock(below(f), level); }
int check_lock(sqlite3_file* f, int* out) { return methods(f).xCheckReservedLock(below(f), out); }
int control(sqlite3_file* f, int what, void* value) {
  return methods(f).xFileControl(below(f), what, value);
}
int sector_size(sqlite3_file* f) { return methods(f).xSectorSize(below(f)); }
int characteristics(sqlite3_file* f) { return methods(f).xDeviceCharacteristics(below(f)); }
int map_shared(sqlite3_file* f, int page, int size, int extend, void volatile** to) {
  return methods(f).xShmMap(below(f), page, size, extend, to);
}
int lock_shared(sqlite3_file* f, int from, int count, int flags) {
  return methods(f).xShmLock(below(f), from, count, flags);
}
void shared_barrier(sqlite3_file* f) { methods(f).xShmBarrier(below(f)); }
int unmap_shared(sqlite3_file* f, int remove) { return methods(f).xShmUnmap(below(f), remove); }

/// Version 2: without mapped pages, so that every byte comes through write_file.
sqlite3_io_methods const kMethods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = cut_file,
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

std::string base_name(char const* path) { return std::filesystem::path{path}.filename().string(); }

int open_file(sqlite3_vfs* layer, char const* path, sqlite3_file* file, int flags, int* out_flags) {
  auto* const disk = static_cast<RecordingDisk*>(layer->pAppData);
  auto* const opened = recorded(file);
  opened->base.pMethods = nullptr;
  opened->disk = nullptr;
  opened->syncs_folder = false;
  auto const is_recorded = path != nullptr && (flags & kRecordedFiles) != 0;
  auto const is_new = is_recorded && !std::filesystem::exists(path);
  auto const code = disk->system()->xOpen(disk->system(), path, below(file), flags, out_flags);
  if (below(file)->pMethods == nullptr) {
    return code;
  }
  opened->base.pMethods = &kMethods;
  if (is_recorded) {
    NJIA_CHECK(is_new || disk->events().size() > 0 || std::filesystem::file_size(path) == 0,
               "recorded from an empty database on");
    opened->disk = disk;
    opened->number = disk->opened(path, is_new);
    opened->syncs_folder = is_new && (flags & SQLITE_OPEN_MAIN_DB) == 0;
  }
  return code;
}

int remove_file(sqlite3_vfs* layer, char const* path, int sync_folder) {
  auto* const disk = static_cast<RecordingDisk*>(layer->pAppData);
  auto const code = disk->system()->xDelete(disk->system(), path, sync_folder);
  if (code == SQLITE_OK) {
    disk->removed(base_name(path), sync_folder != 0);
  }
  return code;
}

} // namespace

RecordingDisk::RecordingDisk()
    : system_{sqlite3_vfs_find(nullptr)}, layer_{std::make_unique<sqlite3_vfs>(*system_)} {
  layer_->pNext = nullptr;
  layer_->zName = name();
  layer_->szOsFile = system_->szOsFile + static_cast<int>(sizeof(RecordedFile));
  layer_->pAppData = this;
  layer_->xOpen = open_file;
  layer_->xDelete = remove_file;
  sqlite3_vfs_register(layer_.get(), 0);
}

RecordingDisk::~RecordingDisk() { sqlite3_vfs_unregister(layer_.get()); }

std::string RecordingDisk::name_before(std::filesystem::path const& dir) const {
  for (auto const& [name, number] : names_) {
    if (!std::filesystem::exists(dir / name)) {
      return name;
    }
  }
  return "";
}

std::size_t RecordingDisk::opened(std::filesystem::path const& file, bool is_new) {
  auto const name = file.filename().string();
  if (auto const found = names_.find(name); found != names_.end() && !is_new) {
    return found->second;
  }
  if (auto const before = is_new ? "" : name_before(file.parent_path()); !before.empty()) {
    auto const number = names_.extract(before).mapped();
    names_[name] = number;
    note({.kind = Event::Kind::rename, .file = number, .name = name, .from = before});
    note({.kind = Event::Kind::sync_folder});
    return number;
  }
  auto const number = files_++;
  names_[name] = number;
  note({.kind = Event::Kind::create, .file = number, .name = name});
  if (!is_new) { // made durably before SQLite opened it
    note({.kind = Event::Kind::sync_folder});
  }
  return number;
}

void RecordingDisk::removed(std::string const& name, bool is_durable) {
  names_.erase(name);
  note({.kind = Event::Kind::remove, .name = name});
  if (is_durable) {
    note({.kind = Event::Kind::sync_folder});
  }
}

} // namespace njia::power_loss
