// Use cases on who takes part: add and change organisations, independence groups and rounds.
#pragma once

#include "njia/store/store.h"

#include <optional>
#include <string>

namespace njia::app {

/// Who acts, and when: written into every revision.
struct Actor {
  std::string name;
  Instant at = {};
};

struct NewOrganisation {
  std::string code;
  std::string name = {};
  std::string type = {};    ///< a code of the vocabulary org_type, or empty
  std::string country = {}; ///< ISO 3166-1 alpha-2, or empty
  std::string group = {};   ///< code of an independence group, or empty
};

struct NewRound {
  std::string code;
  std::string title = {};
  std::string period = {}; ///< EDTF, or empty
  std::string open = {};   ///< EDTF, or empty
  bool synthetic = false;
};

/// All three answer with the record as kept. Errors: `field.required` (no code),
/// `record.code_taken`, those of the values' texts, and `group.unknown`.
Result<Organisation> add_organisation(Store& store, UuidSource& ids, NewOrganisation const& request,
                                      Actor const& actor);
Result<IndependenceGroup> add_group(Store& store, UuidSource& ids, std::string const& code,
                                    std::string const& title, Actor const& actor);
Result<Round> add_round(Store& store, UuidSource& ids, NewRound const& request, Actor const& actor);

} // namespace njia::app
