// How the SQLite engine seals and opens texts, when it has keys. Private to njia/store/sqlite.
#pragma once

#include "njia/domain/field.h"
#include "njia/store/field_sealer.h"
#include "njia/store/sqlite/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace njia::sqlite {

template <HasFields Record> constexpr bool has_sealed_fields() {
  auto found = false;
  for_each_field<Record>([&](auto const& row) { found = found || row.is_sealed; });
  return found;
}

/// The keys of one piece of work: each organisation's is asked for once. Without a sealer every
/// text stays as it is.
class SealDesk {
public:
  explicit SealDesk(FieldSealer* sealer) : sealer_{sealer} {}

  bool is_on() const { return sealer_ != nullptr; }
  /// Whether the organisation may be written for. Errors: `keys.destroyed`.
  Result<Done> require(OrganisationId org);
  /// Empty text stays empty. Errors: those of FieldSealer::for_sealing, `seal.too_long`.
  Result<std::string> seal(OrganisationId org, SealedAt const& at, std::string_view text);
  /// Text that was never sealed is answered as it is; sealed text of an organisation whose key was
  /// destroyed is blank. Throws StoreFailure: `store.damaged` for text that was changed, and the
  /// errors of the file of keys.
  std::string open(OrganisationId org, SealedAt const& at, std::string_view text);
  /// What the head of a journey holds in the place of its number: without keys the number itself.
  Result<std::string> blind_number(OrganisationId org, std::string_view number);
  /// The same for finding: makes no key. None: this organisation has nothing that is sealed.
  std::optional<std::string> find_blind_number(OrganisationId org, std::string_view number);
  /// Whether it is sealed text that opens there, or that nobody will ever open.
  bool is_sealed(OrganisationId org, SealedAt const& at, std::string_view text);

private:
  struct Known {
    FieldSealer::Seal key = {}; ///< none: destroyed
  };
  Result<FieldSealer::Seal> key_for(OrganisationId org);
  Known* find(OrganisationId org);
  Known& known_for_opening(OrganisationId org);

  FieldSealer* sealer_;
  std::vector<std::pair<OrganisationId, Known>> known_;
};

/// Writes into the database which keys it is sealed with, when that has changed. Within a
/// transaction. Errors: those of the file of keys.
Result<Done> remember_keys(Database& database);

/// Makes sure that the store belongs to its keys, and seals what an earlier Njia kept plain, in
/// bounded transactions; going on where a killed process stopped. Afterwards no page and no log of
/// the store holds a plain one. Errors: `keys.rolled_back`,
/// `keys.other_ring`, `store.in_use` (there is something to seal and others have the folder open),
/// and those of the file of keys.
Result<Done> seal_store(Database& database, bool is_alone, bool once_more);

/// Texts in columns that should be sealed and are not.
std::uint64_t count_unsealed(Database& database);

/// Whether the store was ever sealed: then it must not be opened without keys.
bool needs_keys(Database& database);

} // namespace njia::sqlite
