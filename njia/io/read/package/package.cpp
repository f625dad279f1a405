#include "njia/io/read/package/package.h"

#include "njia/base/text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <zip.h>

namespace njia::sheets {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error damaged(std::string_view part) {
  return {"read.damaged_package", {}, {{"part", std::string{part}}}};
}

/// Names that climb out of the package or that no file system agrees on.
bool is_unsafe(std::string_view name) {
  auto const control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == ':'; };
  if (name.empty() || name.starts_with('/') || std::any_of(name.begin(), name.end(), control)) {
    return true;
  }
  auto const folders = split(name, '/');
  return std::find(folders.begin(), folders.end(), "..") != folders.end();
}

} // namespace

struct Package::State {
  ReadLimits limits;
  std::unique_ptr<zip_t, Discard> archive;
  std::vector<std::string> names;
  std::unordered_map<std::string, std::size_t> index; ///< lower-case name to position in `names`
  std::uint64_t unpacked = 0;                         ///< of all parts so far

  std::optional<Error> take_directory();
  std::optional<Error> take_entry(std::uint64_t entry);
};

namespace {

/// Unpacks one part and counts what comes out.
class PartFeed : public ByteFeed {
public:
  PartFeed(zip_file_t* file, std::string_view part, std::uint64_t packed, ReadLimits const& limits,
           std::uint64_t& unpacked)
      : file_{file}, part_{part}, packed_{packed}, limits_{limits}, unpacked_all_{unpacked},
        block_(262'144) {}

  std::string_view next() override {
    if (error_) {
      return {};
    }
    auto const size = zip_fread(file_.get(), block_.data(), block_.size());
    if (size < 0) {
      error_ = damaged(part_);
      return {};
    }
    unpacked_ += static_cast<std::uint64_t>(size);
    unpacked_all_ += static_cast<std::uint64_t>(size);
    check_bomb();
    return error_ ? std::string_view{}
                  : std::string_view{block_.data(), static_cast<std::size_t>(size)};
  }

  Error const* error() const override { return error_ ? &*error_ : nullptr; }

private:
  void check_bomb() {
    auto const absurd = packed_ == 0 || unpacked_ / packed_ > limits_.unpack_ratio;
    if (unpacked_ > limits_.ratio_from_bytes && absurd) {
      error_ = Error{"read.bomb_ratio",
                     {},
                     {{"part", part_}, {"limit", std::to_string(limits_.unpack_ratio)}}};
    }
    if (unpacked_all_ > limits_.unpacked_bytes) {
      auto const megabytes = std::to_string(limits_.unpacked_bytes / 1'000'000);
      error_ = Error{"read.bomb_size", {}, {{"part", part_}, {"limit", megabytes}}};
    }
  }

  std::unique_ptr<zip_file_t, Discard> file_;
  std::string part_;
  std::uint64_t packed_;
  ReadLimits const& limits_;
  std::uint64_t& unpacked_all_;
  std::uint64_t unpacked_ = 0;
  std::vector<char> block_;
  std::optional<Error> error_;
};

Result<zip_t*> open_archive(Input const& input) {
  auto failure = zip_error_t{};
  zip_error_init(&failure);
  auto* const source = input.path() ? zip_source_file_create(input.path()->c_str(), 0, -1, &failure)
                                    : zip_source_buffer_create(input.bytes().data(),
                                                               input.bytes().size(), 0, &failure);
  auto* const archive =
      source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &failure);
  auto const code = zip_error_code_zip(&failure);
  zip_error_fini(&failure);
  if (archive != nullptr) {
    return archive;
  }
  zip_source_free(source);
  if (code == ZIP_ER_MEMORY) {
    throw std::bad_alloc{};
  }
  return code == ZIP_ER_NOZIP || code == ZIP_ER_EOF ? Error{"read.truncated", {}} : damaged("zip");
}

} // namespace

Package::Package(std::unique_ptr<State> state) : state_{std::move(state)} {}
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;
Package::~Package() = default;

std::optional<Error> Package::State::take_entry(std::uint64_t entry) {
  auto stat = zip_stat_t{};
  if (zip_stat_index(archive.get(), entry, ZIP_FL_ENC_RAW, &stat) != 0 ||
      (stat.valid & ZIP_STAT_NAME) == 0) {
    return damaged("zip");
  }
  auto name = std::string{stat.name};
  std::replace(name.begin(), name.end(), '\\', '/'); // some programs write Windows' separator
  if (is_unsafe(name)) {
    return Error{"read.unsafe_entry_name", {}};
  }
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
    return Error{"read.password_protected", {}};
  }
  if (!index.emplace(ascii_lower(name), names.size()).second) {
    return damaged(name); // two programs would read two different files
  }
  names.push_back(std::move(name));
  return std::nullopt;
}

