// What two rows must have in common to be the same: bytes made of a journey's content. Nothing of a
// person's attributes (sex, age) goes in, nor free text, so that no key can be traced to anybody.
#pragma once

#include "njia/base/sha256.h"
#include "njia/domain/journey.h"

#include <string>

namespace njia::importing {

/// Route, period and what happened: equal for person rows that belong into one submission.
std::string group_key(Journey const& journey);

/// The same with the number of persons and the day of learning: equal for the same row uploaded
/// again.
std::string content_key(Journey const& journey);

/// Route, period and number of persons: equal for what may be the same report told again in other
/// words.
std::string duplicate_key(Journey const& journey);

/// 32 hexadecimal digits of a key's hash, with the occurrence of that key in the file: two
/// identical rows may be two submissions.
std::string fingerprint(Sha256Digest const& digest, std::uint32_t occurrence);

/// The first eight bytes of a key's hash, to tell keys apart within one import.
std::uint64_t short_hash(Sha256Digest const& digest);

/// Whether two journeys say the same, whoever entered them when and under which id.
bool same_content(Journey const& a, Journey const& b);

} // namespace njia::importing
