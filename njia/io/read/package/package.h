// A zip package (.xlsx, .ods): its parts by name, unpacked as a stream and never to disk. Guards
// against what zip files do to careless readers: bombs, sizes that lie, names that climb out, two
// parts of one name, passwords.
#pragma once

#include "njia/io/read/bytes/input.h"
#include "njia/io/read/read.h"

namespace njia::sheets {

class Package {
public:
  /// Reads the directory. Neither `input` nor `limits` may go away before the Package.
  /// Errors: `read.truncated`, `read.damaged_package`, `read.too_many_entries`,
  /// `read.unsafe_entry_name`, `read.password_protected`.
  static Result<Package> open(Input const& input, ReadLimits const& limits);
  Package(Package&&) noexcept;
  Package& operator=(Package&&) noexcept;
  ~Package();

  /// Part names compare without regard to ASCII case, as OPC has it.
  bool has(std::string_view part) const;
  /// All names as written, "/" between folders, in directory order.
  std::vector<std::string> const& parts() const;

  /// Unpacks a part as a stream. The feed must not outlive the Package, and only one thread may
  /// read at a time. Errors here: `read.missing_part`; in the feed: `read.bomb_ratio`,
  /// `read.bomb_size`, `read.damaged_package`.
  Result<std::unique_ptr<ByteFeed>> open_part(std::string_view part) const;
  /// A whole part of at most ReadLimits::small_part_bytes. Errors: as open_part and its feed;
  /// `read.part_too_large`.
  Result<std::string> read_part(std::string_view part) const;
  /// The size that the directory states: a hint, to be believed by nobody.
  std::uint64_t stated_size(std::string_view part) const;

private:
  struct State;
  explicit Package(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// xlsx or ods, by what is inside. Errors: those of Package::open; `read.wrong_type` (DOCX, PPTX,
/// XLSB, ODT …), `read.plain_zip` (an archive with tables in it).
Result<TableFormat> find_package_format(Input const& input);

} // namespace njia::sheets
