// Records as JSON, straight from their field tables. Absent values are left out. Vocabulary answers
// are codes, dates are EDTF, instants RFC 3339; Many is an array of codes, with OTHER's word as
// "OTHER:word".
#pragma once

#include "njia/base/result.h"
#include "njia/domain/field.h"

#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// One object, keys in table order. Instantiated for every record of the domain that has a field
/// table.
template <HasFields Record> std::string record_to_json(Record const& record);

/// Errors: `json.malformed`, `field.unknown` (a key that the record does not have),
/// `field.required`, and those of FieldText; `where` is the path, e.g. "steps[2].role".
template <HasFields Record> Result<Record> record_from_json(std::string_view json);

/// An array of objects.
template <HasFields Record> std::string records_to_json(std::vector<Record> const& records);
template <HasFields Record> Result<std::vector<Record>> records_from_json(std::string_view json);

} // namespace njia
