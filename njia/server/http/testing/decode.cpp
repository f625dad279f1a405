#include "njia/server/http/testing/decode.h"

#include <brotli/decode.h>
#include <cstdint>
#include <stdexcept>
#include <zlib.h>

namespace njia::http::testing {
namespace {
constexpr std::size_t kMost = 10'000'000;
}

std::string gunzip(std::string_view bytes) {
  auto stream = z_stream{};
  inflateInit2(&stream, 15 + 16);
  auto out = std::string(kMost, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  auto const done = inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  if (done != Z_STREAM_END) {
    throw std::runtime_error{"no whole gzip"};
  }
  return out;
}

std::string unbrotli(std::string_view bytes) {
  auto size = kMost;
  auto out = std::string(size, '\0');
  if (BrotliDecoderDecompress(bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data())) !=
      BROTLI_DECODER_RESULT_SUCCESS) {
    throw std::runtime_error{"no whole Brotli"};
  }
  out.resize(size);
  return out;
}

} // namespace njia::http::testing
