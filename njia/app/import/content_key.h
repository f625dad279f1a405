// What two rows must have in common to be the same: hashes of a journey's content. Nothing of a
// person's attributes (sex, age) goes in, nor free text, so that no hash can be traced to anybody.
#pragma once

#include "njia/app/import/mapping.h"
#include "njia/base/sha256.h"
#include "njia/domain/journey.h"

#include <string>

namespace njia::importing {

/// Of route, period, what happened, number of persons and day of learning: equal for the same row
/// uploaded again. Of a person's row without the last two: equal for all rows of one submission, so
/// that one more row updates it.
Sha256Digest content_hash(Journey const& journey, RowKind kind);

/// Of route, period and number of persons: equal for what may be the same report told again in
/// other words.
std::uint64_t duplicate_hash(Journey const& journey);

/// 32 hexadecimal digits of a content's hash, with the occurrence of that content in the file: two
/// identical rows may be two submissions.
std::string fingerprint(Sha256Digest const& content, std::uint32_t occurrence);

/// For hash tables: the first eight bytes.
struct DigestHash {
  std::size_t operator()(Sha256Digest const& digest) const;
};

/// Whether two journeys say the same, whoever entered them when and under which id.
bool same_content(Journey const& a, Journey const& b);

} // namespace njia::importing
