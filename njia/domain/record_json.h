// Records as JSON, straight from their field tables. Absent values are left out. Vocabulary answers
// are codes, dates are EDTF, instants RFC 3339; Many is an array of codes, with OTHER's word as
// "OTHER:word".
#pragma once

#include "njia/base/json_path.h"
#include "njia/base/result.h"
#include "njia/domain/field.h"
#include "njia/domain/field_mask.h"

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace njia {

/// One object, keys in table order. Instantiated for every record of the domain that has a field
/// table.
template <HasFields Record> std::string record_to_json(Record const& record);

/// The same, appended, with only the fields that the mask shows; all of them without a mask.
template <HasFields Record>
void append_record_json(std::string& out, Record const& record, FieldMask const* shown = nullptr);

/// Forgiving, for our own files: numbers as text, codes in any case. Stops at the first problem.
/// Errors: `json.malformed`, `field.unknown` (a key that the record does not have),
/// `field.required`, and those of FieldText; `where` is the path, items from 0, e.g.
/// "steps[2].role".
template <HasFields Record> Result<Record> record_from_json(std::string_view json);

/// Limits of what strangers send, whatever the field; validate.h may be stricter. In
/// docs/limits.md.
inline constexpr std::size_t kMaxRecordText = 2000; ///< code points
inline constexpr std::size_t kMaxRecordItems = 1000;

/// Strict, for what strangers send: every value has the type that the schema says (null is no
/// value), codes are written exactly, required fields are there, unknown ones are not.
/// @param not_required keys of the outermost record that may be absent although the table requires
///        them, because the receiver sets them
/// Everything that is wrong is appended to `problems`, `where` being the JSON pointer below `path`;
/// the answer is empty exactly when something was. Errors: `field.wrong_type` (args wanted),
/// `field.required`, `field.unknown` and `code.unknown` (args value, and suggestion for each near
/// miss), `field.out_of_range`, `text.too_long`, `text.has_nul`, `list.too_long`, `code.twice`, and
/// those of FieldText. Cost: linear.
template <HasFields Record>
std::optional<Record> record_from_value(boost::json::value const& value, JsonPath const& path,
                                        std::vector<Error>& problems,
                                        std::vector<std::string_view> const& not_required = {});

/// An array of objects.
template <HasFields Record> std::string records_to_json(std::vector<Record> const& records);
template <HasFields Record> Result<std::vector<Record>> records_from_json(std::string_view json);

} // namespace njia
