// Mapping files: how any table becomes journeys without code. TOML, or the same structure as JSON.
// docs/mapping-files.md describes every key; data/mappings holds two that import public data sets.
#pragma once

#include "njia/app/import/mapping.h"

#include <filesystem>

namespace njia::importing {

inline constexpr std::size_t kMaxMappingBytes = 1'000'000;

/// By the first character: "{" is JSON, all else TOML.
/// Errors: `mapping.malformed` ({line} where it is known), `mapping.unknown_key` ({value}),
/// `mapping.unknown_target`
/// ({value}), `mapping.wrong_type` ({value}), `mapping.no_columns`, and those of codes for
/// constants.
Result<Mapping> parse_mapping(std::string_view text);

/// The same for what is JSON already, of the API: anything but an object is `mapping.malformed`.
Result<Mapping> parse_json_mapping(std::string_view text);

/// Errors: `file.unreadable`, `mapping.too_long`, and those of parse_mapping.
Result<Mapping> load_mapping(std::filesystem::path const& file);

} // namespace njia::importing
