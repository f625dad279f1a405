// The keys of a table's rows at every level to which their places can be moved up. Private to this
// module.
#pragma once

#include "njia/domain/count_table.h"
#include "njia/domain/place_tree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

using Steps =
    std::vector<unsigned>; ///< one per dimension: by how many levels its places are moved up

/// Each key is taken up once, however many rows have it; after that, keys are numbers.
class Rungs {
public:
  /// Stands for a key whose place has no such unit.
  static constexpr auto kNone = static_cast<std::uint32_t>(-1);

  /// `rows` are the keys of each row; `table` says what they are.
  Rungs(CountTable const& table, PlaceTree const& places,
        std::vector<std::vector<std::string> const*> const& rows);

  /// Of one row after moving up, one number a dimension; they sort as the keys do.
  void number(std::size_t row, Steps const& way, std::uint32_t* numbers) const;
  /// The keys that such numbers stand for; none of them may be kNone.
  std::vector<std::string> keys(Steps const& way, std::uint32_t const* numbers) const;

private:
  struct Rung {
    std::vector<std::string> keys = {};            ///< each once, ascending
    std::vector<std::uint32_t> number_of_key = {}; ///< of each key of the lowest rung
  };
  /// The keys there are, and the number of each; kNone for one that is not there.
  static Rung numbered(std::vector<std::optional<std::string_view>> const& keys);

  struct Column {
    std::vector<std::uint32_t> of_row = {}; ///< number of the row's key on the lowest rung
    std::vector<Rung> rungs = {};           ///< by step
  };

  std::vector<Column> columns_; ///< one a dimension
};

/// By how many levels the places of a dimension can be moved up at most.
unsigned most_steps(Dimension const& dimension);

} // namespace njia
