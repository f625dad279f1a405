// A keyring's file whose bytes anybody may have written. First byte even: the file as it is, with
// its checksum mended. Odd: what is sealed inside, under the right key, so that the reader behind
// the seal is reached too; what it takes must come out the same again.
#include "njia/crypto/hash.h"
#include "njia/crypto/keyring_format.h"
#include "njia/crypto/testing/seeded_random.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace njia;
using namespace njia::crypto;

void read_as_file(Bytes input, Bytes key) {
  auto file = std::vector<std::uint8_t>{input.begin(), input.end()};
  static_cast<void>(read_ring(file, key));
  if (file.size() >= 32) {
    auto const sum = blake2b(Purpose{"njia.ring.sum"}, Bytes{file}.first(file.size() - 32));
    std::copy(sum.begin(), sum.end(), file.end() - 32);
    static_cast<void>(read_ring(file, key));
  }
}

void read_as_content(Bytes input, Bytes key) {
  auto random = crypto::testing::SeededRandom{1};
  auto header = RingHeader{};
  header.generation = 1;
  auto const file = write_ring_of(header, input, key, random);
  auto const content = read_ring(file, key);
  if (!content) {
    return;
  }
  auto const packed = pack_records(*content);
  if (!equal_in_constant_time(packed.view(), input)) {
    std::abort();
  }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static auto const key = SecretBytes{32};
  if (size > 0) {
    auto const rest = Bytes{data + 1, size - 1};
    data[0] % 2 == 0 ? read_as_file(rest, key.view()) : read_as_content(rest, key.view());
  }
  return 0;
}
