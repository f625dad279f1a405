// What a connection may ask of this server before the application is asked anything. Beyond each
// limit the request is refused with a problem document; see docs/limits.md.
#pragma once

#include <cstddef>
#include <cstdint>

namespace njia::http {

inline constexpr std::size_t kMaxHeadBytes = 8'192;
inline constexpr std::size_t kMaxRequestLine = 4'096;
inline constexpr std::size_t kMaxFields = 64;
inline constexpr std::size_t kMaxParameters = 128;
inline constexpr std::size_t kMaxChunkExtension = 64;
inline constexpr std::size_t kMaxTrailerBytes = 1'024;

} // namespace njia::http
