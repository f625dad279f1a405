#include "njia/server/http/coding.h"

#include "njia/base/check.h"
#include "njia/base/text.h"

#include <algorithm>
#include <array>
#include <brotli/encode.h>
#include <new>
#include <optional>
#include <zlib.h>

namespace njia::http {
namespace {

/// "1", "0.25", "1.000": at most three digits after the point, at most 1.
int parse_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') ||
      (text.size() > 1 && text[1] != '.')) {
    return 0;
  }
  auto weight = (text[0] - '0') * 1000;
  auto unit = 100;
  for (auto const c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9') {
      return 0;
    }
    weight += (c - '0') * unit;
    unit /= 10;
  }
  return weight <= 1000 ? weight : 0;
}

std::string gzip(std::string_view bytes, int level) {
  auto stream = z_stream{};
  // 15 bits of window, 16 more for the gzip wrapping.
  if (deflateInit2(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::bad_alloc{};
  }
  auto out = std::string(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  auto const done = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  NJIA_CHECK(done == Z_STREAM_END, "deflate fits into its own bound");
  return out;
}

std::string brotli(std::string_view bytes, int quality) {
  auto size = BrotliEncoderMaxCompressedSize(bytes.size());
  auto out = std::string(size, '\0');
  auto const done =
      BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                            reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                            reinterpret_cast<std::uint8_t*>(out.data()));
  if (done != BROTLI_TRUE) {
    throw std::bad_alloc{};
  }
  out.resize(size);
  return out;
}

} // namespace

std::string_view coding_name(Coding coding) {
  constexpr std::array<std::string_view, 3> kNames{"", "gzip", "br"};
  return kNames.at(static_cast<std::size_t>(coding));
}

CodingWeights parse_accept_encoding(std::string_view field) {
  auto gzip_weight = std::optional<int>{};
  auto br_weight = std::optional<int>{};
  auto identity = std::optional<int>{};
  auto others = std::optional<int>{};
  for (auto const part : split(field, ',')) {
    auto const pieces = split(part, ';');
    auto const name = ascii_lower(trim(pieces[0]));
    auto weight = pieces.size() == 1 ? 1000 : 0;
    if (pieces.size() == 2) {
      auto const parameter = ascii_lower(trim(pieces[1]));
      weight = parameter.starts_with("q=") ? parse_weight(parameter.substr(2)) : 0;
    }
    auto& slot = name == "gzip" || name == "x-gzip" ? gzip_weight
                 : name == "br"                     ? br_weight
                 : name == "identity"               ? identity
                                                    : others;
    if (&slot != &others || name == "*") {
      slot = weight;
    }
  }
  return CodingWeights{.gzip = gzip_weight.value_or(others.value_or(0)),
                       .br = br_weight.value_or(others.value_or(0)),
                       .identity = identity.value_or(others.value_or(1))};
}

Coding choose_coding(CodingWeights const& weights, bool has_gzip, bool has_br) {
  auto const br = has_br ? weights.br : 0;
  auto const gz = has_gzip ? weights.gzip : 0;
  if (br > 0 && br >= gz && br >= weights.identity) {
    return Coding::br;
  }
  return gz > 0 && gz >= weights.identity ? Coding::gzip : Coding::identity;
}

bool is_compressible(std::string_view content_type) {
  auto const type = ascii_lower(trim(content_type.substr(0, content_type.find(';'))));
  return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
         type == "application/json" || type == "application/xml" ||
         type == "application/javascript";
}

std::string compress(Coding coding, std::string_view bytes, bool thoroughly) {
  NJIA_CHECK(coding != Coding::identity, "identity is not made");
  return coding == Coding::br ? brotli(bytes, thoroughly ? 11 : 3)
                              : gzip(bytes, thoroughly ? 9 : 4);
}

} // namespace njia::http
