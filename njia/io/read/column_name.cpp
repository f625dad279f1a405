#include "njia/io/read/sheet.h"

#include <algorithm>

namespace njia::sheets {

std::string column_letters(std::uint32_t column) {
  auto letters = std::string{};
  for (auto rest = static_cast<std::uint64_t>(column) + 1; rest > 0; rest = (rest - 1) / 26) {
    letters += static_cast<char>('A' + (rest - 1) % 26);
  }
  std::reverse(letters.begin(), letters.end());
  return letters;
}

std::string cell_name(CellPosition at) {
  return column_letters(at.column) + std::to_string(at.row);
}

} // namespace njia::sheets
