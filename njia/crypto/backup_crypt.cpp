#include "njia/crypto/backup_crypt.h"

#include "njia/crypto/deflate.h"
#include "njia/crypto/hash.h"

#include <sodium.h>

#include <algorithm>
#include <istream>
#include <ostream>

namespace njia::crypto {
namespace {

constexpr std::string_view kMagic = "NJIABKUP";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kKeyIdAt = 16, kSealedAt = 24, kStreamAt = 104, kHeader = 128;
constexpr std::size_t kChunk = 65'536;
constexpr std::size_t kMore = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t kStreamKey = crypto_secretstream_xchacha20poly1305_KEYBYTES;
static_assert(kSealedAt + kStreamKey + crypto_box_SEALBYTES == kStreamAt);
static_assert(kStreamAt + crypto_secretstream_xchacha20poly1305_HEADERBYTES == kHeader);

using State = crypto_secretstream_xchacha20poly1305_state;
using Header = std::array<std::uint8_t, kHeader>;

/// Takes the id of a public key's bytes: which key a backup was made for.
Bytes key_id(Digest const& hash) { return Bytes{hash}.first(8); }

/// Reads as much as fits; less only at the end of the stream.
std::size_t read_up_to(std::istream& in, std::span<std::uint8_t> out) {
  in.read(reinterpret_cast<char*>(out.data()), static_cast<std::streamsize>(out.size()));
  return static_cast<std::size_t>(in.gcount());
}

bool write_bytes(std::ostream& out, Bytes bytes) {
  out.write(reinterpret_cast<char const*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  return out.good();
}

/// The secret stream's state, wiped when it ends.
struct Stream {
  State state = {};

  Stream() = default;
  Stream(Stream const&) = delete;
  Stream& operator=(Stream const&) = delete;
  ~Stream() { sodium_memzero(&state, sizeof state); }
};

/// Collects chunks of exactly kChunk bytes, encrypts and writes them.
class ChunkWriter {
public:
  ChunkWriter(std::ostream& out, BackupPublicKey const& key) : out_{out} {
    auto stream_key = SecretBytes{kStreamKey};
    crypto_secretstream_xchacha20poly1305_keygen(stream_key.writable().data());
    std::copy(kMagic.begin(), kMagic.end(), header_.begin());
    header_[8] = kVersion;
    auto const hash = blake2b(Bytes{key.bytes});
    std::copy_n(key_id(hash).begin(), 8, header_.begin() + kKeyIdAt);
    if (crypto_box_seal(header_.data() + kSealedAt, stream_key.view().data(), kStreamKey,
                        key.bytes.data()) != 0) {
      is_sound_ = false; // a point of small order: no key of ours
    }
    crypto_secretstream_xchacha20poly1305_init_push(&stream_.state, header_.data() + kStreamAt,
                                                    stream_key.view().data());
    is_sound_ = is_sound_ && write_bytes(out_, header_);
  }

  bool is_sound() const { return is_sound_; }

  bool add(Bytes bytes) {
    while (!bytes.empty()) {
      if (pending_.size() == kChunk &&
          !write_chunk(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)) {
        return false;
      }
      auto const size = std::min(bytes.size(), kChunk - pending_.size());
      pending_.insert(pending_.end(), bytes.begin(),
                      bytes.begin() + static_cast<std::ptrdiff_t>(size));
      bytes = bytes.subspan(size);
    }
    return true;
  }

  bool finish() {
    return write_chunk(crypto_secretstream_xchacha20poly1305_TAG_FINAL) && out_.flush().good();
  }

  std::uint64_t written() const { return written_; }

private:
  bool write_chunk(std::uint8_t tag) {
    auto sealed = std::vector<std::uint8_t>(pending_.size() + kMore);
    crypto_secretstream_xchacha20poly1305_push(&stream_.state, sealed.data(), nullptr,
                                               pending_.data(), pending_.size(), header_.data(),
                                               header_.size(), tag);
    pending_.clear();
    written_ += sealed.size();
    return write_bytes(out_, sealed);
  }

  std::ostream& out_;
  Header header_{};
  Stream stream_;
  std::vector<std::uint8_t> pending_;
  std::uint64_t written_ = kHeader;
  bool is_sound_ = true;
};

/// The stream key that the header holds for our private key, set up in the stream.
Result<Done> open_header(Header const& header, BackupPrivateKey const& key, Stream& stream) {
  auto const zeros = std::all_of(header.begin() + 9, header.begin() + kKeyIdAt,
                                 [](std::uint8_t byte) { return byte == 0; });
  if (header[8] != kVersion) {
    return Error{"backup.newer", ""};
  }
  auto const ours = key.public_key();
  auto const hash = blake2b(Bytes{ours.bytes});
  if (!equal_in_constant_time(key_id(hash), Bytes{header}.subspan(kKeyIdAt, 8))) {
    return Error{"backup.wrong_key", ""};
  }
  auto stream_key = SecretBytes{kStreamKey};
  if (!zeros ||
      crypto_box_seal_open(stream_key.writable().data(), header.data() + kSealedAt,
                           kStreamAt - kSealedAt, ours.bytes.data(), key.view().data()) != 0 ||
      crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, header.data() + kStreamAt,
                                                      stream_key.view().data()) != 0) {
    return Error{"backup.damaged", ""};
  }
  return Done{};
}

/// Opens the chunks one after the other and hands on what is in them.
class ChunkReader {
public:
  ChunkReader(Stream& stream, Header const& header) : stream_{stream}, header_{header} {}

