#include "njia/webauthn/cose_key.h"

#include "njia/webauthn/cbor.h"

#include <array>
#include <bit>
#include <new>
#include <optional>

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace njia::webauthn {
namespace {

// Labels and values of RFC 9053 and of the IANA registries of COSE.
constexpr auto kKeyType = std::int64_t{1};
constexpr auto kAlgorithm = std::int64_t{3};
constexpr auto kTypeOkp = std::int64_t{1};
constexpr auto kTypeEc2 = std::int64_t{2};
constexpr auto kTypeRsa = std::int64_t{3};
constexpr auto kCurveP256 = std::int64_t{1};
constexpr auto kCurveEd25519 = std::int64_t{6};

constexpr auto kLeastModulusBits = 2048;
constexpr auto kMostModulusBits = 4096;
constexpr auto kLeastExponent = std::uint64_t{65'537};

template <auto free> struct Free {
  template <class T> void operator()(T* pointer) const { free(pointer); }
};
using Context = std::unique_ptr<EVP_PKEY_CTX, Free<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Free<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Free<OSSL_PARAM_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Free<BN_free>>;
using Key = std::shared_ptr<EVP_PKEY>;

/// What OpenSSL says of bad input would otherwise wait in this thread for the next one to ask.
struct QuietErrors {
  QuietErrors() { ERR_set_mark(); }
  ~QuietErrors() { ERR_pop_to_mark(); }
  QuietErrors(QuietErrors const&) = delete;
  QuietErrors& operator=(QuietErrors const&) = delete;
};

template <class T> T made(T pointer) {
  if (pointer == nullptr) {
    throw std::bad_alloc{};
  }
  return pointer;
}

Key owned(EVP_PKEY* key) { return {key, EVP_PKEY_free}; }

bool is_integer(CborMap const& map, std::int64_t label, std::int64_t wanted) {
  auto const* value = find(map, label);
  auto const* number = value == nullptr ? nullptr : value->as<std::int64_t>();
  return number != nullptr && *number == wanted;
}

/// Bytes under a label; empty where there are none.
ByteView bytes_at(CborMap const& map, std::int64_t label) {
  auto const* value = find(map, label);
  auto const* bytes = value == nullptr ? nullptr : value->as<ByteView>();
  return bytes == nullptr ? ByteView{} : *bytes;
}

Key key_from(char const* type, OSSL_PARAM_BLD* builder) {
  auto const parameters = Parameters{made(OSSL_PARAM_BLD_to_param(builder))};
  auto const context = Context{made(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr))};
  EVP_PKEY* key = nullptr;
  if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
    return nullptr;
  }
  return owned(key);
}

Key elliptic_key(CborMap const& map) {
  auto const x = bytes_at(map, -2);
  auto const y = bytes_at(map, -3);
  if (map.size() != 5 || !is_integer(map, kKeyType, kTypeEc2) || !is_integer(map, -1, kCurveP256) ||
      x.size() != 32 || y.size() != 32) {
    return nullptr;
  }
  auto point = Bytes{4}; // SEC 1 section 2.3.3: an uncompressed point
  point.insert(point.end(), x.begin(), x.end());
  point.insert(point.end(), y.begin(), y.end());
  auto const builder = Builder{made(OSSL_PARAM_BLD_new())};
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                   point.size());
  auto key = key_from("EC", builder.get());
  if (key == nullptr) {
    return nullptr;
  }
  // OpenSSL 3.0 has looked already whether the point is on the curve, but promises it nowhere.
  auto const context = Context{made(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr))};
  return EVP_PKEY_public_check(context.get()) == 1 ? key : nullptr;
}

Key edwards_key(CborMap const& map) {
  auto const x = bytes_at(map, -2);
  if (map.size() != 4 || !is_integer(map, kKeyType, kTypeOkp) ||
      !is_integer(map, -1, kCurveEd25519) || x.size() != 32) {
    return nullptr;
  }
  return owned(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, x.data(), x.size()));
}

/// RFC 8230 section 4: as few bytes as hold the number, so the first one is not zero.
bool is_sane_rsa(ByteView modulus, ByteView exponent) {
  if (modulus.empty() || modulus.front() == 0 || modulus.size() > kMostModulusBits / 8 ||
      exponent.empty() || exponent.front() == 0 || exponent.size() > 4) {
    return false;
  }
  auto const bits = static_cast<int>(8 * (modulus.size() - 1)) + std::bit_width(modulus.front());
  auto value = std::uint64_t{0};
  for (auto const byte : exponent) {
    value = (value << 8U) | byte;
  }
  return bits >= kLeastModulusBits && modulus.back() % 2 == 1 && value >= kLeastExponent &&
         value % 2 == 1;
}

Key rsa_key(CborMap const& map) {
  auto const modulus = bytes_at(map, -1);
  auto const exponent = bytes_at(map, -2);
  if (map.size() != 4 || !is_integer(map, kKeyType, kTypeRsa) || !is_sane_rsa(modulus, exponent)) {
    return nullptr;
  }
  auto const number = [](ByteView bytes) {
    return BigNumber{made(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr))};
  };
  auto const n = number(modulus);
  auto const e = number(exponent);
  auto const builder = Builder{made(OSSL_PARAM_BLD_new())};
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
  return key_from("RSA", builder.get());
}

Key key_of(Algorithm algorithm, CborMap const& map) {
  switch (algorithm) {
  case Algorithm::es256:
    return elliptic_key(map);
  case Algorithm::eddsa:
    return edwards_key(map);
  case Algorithm::rs256:
    return rsa_key(map);
  }
  return nullptr;
}

std::optional<Algorithm> find_algorithm(std::int64_t number) {
  for (auto const known : {Algorithm::es256, Algorithm::eddsa, Algorithm::rs256}) {
    if (number == static_cast<std::int64_t>(known)) {
      return known;
    }
  }
  return std::nullopt;
}

} // namespace

Result<PublicKey> PublicKey::parse(ByteView cose) {
  auto const quiet = QuietErrors{};
  auto const value = parse_cbor(cose);
  if (!value) {
    return value.error();
  }
  auto const malformed = Error{.key = "passkey.key_malformed", .where = "credentialPublicKey"};
  auto const* map = value->as<CborMap>();
  auto const* algorithm = map == nullptr ? nullptr : find(*map, kAlgorithm);
  auto const* number = algorithm == nullptr ? nullptr : algorithm->as<std::int64_t>();
  if (number == nullptr) {
    return malformed;
  }
  auto const known = find_algorithm(*number);
  if (!known) {
    return Error{.key = "passkey.algorithm_unsupported", .where = "credentialPublicKey"};
  }
  auto key = key_of(*known, *map);
  if (key == nullptr) {
    return malformed;
  }
  return PublicKey{*known, std::move(key)};
}

bool PublicKey::verify(ByteView data, ByteView signature) const {
  auto const quiet = QuietErrors{};
  auto const context = DigestContext{made(EVP_MD_CTX_new())};
  auto const* const digest = algorithm_ == Algorithm::eddsa ? nullptr : "SHA2-256";
  return EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key_.get(),
                                 nullptr) == 1 &&
         EVP_DigestVerify(context.get(), signature.data(), signature.size(), data.data(),
                          data.size()) == 1;
}

} // namespace njia::webauthn
