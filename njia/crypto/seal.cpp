#include "njia/crypto/seal.h"

#include "njia/crypto/encode.h"
#include "njia/crypto/hash.h"
#include "njia/crypto/wire.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>

namespace njia::crypto {
namespace {

constexpr std::string_view kMarker = "s1.";
constexpr std::uint8_t kVersion = 1;
constexpr auto kBlindPurpose = Purpose{"njia.blind"};
constexpr std::size_t kNonceAt = 5, kTextAt = 29, kBlock = 32;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(kTextAt - kNonceAt == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);

// Sealed bytes are no secret, so their text is made by tables: four times as fast as libsodium's
// way, which hides what it encodes. The form is that of to_base64url.
constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t kNoDigit = 64;

constexpr std::array<std::uint8_t, 256> digit_values() {
  auto values = std::array<std::uint8_t, 256>{};
  values.fill(kNoDigit);
  for (auto i = std::size_t{0}; i < kDigits.size(); ++i) {
    values[static_cast<unsigned char>(kDigits[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}

/// With the marker in front.
std::string sealed_text(Bytes bytes) {
  auto text = std::string(kMarker.size() + (bytes.size() * 4 + 2) / 3, '\0');
  auto out = std::copy(kMarker.begin(), kMarker.end(), text.begin());
  for (auto i = std::size_t{0}; i < bytes.size(); i += 3) {
    auto const left = std::min<std::size_t>(bytes.size() - i, 3);
    auto const group = std::uint32_t{bytes[i]} << 16 |
                       (left > 1 ? std::uint32_t{bytes[i + 1]} << 8 : 0) |
                       (left > 2 ? std::uint32_t{bytes[i + 2]} : 0);
    for (auto digit = std::size_t{0}; digit <= left; ++digit) {
      *out++ = kDigits[group >> (18 - 6 * digit) & 63];
    }
  }
  return text;
}

/// Without the marker. Nothing for a text that sealed_text does not give.
std::optional<std::vector<std::uint8_t>> sealed_bytes(std::string_view text) {
  static constexpr auto kValues = digit_values();
  if (text.size() % 4 == 1) {
    return std::nullopt;
  }
  auto bytes = std::vector<std::uint8_t>(text.size() * 3 / 4);
  auto out = bytes.begin();
  auto bad = std::uint32_t{0};
  for (auto i = std::size_t{0}; i < text.size(); i += 4) {
    auto const left = std::min<std::size_t>(text.size() - i, 4);
    auto group = std::uint32_t{0};
    for (auto digit = std::size_t{0}; digit < left; ++digit) {
      auto const value = kValues[static_cast<unsigned char>(text[i + digit])];
      bad |= value & kNoDigit;
      group |= std::uint32_t{value} << (18 - 6 * digit);
    }
    for (auto byte = std::size_t{0}; byte + 1 < left; ++byte) {
      *out++ = static_cast<std::uint8_t>(group >> (16 - 8 * byte));
    }
    bad |= left < 4 ? group & (left == 3 ? 0xFFU : 0xFFFFU) : 0; // unused bits are zero
  }
  return bad == 0 ? std::optional{std::move(bytes)} : std::nullopt;
}

/// What is authenticated with the text: the place and the front of the sealed bytes.
std::vector<std::uint8_t> bound(SealPlace const& place, Bytes front) {
  auto out = std::vector<std::uint8_t>{};
  out.reserve(160);
  add_part(out, as_bytes("njia.seal"));
  add_part(out, as_bytes(place.table));
  add_part(out, as_bytes(place.record));
  add_part(out, as_bytes(place.column));
  add_part(out, place.organisation.bytes);
  add_part(out, number_bytes(place.version));
  add_part(out, front); // version and key id
  return out;
}

} // namespace

bool is_sealed(std::string_view text) { return text.starts_with(kMarker); }

Result<std::string> seal_with(OrganisationKey const& key, RandomSource& random,
                              SealPlace const& place, std::string_view text) {
  if (text.size() > kMaxSealedText) {
    return Error{
        "seal.too_long", std::string{place.column}, {{"limit", std::to_string(kMaxSealedText)}}};
  }
  auto padded = std::vector<std::uint8_t>(text.begin(), text.end());
  padded.resize((text.size() / kBlock + 1) * kBlock);
  padded[text.size()] = 0x80; // ISO/IEC 7816-4: one mark, then zeros
  auto sealed = std::vector<std::uint8_t>(kTextAt + padded.size() + kTag);
  auto const at = std::span{sealed};
  sealed[0] = kVersion;
  put_number(at.subspan(1), key.id());
  random.fill(at.subspan(kNonceAt, kTextAt - kNonceAt));
  auto const with = bound(place, at.first(kNonceAt));
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + kTextAt, nullptr, padded.data(),
                                             padded.size(), with.data(), with.size(), nullptr,
                                             sealed.data() + kNonceAt, key.field().data());
  wipe(padded);
  return sealed_text(sealed);
}

Result<std::string> open_with(OrganisationKey const& key, SealPlace const& place,
                              std::string_view sealed) {
  if (!is_sealed(sealed)) {
    return Error{"seal.not_sealed", std::string{place.column}};
  }
  auto const refused = Error{"seal.refused", std::string{place.column}};
  auto const bytes = sealed_bytes(sealed.substr(kMarker.size()));
  if (!bytes || bytes->size() < kTextAt + kBlock + kTag || bytes->front() != kVersion ||
      get_number<std::uint32_t>(Bytes{*bytes}.subspan(1)) != key.id()) {
    return refused;
  }
  auto const with = bound(place, Bytes{*bytes}.first(kNonceAt));
  auto text = std::string(bytes->size() - kTextAt - kTag, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          reinterpret_cast<std::uint8_t*>(text.data()), nullptr, nullptr, bytes->data() + kTextAt,
          bytes->size() - kTextAt, with.data(), with.size(), bytes->data() + kNonceAt,
          key.field().data()) != 0) {
    return refused;
  }
  auto const end = text.find_last_not_of('\0');
  if (end == std::string::npos || text[end] != '\x80' || text.size() - end > kBlock) {
    return refused; // sealed by the right key, but not by this program
  }
  text.resize(end);
  return text;
}

std::string blind_index_with(OrganisationKey const& key, std::string_view column,
                             std::string_view text) {
  auto message = std::vector<std::uint8_t>{};
  add_part(message, as_bytes(column));
  add_part(message, as_bytes(text));
  auto code = std::array<std::uint8_t, 16>{};
  keyed_blake2b(kBlindPurpose, key.blind_index(), message, code);
  return to_hex(Bytes{code}.first(4));
}

Result<std::string> Sealer::seal(SealPlace const& place, std::string_view text) const {
  auto const key = keys_.key_for(place.organisation);
  return key ? seal_with(**key, random_, place, text) : Result<std::string>{key.error()};
}

Result<std::string> Sealer::open(SealPlace const& place, std::string_view sealed) const {
  if (!is_sealed(sealed)) {
    return Error{"seal.not_sealed", std::string{place.column}};
  }
  auto const key = keys_.find_key(place.organisation);
  return key ? open_with(**key, place, sealed) : Result<std::string>{key.error()};
}

Result<std::string> Sealer::blind_index(Uuid const& organisation, std::string_view column,
                                        std::string_view text) const {
  auto const key = keys_.key_for(organisation);
  return key ? Result<std::string>{blind_index_with(**key, column, text)}
             : Result<std::string>{key.error()};
}

} // namespace njia::crypto
