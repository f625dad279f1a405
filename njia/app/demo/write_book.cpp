#include "njia/app/demo/book.h"

namespace njia::demo {

std::string cell_name(std::size_t row, std::size_t column) {
  auto letters = std::string{};
  for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

} // namespace njia::demo
