// The keyring's file as bytes, and back. Pure. Numbers are big-endian. Private to njia/crypto and
// its fuzz target; who wants keys reads keyring.h.
//
//     0  "NJIAKEYS"            40  id of the ring (16)      80  nonce (24)
//     8  version, 1            56  generation (8)          104  sealed: next key id (4), then per
//     organisation 9  kind of key (1)       64  key check (16)               id (16), key id (4),
//     state (1), key (32); tag (16)
//    10  0 0                                               end  BLAKE2b-256 of all bytes before
//    (32) 12  passes (4), memory (8), salt (16)
//
// Everything before the sealed part is its additional data, so nothing can be changed without the
// key. The checksum at the end only tells a damaged file from a wrong key.
#pragma once

#include "njia/base/result.h"
#include "njia/base/uuid.h"
#include "njia/crypto/key_source.h"

#include <cstdint>
#include <vector>

namespace njia::crypto {

/// Organisations of one hub, erased ones included.
inline constexpr std::size_t kMaxKeyringOrganisations = 10'000;

struct RingRecord {
  Uuid organisation;
  std::uint32_t key_id;
  bool is_destroyed; ///< its key is zeros; the row stays, so that no new key is ever made
};

struct RingHeader {
  KeySource::Kind kind = KeySource::Kind::file;
  Argon2Cost cost;
  Salt salt{};
  Uuid ring;                    ///< the same for ever
  std::uint64_t generation = 0; ///< one more with every change
};

struct RingContent {
  RingHeader header;
  std::uint32_t next_key_id = 1;
  std::vector<RingRecord> records; ///< by organisation, ascending
  SecretBytes keys;                ///< 32 bytes for each record, in the same order

  Bytes key(std::size_t index) const { return keys.view().subspan(index * 32, 32); }
};

/// The most bytes that a keyring can have.
std::size_t max_ring_bytes();

/// Errors: `keys.damaged`, `keys.newer`.
Result<RingHeader> read_ring_header(Bytes file);

/// @param key  as KeySource::key gives it for this header
/// Errors: those of read_ring_header, `keys.wrong_key`.
Result<RingContent> read_ring(Bytes file, Bytes key);

std::vector<std::uint8_t> write_ring(RingContent const& content, Bytes key, RandomSource& random);

/// The sealed part as it is before sealing and after opening.
SecretBytes pack_records(RingContent const& content);
/// Fills next_key_id, records and keys. False when the bytes are none that pack_records makes.
bool unpack_records(Bytes packed, RingContent& content);
/// write_ring for bytes that pack_records did not make: for the fuzz target.
std::vector<std::uint8_t> write_ring_of(RingHeader const& header, Bytes packed, Bytes key,
                                        RandomSource& random);

} // namespace njia::crypto
