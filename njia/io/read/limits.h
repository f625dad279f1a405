// How much a partner's file may ask of this machine: one table, which the documentation repeats and
// a test compares. Everything is counted while reading; no size that a file declares about itself
// is believed.
#pragma once

#include <cstdint>

namespace njia::sheets {

struct ReadLimits {
  std::uint64_t file_bytes = 200'000'000;
  std::uint64_t cells =
      20'000'000; ///< delivered cells of all sheets, blanks that fill a row included
  std::uint32_t rows = 1'048'576; ///< of one sheet, Excel's own
  std::uint32_t columns = 16'384; ///< of one sheet, Excel's own
  std::uint32_t cell_characters =
      32'767;                            ///< Excel's own; longer text is cut and marked as an error
  std::uint64_t cell_bytes = 16'777'216; ///< a cell longer than this refuses the file
  std::uint64_t unpacked_bytes = 4'000'000'000; ///< all parts of a package together
  std::uint64_t unpack_ratio = 200; ///< unpacked to packed, looked at beyond `ratio_from_bytes`
  std::uint64_t ratio_from_bytes = 67'108'864;     ///< small parts may pack as well as they like
  std::uint64_t small_part_bytes = 33'554'432;     ///< workbook, relationships, styles
  std::uint64_t shared_string_bytes = 268'435'456; ///< text of all shared strings
  std::uint32_t package_entries = 10'000;          ///< files in a package
  std::uint32_t sheets = 1'000;
  std::uint32_t merged_ranges = 100'000; ///< of one sheet; further ones are left out
  std::uint32_t xml_depth = 256;
};

inline constexpr ReadLimits kReadLimits{};

} // namespace njia::sheets
