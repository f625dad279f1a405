// Removing an organisation: its members get in no more, its journeys are withdrawn, and its key is
// destroyed, so that nobody ever reads its notes, numbers and waiting rows again. In steps that a
// crash may stop anywhere: the first says what is to be done, the rest can be done again.
#pragma once

#include "njia/app/keys/key_files.h"
#include "njia/app/records/network.h"
#include "njia/store/store.h"

#include <string>
#include <vector>

namespace njia::app {

struct Removal {
  Organisation organisation;
  std::uint64_t journeys = 0; ///< withdrawn now
  std::uint64_t members = 0;  ///< of it that got in before
  std::string proof = {};     ///< the line that was added to njia.erased, in JSON
};

/// Journeys that one transaction withdraws, at most.
inline constexpr std::size_t kWithdrawnAtOnce = 1000;

/// Ends the access of the organisation and all its members, programs and links first; then
/// finish_removal.
/// Errors: `organisation.unknown`, and those of finish_removal.
Result<Removal> remove_organisation(Store& store, OrganisationSeals& keys, KeyPlaces const& places,
                                    std::string const& code, Actor const& actor);

/// Withdraws the organisation's journeys, discards its waiting rows, then destroys its key and adds
/// a line to `njia.erased` in the folder of state. May be done again. Errors: those of the store
/// and of crypto::Keyring::destroy; `upkeep.cannot_write` (the key is destroyed, the line is
/// missing).
Result<Removal> finish_removal(Store& store, OrganisationSeals& keys, KeyPlaces const& places,
                               Organisation const& organisation, Actor const& actor);

/// Organisations whose removal was begun and not finished; also those whose key is destroyed and
/// who are back by an older backup.
Result<std::vector<Organisation>> unfinished_removals(Store const& store, OrganisationSeals& keys);

} // namespace njia::app
