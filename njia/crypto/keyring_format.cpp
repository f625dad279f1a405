#include "njia/crypto/keyring_format.h"

#include "njia/crypto/hash.h"
#include "njia/crypto/wire.h"

#include <sodium.h>

#include <algorithm>
#include <set>

namespace njia::crypto {
namespace {

constexpr auto kSealPurpose = Purpose{"njia.ring.seal"};
constexpr auto kCheckPurpose = Purpose{"njia.ring.check"};
constexpr auto kSumPurpose = Purpose{"njia.ring.sum"};
constexpr std::string_view kMagic = "NJIAKEYS";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kBeforeCheck = 64, kCheck = 16, kNonceAt = 80, kHeader = 104;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSum = 32, kRecord = 16 + 4 + 1 + 32;
/// More than any machine of ours would be asked for; a header cannot make us try.
constexpr auto kMostMemory = std::uint64_t{1} << 31;
constexpr auto kMostPasses = std::uint32_t{16};

Error damaged() { return {"keys.damaged", ""}; }

/// The bytes before the key check.
std::array<std::uint8_t, kBeforeCheck> pack_header(RingHeader const& header) {
  auto out = std::array<std::uint8_t, kBeforeCheck>{};
  auto const at = std::span{out};
  std::copy(kMagic.begin(), kMagic.end(), out.begin());
  out[8] = kVersion;
  out[9] = static_cast<std::uint8_t>(header.kind);
  put_number(at.subspan(12), header.cost.passes);
  put_number(at.subspan(16), header.cost.memory);
  std::copy(header.salt.begin(), header.salt.end(), out.begin() + 24);
  std::copy(header.ring.bytes.begin(), header.ring.bytes.end(), out.begin() + 40);
  put_number(at.subspan(56), header.generation);
  return out;
}

bool is_sound(RingHeader const& header) {
  if (header.generation == 0) {
    return false;
  }
  return header.kind == KeySource::Kind::file
             ? header.cost == Argon2Cost{}
             : header.cost.passes >= 1 && header.cost.passes <= kMostPasses &&
                   header.cost.memory >= crypto_pwhash_MEMLIMIT_MIN &&
                   header.cost.memory <= kMostMemory;
}

std::array<std::uint8_t, kCheck> key_check(Bytes key, Bytes header) {
  auto check = std::array<std::uint8_t, kCheck>{};
  keyed_blake2b(kCheckPurpose, key, header, check);
  return check;
}

SecretBytes sealing_key(Bytes key) {
  auto derived = SecretBytes{crypto_aead_xchacha20poly1305_ietf_KEYBYTES};
  keyed_blake2b(kSealPurpose, key, {}, derived.writable());
  return derived;
}

bool is_in_order(RingContent const& content) {
  auto ids = std::set<std::uint32_t>{};
  for (auto i = std::size_t{0}; i < content.records.size(); ++i) {
    auto const& record = content.records[i];
    auto const is_zero = sodium_is_zero(content.key(i).data(), 32) == 1;
    if (record.key_id == 0 || record.key_id >= content.next_key_id ||
        !ids.insert(record.key_id).second || is_zero != record.is_destroyed ||
        (i > 0 && !(content.records[i - 1].organisation < record.organisation))) {
      return false;
    }
  }
  return true;
}

} // namespace

std::size_t max_ring_bytes() {
  return kHeader + 4 + kRecord * kMaxKeyringOrganisations + kTag + kSum;
}

Result<RingHeader> read_ring_header(Bytes file) {
  if (file.size() < kHeader + 4 + kTag + kSum || file.size() > max_ring_bytes() ||
      !std::equal(kMagic.begin(), kMagic.end(), file.begin())) {
    return damaged();
  }
  auto const sum = blake2b(kSumPurpose, file.first(file.size() - kSum));
  if (!equal_in_constant_time(sum, file.last(kSum))) {
    return damaged();
  }
  if (file[8] != kVersion) {
    return Error{"keys.newer", ""};
  }
  auto header = RingHeader{};
  if (file[9] > 1 || file[10] != 0 || file[11] != 0) {
    return damaged();
  }
  header.kind = static_cast<KeySource::Kind>(file[9]);
  header.cost = {get_number<std::uint64_t>(file.subspan(16)),
                 get_number<std::uint32_t>(file.subspan(12))};
  std::copy_n(file.begin() + 24, header.salt.size(), header.salt.begin());
  std::copy_n(file.begin() + 40, header.ring.bytes.size(), header.ring.bytes.begin());
  header.generation = get_number<std::uint64_t>(file.subspan(56));
  if (!is_sound(header)) {
    return damaged();
  }
  return header;
}

Result<RingContent> read_ring(Bytes file, Bytes key) {
  auto const header = read_ring_header(file);
  if (!header) {
    return header.error();
  }
  if (!equal_in_constant_time(key_check(key, file.first(kBeforeCheck)),
                              file.subspan(kBeforeCheck, kCheck))) {
    return Error{"keys.wrong_key", ""};
  }
  auto const sealed = file.subspan(kHeader, file.size() - kHeader - kSum);
  auto packed = SecretBytes{sealed.size() - kTag};
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          packed.writable().data(), nullptr, nullptr, sealed.data(), sealed.size(), file.data(),
          kHeader, file.data() + kNonceAt, sealing_key(key).view().data()) != 0) {
    return damaged();
  }
  auto content = RingContent{};
  content.header = *header;
  if (!unpack_records(packed.view(), content)) {
    return damaged();
  }
  return content;
}