std::optional<Error> Package::State::take_directory() {
  auto const count = zip_get_num_entries(archive.get(), 0);
  if (count < 0 || static_cast<std::uint64_t>(count) > limits.package_entries) {
    return Error{"read.too_many_entries", {}, {{"limit", std::to_string(limits.package_entries)}}};
  }
  for (auto entry = std::uint64_t{0}; entry < static_cast<std::uint64_t>(count); ++entry) {
    if (auto failure = take_entry(entry)) {
      return failure;
    }
  }
  return std::nullopt;
}

Result<Package> Package::open(Input const& input, ReadLimits const& limits) {
  auto archive = open_archive(input);
  if (!archive) {
    return archive.error();
  }
  auto state = std::make_unique<State>();
  state->limits = limits;
  state->archive.reset(*archive);
  if (auto failure = state->take_directory()) {
    return *failure;
  }
  return Package{std::move(state)};
}

bool Package::has(std::string_view part) const { return state_->index.contains(ascii_lower(part)); }

std::vector<std::string> const& Package::parts() const { return state_->names; }

std::uint64_t Package::stated_size(std::string_view part) const {
  auto const found = state_->index.find(ascii_lower(part));
  auto stat = zip_stat_t{};
  auto const known = found != state_->index.end() &&
                     zip_stat_index(state_->archive.get(), found->second, 0, &stat) == 0 &&
                     (stat.valid & ZIP_STAT_SIZE) != 0;
  return known ? stat.size : 0;
}

Result<std::unique_ptr<ByteFeed>> Package::open_part(std::string_view part) const {
  auto const found = state_->index.find(ascii_lower(part));
  if (found == state_->index.end()) {
    return Error{"read.missing_part", {}, {{"part", std::string{part}}}};
  }
  auto stat = zip_stat_t{};
  auto const known = zip_stat_index(state_->archive.get(), found->second, 0, &stat) == 0 &&
                     (stat.valid & ZIP_STAT_COMP_SIZE) != 0 &&
                     (stat.valid & ZIP_STAT_COMP_METHOD) != 0;
  if (!known || (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)) {
    return damaged(part);
  }
  auto* const file = zip_fopen_index(state_->archive.get(), found->second, 0);
  if (file == nullptr) {
    return damaged(part);
  }
  return std::unique_ptr<ByteFeed>{
      std::make_unique<PartFeed>(file, part, stat.comp_size, state_->limits, state_->unpacked)};
}

Result<std::string> Package::read_part(std::string_view part) const {
  auto const feed = open_part(part);
  if (!feed) {
    return feed.error();
  }
  auto out = std::string{};
  for (auto block = feed.value()->next(); !block.empty(); block = feed.value()->next()) {
    out += block;
    if (out.size() > state_->limits.small_part_bytes) {
      return Error{"read.part_too_large", {}, {{"part", std::string{part}}}};
    }
  }
  if (feed.value()->error() != nullptr) {
    return *feed.value()->error();
  }
  return out;
}

namespace {

Error wrong_type(std::string_view found) {
  return {"read.wrong_type", {}, {{"found", std::string{found}}}};
}

/// OpenDocument says what it is in a part of its own.
Result<TableFormat> find_opendocument(std::string_view mimetype) {
  constexpr auto kPrefix = std::string_view{"application/vnd.oasis.opendocument."};
  auto const kind = trim(mimetype).substr(kPrefix.size());
  if (kind == "spreadsheet" || kind == "spreadsheet-template") {
    return TableFormat::ods;
  }
  return wrong_type(kind.starts_with("text")           ? "ODT"
                    : kind.starts_with("presentation") ? "ODP"
                                                       : "OpenDocument");
}

bool has_table_inside(Package const& package) {
  constexpr auto kEndings =
      std::array<std::string_view, 6>{".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"};
  auto const is_table = [&](std::string const& name) {
    auto const lower = ascii_lower(name);
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](std::string_view ending) { return lower.ends_with(ending); });
  };
  return std::any_of(package.parts().begin(), package.parts().end(), is_table);
}

} // namespace

Result<TableFormat> find_package_format(Input const& input) {
  auto const package = Package::open(input, kReadLimits);
  if (!package) {
    return package.error();
  }
  auto const mimetype =
      package->has("mimetype") ? package->read_part("mimetype").value_or("") : std::string{};
  if (mimetype.starts_with("application/vnd.oasis.opendocument.")) {
    return find_opendocument(mimetype);
  }
  struct Sign {
    std::string_view part, found;
  };
  for (auto const& [part, found] :
       {Sign{"xl/workbook.bin", "XLSB"}, Sign{"word/document.xml", "DOCX"},
        Sign{"ppt/presentation.xml", "PPTX"}, Sign{"Index/Document.iwa", "Apple iWork"},
        Sign{"AndroidManifest.xml", "APK"}}) {
    if (package->has(part)) {
      return wrong_type(found);
    }
  }
  if (package->has("[Content_Types].xml") || package->has("xl/workbook.xml")) {
    return TableFormat::xlsx;
  }
  if (package->has("content.xml") && package->has("META-INF/manifest.xml")) {
    return TableFormat::ods;
  }
  return has_table_inside(*package) ? Error{"read.plain_zip", {}} : wrong_type("ZIP");
}

} // namespace njia::sheets
