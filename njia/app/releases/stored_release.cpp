#include "njia/app/releases/stored_release.h"

#include "njia/base/check.h"

#include <algorithm>

#include <boost/json.hpp>

namespace njia::app {
namespace {

namespace json = boost::json;

// On disk: never changed.
constexpr auto kContents = std::string_view{"release"};
constexpr auto kFile = std::string_view{"release_file"};
constexpr auto kTable = std::string_view{"release_table"};

std::string part_key(SealedReleaseId id, std::string_view name) {
  return id.text() + "/" + std::string{name};
}

json::array to_json(std::vector<StoredFile> const& files) {
  auto out = json::array{};
  for (auto const& file : files) {
    out.push_back(json::object{{"name", file.name},
                               {"media_type", file.media_type},
                               {"size", file.size},
                               {"digest", file.digest}});
  }
  return out;
}

std::vector<StoredFile> from_json(json::value const& files) {
  auto out = std::vector<StoredFile>{};
  for (auto const& file : files.as_array()) {
    out.push_back({.name = std::string{file.at("name").as_string()},
                   .media_type = std::string{file.at("media_type").as_string()},
                   .size = file.at("size").to_number<std::uint64_t>(),
                   .digest = std::string{file.at("digest").as_string()}});
  }
  return out;
}

StoredFile const* find(std::vector<StoredFile> const& files, std::string_view name) {
  auto const found = std::find_if(files.begin(), files.end(),
                                  [name](StoredFile const& file) { return file.name == name; });
  return found == files.end() ? nullptr : &*found;
}

std::optional<std::string> read_part(Store const& store, std::string_view kind, SealedReleaseId id,
                                     std::string_view name) {
  auto found = store.find_entry(kind, part_key(id, name));
  return found ? std::optional{std::move(found->value)} : std::nullopt;
}

} // namespace

StoredFile const* ReleaseContents::find_file(std::string_view name) const {
  return find(files, name);
}
StoredFile const* ReleaseContents::find_table(std::string_view name) const {
  return find(tables, name);
}

std::vector<Entry> release_entries(SealedReleaseId id, ReleaseContents const& contents,
                                   std::vector<std::string> const& file_bytes,
                                   std::vector<std::string> const& table_bytes) {
  NJIA_CHECK(contents.files.size() == file_bytes.size() &&
                 contents.tables.size() == table_bytes.size(),
             "one text of bytes for each file and table");
  auto const owner = id.text();
  auto out = std::vector<Entry>{};
  auto const put = [&](std::string_view kind, std::string key, std::string value) {
    out.push_back({.kind = std::string{kind},
                   .key = std::move(key),
                   .owner = owner,
                   .value = std::move(value)});
  };
  put(kContents, owner,
      json::serialize(
          json::object{{"files", to_json(contents.files)}, {"tables", to_json(contents.tables)}}));
  for (auto i = std::size_t{0}; i < file_bytes.size(); ++i) {
    put(kFile, part_key(id, contents.files[i].name), file_bytes[i]);
  }
  for (auto i = std::size_t{0}; i < table_bytes.size(); ++i) {
    put(kTable, part_key(id, contents.tables[i].name), table_bytes[i]);
  }
  return out;
}

std::optional<ReleaseContents> find_contents(Store const& store, SealedReleaseId id) {
  auto const found = store.find_entry(kContents, id.text());
  if (!found) {
    return std::nullopt;
  }
  auto const kept = json::parse(found->value);
  return ReleaseContents{.files = from_json(kept.at("files")),
                         .tables = from_json(kept.at("tables"))};
}

std::optional<std::string> read_release_file(Store const& store, SealedReleaseId id,
                                             std::string_view name) {
  return read_part(store, kFile, id, name);
}
std::optional<std::string> read_release_table(Store const& store, SealedReleaseId id,
                                              std::string_view name) {
  return read_part(store, kTable, id, name);
}

} // namespace njia::app