SecretBytes pack_records(RingContent const& content) {
  auto packed = SecretBytes{4 + content.records.size() * kRecord};
  auto out = packed.writable();
  put_number(out, content.next_key_id);
  for (auto i = std::size_t{0}; i < content.records.size(); ++i) {
    auto const& record = content.records[i];
    auto const row = out.subspan(4 + i * kRecord, kRecord);
    std::copy(record.organisation.bytes.begin(), record.organisation.bytes.end(), row.begin());
    put_number(row.subspan(16), record.key_id);
    row[20] = record.is_destroyed ? 0 : 1;
    std::copy_n(content.key(i).begin(), 32, row.begin() + 21);
  }
  return packed;
}

bool unpack_records(Bytes packed, RingContent& content) {
  if (packed.size() < 4 || (packed.size() - 4) % kRecord != 0 ||
      (packed.size() - 4) / kRecord > kMaxKeyringOrganisations) {
    return false;
  }
  auto const count = (packed.size() - 4) / kRecord;
  content.next_key_id = get_number<std::uint32_t>(packed);
  content.records.clear();
  content.keys = SecretBytes{count * 32};
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto const row = packed.subspan(4 + i * kRecord, kRecord);
    if (row[20] > 1) {
      return false;
    }
    auto record = RingRecord{{}, get_number<std::uint32_t>(row.subspan(16)), row[20] == 0};
    std::copy_n(row.begin(), 16, record.organisation.bytes.begin());
    content.records.push_back(record);
    std::copy_n(row.begin() + 21, 32, content.keys.writable().begin() + static_cast<long>(i * 32));
  }
  return is_in_order(content);
}

std::vector<std::uint8_t> write_ring(RingContent const& content, Bytes key, RandomSource& random) {
  NJIA_CHECK(is_sound(content.header) && is_in_order(content), "a keyring that can be read again");
  return write_ring_of(content.header, pack_records(content).view(), key, random);
}

std::vector<std::uint8_t> write_ring_of(RingHeader const& header, Bytes packed, Bytes key,
                                        RandomSource& random) {
  auto file = std::vector<std::uint8_t>(kHeader + packed.size() + kTag + kSum);
  auto const at = std::span{file};
  auto const front = pack_header(header);
  std::copy(front.begin(), front.end(), file.begin());
  auto const check = key_check(key, front);
  std::copy(check.begin(), check.end(), at.subspan(kBeforeCheck).begin());
  random.fill(at.subspan(kNonceAt, kHeader - kNonceAt));
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      file.data() + kHeader, nullptr, packed.data(), packed.size(), file.data(), kHeader, nullptr,
      file.data() + kNonceAt, sealing_key(key).view().data());
  auto const sum = blake2b(kSumPurpose, at.first(file.size() - kSum));
  std::copy(sum.begin(), sum.end(), at.last(kSum).begin());
  return file;
}

} // namespace njia::crypto
