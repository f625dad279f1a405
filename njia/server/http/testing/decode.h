// The other direction of coding.h, for tests: what zlib and the Brotli decoder make of the bytes.
#pragma once

#include <string>
#include <string_view>

namespace njia::http::testing {

/// Throws std::runtime_error when the bytes are not whole.
std::string gunzip(std::string_view bytes);
std::string unbrotli(std::string_view bytes);

} // namespace njia::http::testing
