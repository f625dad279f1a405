// What a power cut may leave of a folder. What was synced is there. Of everything after it, each
// sector of 512 bytes holds what stood in it after any of the writes that touched it, or before
// them; the size is any that the file had, or between two as it grew; a name is there or not.
//
// Taken from how disks and file systems behave: a sector is written whole or not at all (SQLite's
// "powersafe overwrite"), and cutting a file is one step, which comes before what is written to it
// later.
#pragma once

#include "recording_disk.h"

#include <functional>
#include <optional>
#include <set>

namespace njia::power_loss {

inline constexpr std::size_t kSector = 512;

/// Names and contents, as the next start finds them.
using Image = std::map<std::string, std::string>;

/// What stands where a file grew and no write of the new part reached the disk.
enum class Fill : std::uint8_t { zeros, garbage, older_bytes };

/// Decides what reached the disk; the same question has the same answer.
struct Fate {
  /// Whether this part of an event did: the number of a sector, or kSize or kName.
  std::function<bool(std::size_t event, std::uint64_t part)> lands;
  bool is_growth_torn = false; ///< the size may lie between two
  Fill fill = Fill::zeros;
  std::uint64_t seed = 0;

  static constexpr std::uint64_t kSize = ~0ULL;
  static constexpr std::uint64_t kName = ~1ULL;
};

/// Evenly spread bits of three numbers, for decisions that repeat.
std::uint64_t scattered(std::uint64_t seed, std::uint64_t a, std::uint64_t b);

/// One file: what is durable, and what came since.
class UncertainFile {
public:
  void write(std::size_t event, std::int64_t at, std::string const& bytes);
  void cut(std::size_t event, std::int64_t size);
  void sync();

  std::set<std::size_t> const& pending() const { return pending_; }
  std::string image(Fate const& fate) const;

private:
  struct Version {
    std::size_t event;
    std::size_t cuts; ///< how often the file had been cut since the last sync
    std::string bytes;
  };
  struct Size {
    std::size_t event;
    std::size_t cuts;
    std::size_t before, after;
  };

  /// How much of what was there before them these cuts leave.
  std::size_t left_by_cuts(std::size_t from, std::size_t to) const;

  std::string durable_;
  std::string latest_;
  std::map<std::size_t, std::vector<Version>> sectors_;
  std::vector<Size> sizes_;
  std::vector<std::size_t> cuts_; ///< sizes to which it was cut since the last sync
  std::set<std::size_t> pending_;
};

/// Plays a record, event after event.
class UncertainFolder {
public:
  void play(std::size_t number, Event const& event);

  /// The events that may or may not have reached the disk, in their order. Files without a name
  /// are left out: nobody finds them.
  std::vector<std::size_t> pending() const;
  Image image(Fate const& fate) const;

private:
  struct Meaning {
    std::size_t event;
    std::optional<std::size_t> file; ///< none: removed
  };
  struct Name {
    std::optional<std::size_t> durable;
    std::vector<Meaning> since;
  };

  std::map<std::size_t, UncertainFile> files_;
  std::map<std::string, Name> names_;
};

} // namespace njia::power_loss
