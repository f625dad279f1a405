// Ids of the gazetteer's places: derived from the source's own key, so that the same place has the
// same id on every machine and after every rebuild. docs/decisions/ has the reasons.
#pragma once

#include "njia/domain/ids.h"

#include <string_view>

namespace njia {

/// UUID version 8 (RFC 9562 section 5.8) from SHA-256 over Njia's name space and the key, as in RFC
/// 9562 appendix B.2. Keys: "geonames:184745", "njx:busia-ke", "ourairports:HKJK", "iso:KE",
/// "iso2:KE-30", "region:gulf".
PlaceId place_id(std::string_view source_key);

/// The construction itself: the first 16 bytes of SHA-256(name space, name), with version 8 and the
/// variant set. By hand (RFC 9562 appendix B.2): DNS name space and "www.example.com" give
/// 5c146b14-3c52-8afd-938a-375d0df1fbf6.
Uuid make_uuid_v8_sha256(Uuid const& name_space, std::string_view name);

} // namespace njia
