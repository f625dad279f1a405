// The files and tables of a sealed edition. They are entries of the store, written in the same
// transaction as the record: either all of an edition is there, also in every backup, or nothing.
#pragma once

#include "njia/domain/publishing.h"
#include "njia/store/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia::app {

struct StoredFile {
  std::string name; ///< "report.pdf"; of a table: the name of njia/report/facts/tables.h
  std::string media_type = {};
  std::uint64_t size = 0;
  std::string digest = {}; ///< SHA-256, hexadecimal

  friend bool operator==(StoredFile const&, StoredFile const&) = default;
};

/// What an edition holds, in the order of the report.
struct ReleaseContents {
  std::vector<StoredFile> files = {};
  std::vector<StoredFile> tables = {}; ///< JSON (io/write/table)

  StoredFile const* find_file(std::string_view name) const;
  StoredFile const* find_table(std::string_view name) const;
};

/// The entries of an edition with these files and tables.
std::vector<Entry> release_entries(SealedReleaseId id, ReleaseContents const& contents,
                                   std::vector<std::string> const& file_bytes,
                                   std::vector<std::string> const& table_bytes);

/// Nothing when no such edition was sealed here.
std::optional<ReleaseContents> find_contents(Store const& store, SealedReleaseId id);
std::optional<std::string> read_release_file(Store const& store, SealedReleaseId id,
                                             std::string_view name);
std::optional<std::string> read_release_table(Store const& store, SealedReleaseId id,
                                              std::string_view name);

} // namespace njia::app
