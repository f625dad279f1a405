// The inside of an encrypted backup, whose bytes anybody with the public key may have written; fed
// in pieces. What is taken as whole must be the parts in their order, and no more.
#include "njia/app/keys/pack_stream.h"

#include <cstdlib>
#include <ostream>
#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace njia::app;
  if (size == 0) {
    return 0;
  }
  auto const piece = std::size_t{data[0]} + 1;
  auto rest = std::string_view{reinterpret_cast<char const*>(data) + 1, size - 1};
  auto store = std::ostringstream{};
  auto sink = PackSink{store};
  auto out = std::ostream{&sink};
  for (auto left = rest; !left.empty() && out;) {
    auto const part = left.substr(0, piece);
    out.write(part.data(), static_cast<std::streamsize>(part.size()));
    left.remove_prefix(part.size());
  }
  if (!out || !sink.is_whole()) {
    return 0;
  }
  auto const has_keys = sink.has_keys();
  auto const ring = sink.take_ring();
  auto const key = sink.take_key();
  auto const parts = has_keys ? 3U : 1U;
  auto const whole = kPackMagic.size() + parts * (kPackHead + kPackSum) + ring.size() + key.size() +
                     store.str().size();
  if (whole != rest.size() || has_keys != (key.size() == 32)) {
    std::abort();
  }
  return 0;
}
