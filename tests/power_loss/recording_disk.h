// A file layer of SQLite over the system's that writes down, in order, all that is asked of the
// disk: writes, cuts, syncs, names made and removed, of the database, its log and its journal. What
// a power cut could leave is worked out from this record (uncertain_folder.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace njia::power_loss {

struct Event {
  enum class Kind : std::uint8_t {
    create,      ///< `name` now means `file`
    write,       ///< `bytes` at `at`
    cut,         ///< to `at` bytes
    sync,        ///< all of `file` is durable
    remove,      ///< `name` means nothing
    rename,      ///< `name` now means `file`, and `from` nothing
    sync_folder, ///< all names are durable
    acknowledge, ///< somebody was told that a commit is durable
  };
  Kind kind;
  std::size_t file = 0; ///< a name that is removed and made again is another file
  std::string name = {};
  std::string from = {};
  std::int64_t at = 0;
  std::string bytes = {};
};

/// Registered under name() as long as it lives; one at a time. One thread. The first file that it
/// opens must be there, empty and durable: the database. That a file was given another name while
/// it was closed is seen when it is opened again, and taken as done durably.
class RecordingDisk {
public:
  RecordingDisk();
  ~RecordingDisk();
  RecordingDisk(RecordingDisk const&) = delete;
  RecordingDisk& operator=(RecordingDisk const&) = delete;

  static char const* name() { return "njia-recording"; }
  void acknowledge() { note({.kind = Event::Kind::acknowledge}); }
  std::vector<Event> const& events() const { return events_; }

  // For the layer's functions.
  void note(Event event) { events_.push_back(std::move(event)); }
  std::size_t opened(std::filesystem::path const& file, bool is_new);
  void removed(std::string const& name, bool is_durable);
  sqlite3_vfs* system() const { return system_; }

private:
  /// The recorded name that is gone from this folder; one was given to a file that has another.
  std::string name_before(std::filesystem::path const& dir) const;

  sqlite3_vfs* system_;
  std::unique_ptr<sqlite3_vfs> layer_;
  std::map<std::string, std::size_t> names_;
  std::size_t files_ = 0;
  std::vector<Event> events_;
};

} // namespace njia::power_loss