  /// False for a chunk that is none, or none in this place.
  bool open(Bytes sealed) {
    auto tag = std::uint8_t{0};
    if (is_final_ || sealed.size() < kMore) {
      return false;
    }
    plain_.resize(sealed.size() - kMore);
    auto const opened = crypto_secretstream_xchacha20poly1305_pull(
        &stream_.state, plain_.data(), nullptr, &tag, sealed.data(), sealed.size(), header_.data(),
        header_.size());
    is_final_ = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    auto const is_known = is_final_ || tag == crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    return opened == 0 && is_known && (is_final_ || plain_.size() == kChunk);
  }

  Bytes plain() const { return plain_; }
  bool is_final() const { return is_final_; }

private:
  Stream& stream_;
  Header const& header_;
  std::vector<std::uint8_t> plain_;
  bool is_final_ = false;
};

} // namespace

Result<BackupBytes> encrypt_backup(std::istream& in, std::ostream& out,
                                   BackupPublicKey const& key) {
  start_sodium();
  auto writer = ChunkWriter{out, key};
  auto deflater = Deflater{};
  auto const sink = [&](Bytes piece) { return writer.add(piece); };
  auto buffer = std::vector<std::uint8_t>(kChunk);
  auto total = BackupBytes{};
  auto is_sound = writer.is_sound();
  for (auto is_last = false; is_sound && !is_last;) {
    auto const size = read_up_to(in, buffer);
    if (in.bad()) {
      return Error{"backup.cannot_read", ""};
    }
    is_last = size < buffer.size();
    total.plain += size;
    is_sound = deflater.add(Bytes{buffer}.first(size), is_last, sink);
  }
  wipe(buffer);
  if (!is_sound || !writer.finish()) {
    return Error{"backup.cannot_write", ""};
  }
  total.encrypted = writer.written();
  return total;
}

Result<BackupBytes> decrypt_backup(std::istream& in, std::ostream& out, BackupPrivateKey const& key,
                                   std::uint64_t limit) {
  auto header = Header{};
  auto total = BackupBytes{};
  total.encrypted = read_up_to(in, header);
  if (in.bad()) {
    return Error{"backup.cannot_read", ""};
  }
  if (!std::equal(kMagic.begin(), kMagic.end(), header.begin())) {
    return Error{"backup.not_encrypted", ""};
  }
  auto stream = Stream{};
  auto const opened = total.encrypted == kHeader ? open_header(header, key, stream)
                                                 : Result<Done>{Error{"backup.damaged", ""}};
  if (!opened) {
    return opened.error();
  }
  auto reader = ChunkReader{stream, header};
  auto inflater = Inflater{};
  auto is_too_large = false;
  auto const sink = [&](Bytes piece) {
    is_too_large = piece.size() > limit - total.plain;
    total.plain += is_too_large ? 0 : piece.size();
    return !is_too_large && write_bytes(out, piece);
  };
  auto sealed = std::vector<std::uint8_t>(kChunk + kMore);
  while (auto const size = read_up_to(in, sealed)) {
    total.encrypted += size;
    if (!reader.open(Bytes{sealed}.first(size))) {
      return Error{"backup.damaged", ""};
    }
    auto const answer = inflater.add(reader.plain(), sink);
    if (answer == Inflater::Answer::stopped) {
      return is_too_large ? Error{"backup.too_large", "", {{"limit", std::to_string(limit)}}}
                          : Error{"backup.cannot_write", ""};
    }
    if (answer == Inflater::Answer::damaged) {
      return Error{"backup.damaged", ""};
    }
  }
  if (in.bad()) {
    return Error{"backup.cannot_read", ""};
  }
  if (!reader.is_final() || !inflater.is_at_end()) {
    return Error{"backup.damaged", ""};
  }
  return out.flush().good() ? Result<BackupBytes>{total} : Error{"backup.cannot_write", ""};
}

} // namespace njia::crypto
