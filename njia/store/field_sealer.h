// The port through which an engine keeps fields encrypted (the rows of field tables that are
// sealed(…), and what waits in staging): one key per organisation, so that destroying it erases.
// The engine decides what is sealed and for which place; njia/app/keys brings the keys.
#pragma once

#include "njia/base/result.h"
#include "njia/domain/ids.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace njia {

/// Where a sealed text stands: it opens there only. The version of a record is no part of it, so
/// that a repeated revision keeps its text.
struct SealedAt {
  std::string_view table;
  std::string_view record; ///< id
  std::string_view column;
};

/// One organisation's key in use. To be kept for one piece of work at most: a transaction, a read.
class OrganisationSeal {
public:
  virtual ~OrganisationSeal() = default;

  /// Errors: `seal.too_long`.
  virtual Result<std::string> seal(SealedAt const& at, std::string_view text) const = 0;
  /// Errors: `seal.refused` (changed, or sealed for another place or by another key).
  virtual Result<std::string> open(SealedAt const& at, std::string_view sealed) const = 0;
  /// Short, equal for equal texts of one column; finds candidates, which are opened and compared.
  virtual std::string blind_index(std::string_view column, std::string_view text) const = 0;
};

/// Which keys these are, and how often they have changed.
struct KeysMark {
  Uuid ring;
  std::uint64_t generation = 0;
};

/// Every function may answer with the errors of the file of keys (`keys.missing`, `keys.damaged`
/// …).
class FieldSealer {
public:
  using Seal = std::shared_ptr<OrganisationSeal const>;
  virtual ~FieldSealer() = default;

  /// The organisation's key, made when it has none. Errors: `keys.destroyed`.
  virtual Result<Seal> for_sealing(OrganisationId org) = 0;
  /// Errors: `keys.destroyed`, `keys.unknown`.
  virtual Result<Seal> for_opening(OrganisationId org) = 0;
  /// Begins like a sealed text.
  virtual bool is_sealed(std::string_view text) const = 0;
  virtual Result<KeysMark> mark() = 0;
};

} // namespace njia
