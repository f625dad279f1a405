// Which form a store on disk has, without touching it.
#include "njia/store/sqlite/migrations.h"
#include "njia/store/sqlite/opening.h"

#include <array>
#include <fstream>

namespace njia {
namespace sqlite {
namespace {

/// Big-endian number of SQLite's file header (https://www.sqlite.org/fileformat2.html, 1.3).
std::uint32_t header_number(std::array<char, 100> const& header, std::size_t at) {
  auto number = std::uint32_t{0};
  for (auto i = at; i < at + 4; ++i) {
    number = number << 8U | static_cast<unsigned char>(header[i]);
  }
  return number;
}

bool has_log(std::filesystem::path const& file) {
  auto failure = std::error_code{};
  auto const size = std::filesystem::file_size(file.string() + "-wal", failure);
  return !failure && size > 0;
}

/// Even a reading connection makes files beside a closed database: without a log, which could know
/// better, the header is read as it stands.
Result<std::size_t> find_form(std::filesystem::path const& file, SqliteOptions const& options) {
  if (has_log(file)) {
    auto database = Database{
        file, {.read_only = true, .busy_timeout = options.patience, .vfs = options.file_layer}};
    return schema_version(database);
  }
  auto in = std::ifstream{file, std::ios::binary};
  auto header = std::array<char, 100>{};
  in.read(header.data(), header.size());
  if (!in.is_open()) {
    return Error{
        .key = "store.cannot_open", .where = "", .args = {{"reason", "the file cannot be read"}}};
  }
  if (in.gcount() == 0) {
    return std::size_t{0}; // made, but nothing was written yet
  }
  auto const version = header_number(header, 60);
  if (static_cast<std::size_t>(in.gcount()) < header.size() ||
      header_number(header, 68) != kApplicationId || version == 0) {
    return Error{.key = "store.not_a_store", .where = ""};
  }
  return version > migrations().size() ? newer_schema(version)
                                       : Result<std::size_t>{std::size_t{version}};
}

} // namespace
} // namespace sqlite

Result<StoreForm> sqlite_store_form(std::filesystem::path const& dir,
                                    SqliteOptions const& options) {
  return sqlite::catching([&]() -> Result<StoreForm> {
    auto const file = dir / sqlite::kDatabaseName;
    if (!sqlite::looks_like_database(file)) {
      return Error{.key = "store.not_a_store", .where = ""};
    }
    auto const found = sqlite::find_form(file, options);
    if (!found) {
      return found.error();
    }
    return StoreForm{.found = *found, .known = sqlite::migrations().size()};
  });
}

Result<StoreForm> migrate_sqlite_store(std::filesystem::path const& dir,
                                       SqliteOptions const& options) {
  auto const form = sqlite_store_form(dir, options);
  if (!form) {
    return form.error();
  }
  auto const opened = open_sqlite_store(dir, options);
  return opened ? Result<StoreForm>{*form} : opened.error();
}

} // namespace njia
