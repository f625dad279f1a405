#include "njia/app/keys/backup_pack.h"

#include "njia/app/keys/key_files.h"
#include "njia/app/keys/pack_stream.h"

#include <cerrno>
#include <cstring>
#include <ostream>

#include <fcntl.h>
#include <unistd.h>

namespace njia::app {
namespace {

namespace fs = std::filesystem;

Error failed(char const* key, fs::path const& file, int code) {
  return {.key = key, .where = file.string(), .args = {{"reason", std::strerror(code)}}};
}

std::string_view text_of(Sha256Digest const& digest) {
  return {reinterpret_cast<char const*>(digest.data()), digest.size()};
}

/// A new empty file for its owner alone. Errors: `backup.exists`, `backup.cannot_write`.
Result<Done> create_file(fs::path const& file) {
  auto const descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) {
    return failed(errno == EEXIST ? "backup.exists" : "backup.cannot_write", file, errno);
  }
  ::close(descriptor);
  return Done{};
}

Result<Done> make_durable(fs::path const& path, int flags) {
  auto const descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  auto const code = descriptor < 0 || ::fsync(descriptor) != 0 ? errno : 0;
  if (descriptor >= 0) {
    // What is read again afterwards should come from the disk.
    static_cast<void>(::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED));
    ::close(descriptor);
  }
  return code == 0 ? Result<Done>{Done{}} : failed("backup.cannot_write", path, code);
}

