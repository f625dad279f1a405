// Content codings: which one the client prefers (RFC 9110 section 12.5.3), and how to make it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace njia::http {

enum class Coding : std::uint8_t { identity = 0, gzip, br };

/// "" for identity, "gzip", "br".
std::string_view coding_name(Coding coding);

/// How much a client likes each coding, in thousandths; 0 is never.
struct CodingWeights {
  int gzip = 0;
  int br = 0;
  int identity = 1; ///< what is not named is acceptable, but liked least
};

/// The weights of an Accept-Encoding field ("" or absent: identity only). What cannot be read
/// counts as never. By hand: "gzip;q=0.5, *;q=0.1" gives gzip 500, br 100, identity 100.
CodingWeights parse_accept_encoding(std::string_view field);

/// The best of those at hand; br before gzip before identity when they weigh the same. Identity is
/// sent even to those who exclude it when nothing else is at hand.
Coding choose_coding(CodingWeights const& weights, bool has_gzip, bool has_br);

/// Whether bytes of this type become smaller: text, JSON, XML, SVG, JavaScript.
bool is_compressible(std::string_view content_type);

/// Compressed at a level that costs little (gzip 4, Brotli 3; for precompression 9 and 11).
/// Never Coding::identity. Throws std::bad_alloc.
std::string compress(Coding coding, std::string_view bytes, bool thoroughly = false);

} // namespace njia::http