Result<Sha256Digest> digest_of(fs::path const& file) {
  auto in = std::ifstream{file, std::ios::binary};
  auto digest = Sha256{};
  auto buffer = std::vector<char>(65'536);
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())), in.gcount() > 0) {
    digest.add(std::string_view{buffer.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (in.bad() || !in.eof()) {
    return failed("backup.cannot_read", file, errno);
  }
  return digest.finish();
}

/// Writes through to a file and takes the digest of what goes by.
class SummingFile final : public std::streambuf {
public:
  explicit SummingFile(fs::path const& file) : out_{file, std::ios::binary | std::ios::trunc} {}
  bool close() {
    out_.close();
    return out_.good();
  }
  Sha256Digest finish() { return digest_.finish(); }

private:
  int_type overflow(int_type one) override {
    auto const byte = traits_type::to_char_type(one);
    return xsputn(&byte, 1) == 1 ? one : traits_type::eof();
  }
  std::streamsize xsputn(char const* data, std::streamsize size) override {
    digest_.add(std::string_view{data, static_cast<std::size_t>(size)});
    return out_.write(data, size) ? size : 0;
  }

  std::ofstream out_;
  Sha256 digest_;
};

class Unfinished {
public:
  explicit Unfinished(fs::path file) : file_{std::move(file)} {}
  Unfinished(Unfinished const&) = delete;
  Unfinished& operator=(Unfinished const&) = delete;
  ~Unfinished() {
    auto ignored = std::error_code{};
    fs::remove(file_, ignored);
  }
  fs::path const& file() const { return file_; }

private:
  fs::path file_;
};

/// The keys as they stand in a pack: heads, bytes and sums.
struct KeyParts {
  std::vector<std::uint8_t> ring;
  crypto::SecretBytes key;
  std::vector<std::string> frames;

  std::vector<std::string_view> pieces() const {
    if (ring.empty()) {
      return {};
    }
    return {frames[0],
            {reinterpret_cast<char const*>(ring.data()), ring.size()},
            frames[1],
            key.text(),
            frames[2]};
  }
};

Result<KeyParts> pack_keys(OrganisationSeals* keys, crypto::RandomSource& random) {
  auto parts = KeyParts{};
  if (keys == nullptr) {
    return parts;
  }
  parts.key = crypto::random_secret(random, 32);
  auto ring = keys->keys().copy_under(
      crypto::KeySource::from_key(crypto::SecretBytes::copy_of(parts.key.view())));
  if (!ring) {
    return ring.error();
  }
  parts.ring = std::move(*ring);
  auto digest = Sha256{};
  digest.add(std::span<std::uint8_t const>{parts.ring});
  auto const ring_sum = digest.finish();
  digest.add(parts.key.view());
  auto const key_sum = digest.finish();
  parts.frames = {pack_head(PackPart::ring, parts.ring.size()),
                  std::string{text_of(ring_sum)} + pack_head(PackPart::ring_key, 32),
                  std::string{text_of(key_sum)}};
  return parts;
}

/// Encrypts into a file that exists. Errors: as write_pack.
Result<PackReport> encrypt_to(fs::path const& file, std::istream& pack,
                              crypto::BackupPublicKey const& key) {
  auto sum = Sha256Digest{};
  auto report = PackReport{};
  {
    auto writer = SummingFile{file};
    auto out = std::ostream{&writer};
    auto const bytes = crypto::encrypt_backup(pack, out, key);
    if (!bytes) {
      return bytes.error();
    }
    if (!writer.close()) {
      return failed("backup.cannot_write", file, errno);
    }
    report.bytes = *bytes;
    sum = writer.finish();
  }
  if (auto const durable = make_durable(file, O_RDONLY); !durable) {
    return durable.error();
  }
  auto const again = digest_of(file);
  if (!again) {
    return again.error();
  }
  if (*again != sum) {
    return Error{.key = "backup.differs", .where = file.string()};
  }
  report.sha256 = format_hex(sum);
  return report;
}

} // namespace

Result<PackReport> write_pack(fs::path const& store_file, OrganisationSeals* keys,
                              crypto::RandomSource& random, crypto::BackupPublicKey const& key,
                              fs::path const& to_file) {
  auto ignored = std::error_code{};
  if (fs::exists(fs::symlink_status(to_file, ignored))) {
    return failed("backup.exists", to_file, EEXIST);
  }
  auto const parts = pack_keys(keys, random);
  if (!parts) {
    return parts.error();
  }
  auto const digest = digest_of(store_file);
  auto const size = fs::file_size(store_file, ignored);
  if (!digest || ignored) {
    return failed("backup.cannot_read", store_file, ignored ? ignored.value() : EIO);
  }
  auto const unfinished = Unfinished{to_file.string() + ".unfinished"};
  fs::remove(unfinished.file(), ignored);
  if (auto const created = create_file(unfinished.file()); !created) {
    return created.error();
  }
  auto const store_head = pack_head(PackPart::store, size);
  auto pieces = parts->pieces();
  pieces.insert(pieces.begin(), kPackMagic);
  pieces.push_back(store_head);
  auto file = std::ifstream{store_file, std::ios::binary};
  auto source = PackSource{std::move(pieces), file, text_of(*digest)};
  auto pack = std::istream{&source};
  auto report = encrypt_to(unfinished.file(), pack, key);
  if (!report) {
    return report;
  }
  auto expected = kPackMagic.size() + store_head.size() + size + kPackSum;
  for (auto const& piece : parts->pieces()) {
    expected += piece.size();
  }
  if (report->bytes.plain != expected) { // the file ended early, or grew
    return Error{.key = "backup.differs", .where = store_file.string()};
  }
  if (auto const again = digest_of(store_file); !again || *again != *digest) {
    return Error{.key = "backup.differs", .where = store_file.string()};
  }
  fs::rename(unfinished.file(), to_file, ignored);
  if (ignored) {
    return failed("backup.cannot_write", to_file, ignored.value());
  }
  auto const folder = to_file.has_parent_path() ? to_file.parent_path() : fs::path{"."};
  if (auto const durable = make_durable(folder, O_RDONLY | O_DIRECTORY); !durable) {
    return durable.error();
  }
  return report;
}

Result<Done> write_private_key(fs::path const& file, crypto::BackupPrivateKey const& key) {
  if (auto const created = create_file(file); !created) {
    return created;
  }
  auto const text = key.text();
  auto out = std::ofstream{file, std::ios::binary};
  out << text.text() << '\n';
  out.close();
  return out ? make_durable(file, O_RDONLY) : failed("backup.cannot_write", file, errno);
}

bool is_encrypted_backup(fs::path const& file) {
  auto start = std::array<char, 8>{};
  auto in = std::ifstream{file, std::ios::binary};
  in.read(start.data(), start.size());
  return in && std::string_view{start.data(), start.size()} == "NJIABKUP";
}

Result<std::optional<PackedKeys>> read_pack(fs::path const& from_file,
                                            crypto::BackupPrivateKey const& key,
                                            fs::path const& store_file) {
  auto in = std::ifstream{from_file, std::ios::binary};
  if (!in) {
    return Error{.key = "backup.missing", .where = from_file.string()};
  }
  if (auto const created = create_file(store_file); !created) {
    return created.error();
  }
  auto store = std::ofstream{store_file, std::ios::binary | std::ios::trunc};
  auto sink = PackSink{store};
  auto out = std::ostream{&sink};
  auto const bytes = crypto::decrypt_backup(in, out, key);
  if (!bytes && !(bytes.error().key == "backup.cannot_write" && store.good())) {
    return bytes.error();
  }
  store.close();
  if (!bytes || !sink.is_whole()) { // parts that are none make the writing fail
    return store.good() ? Error{.key = "backup.damaged", .where = from_file.string()}
                        : failed("backup.cannot_write", store_file, errno);
  }
  if (!sink.has_keys()) {
    return std::optional<PackedKeys>{};
  }
  return std::optional{PackedKeys{.ring = sink.take_ring(), .key = sink.take_key()}};
}

Result<Done> restore_keys(KeyPlaces const& places, PackedKeys const& packed,
                          crypto::RandomSource& random) {
  auto const copy_source =
      crypto::KeySource::from_key(crypto::SecretBytes::copy_of(packed.key.view()));
  auto const copied = crypto::Keyring::peek(packed.ring, copy_source);
  if (!copied) {
    return copied.error();
  }
  if (places.has_keyring()) {
    auto const own = open_keys(places, random);
    if (!own) {
      return own.error();
    }
    auto const mark = (*own)->mark();
    if (!mark) {
      return mark.error();
    }
    if (mark->ring != copied->ring) {
      return Error{.key = "keys.other_ring", .where = places.keyring().string()};
    }
    return mark->generation >= copied->generation
               ? Result<Done>{Done{}}
               : Error{.key = "keys.rolled_back", .where = places.keyring().string()};
  }
  auto const source = make_key_source(places, random);
  if (!source) {
    return source.error();
  }
  auto const made =
      crypto::Keyring::create_from(places.keyring(), packed.ring, copy_source, *source, random);
  return made ? Result<Done>{Done{}} : made.error();
}

} // namespace njia::app
