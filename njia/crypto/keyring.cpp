#include "njia/crypto/keyring.h"

#include "njia/crypto/durable_file.h"
#include "njia/crypto/keyring_format.h"

#include <sodium.h>

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace njia::crypto {
namespace {

namespace fs = std::filesystem;

constexpr char const* kContext = "njia.org"; // part of what is derived: never change it
constexpr std::uint64_t kFieldKey = 1, kBlindIndexKey = 2;

/// An error of the format, with the file that it concerns.
Error at_file(Error error, fs::path const& path) {
  error.where = path.string();
  return error;
}

/// Where the record of an organisation stands, or would stand.
std::size_t place_of(RingContent const& content, Uuid const& organisation) {
  auto const found = std::lower_bound(
      content.records.begin(), content.records.end(), organisation,
      [](RingRecord const& record, Uuid const& id) { return record.organisation < id; });
  return static_cast<std::size_t>(found - content.records.begin());
}

RingRecord const* find_record(RingContent const& content, Uuid const& organisation) {
  auto const at = place_of(content, organisation);
  return at < content.records.size() && content.records[at].organisation == organisation
             ? &content.records[at]
             : nullptr;
}

/// The content with a record put in, or taken in the place of the organisation's own.
RingContent with_record(RingContent const& before, RingRecord const& record, Bytes key) {
  auto after = RingContent{};
  after.header = before.header;
  after.next_key_id = std::max(before.next_key_id, record.key_id + 1);
  after.records = before.records;
  auto const at = place_of(before, record.organisation);
  auto const replaces = find_record(before, record.organisation) != nullptr;
  if (replaces) {
    after.records[at] = record;
  } else {
    after.records.insert(after.records.begin() + static_cast<std::ptrdiff_t>(at), record);
  }
  after.keys = SecretBytes{after.records.size() * 32};
  auto const out = after.keys.writable();
  auto const old = before.keys.view();
  std::copy_n(old.begin(), at * 32, out.begin());
  std::copy(key.begin(), key.end(), out.subspan(at * 32).begin());
  auto const rest = old.subspan((at + (replaces ? 1 : 0)) * 32);
  std::copy(rest.begin(), rest.end(), out.subspan((at + 1) * 32).begin());
  return after;
}

/// Salt and cost for a key source that a ring is sealed under from now on.
void set_source(RingHeader& header, KeySource const& source, RandomSource& random) {
  header.kind = source.kind();
  header.cost = source.kind() == KeySource::Kind::file ? Argon2Cost{} : source.cost();
  header.salt = random_bytes<16>(random);
}

} // namespace

OrganisationKey::OrganisationKey(std::uint32_t id, Bytes master) : id_{id}, keys_{64} {
  static_assert(crypto_kdf_KEYBYTES == 32 && crypto_kdf_CONTEXTBYTES == 8);
  crypto_kdf_derive_from_key(keys_.writable().data(), 32, kFieldKey, kContext, master.data());
  crypto_kdf_derive_from_key(keys_.writable().data() + 32, 32, kBlindIndexKey, kContext,
                             master.data());
}

struct Keyring::State {
  State(fs::path file, RandomSource& source) : path{std::move(file)}, random{source} {}

  fs::path path;
  RandomSource& random;
  std::mutex mutex = {};
  SecretBytes key = {};
  RingContent content = {};
  FileStamp stamp = {};
  std::unordered_map<Uuid, Key> in_use = {};

  Result<FileLock> lock(FileLock::Mode mode) const {
    return FileLock::take(path.string() + ".lock", mode);
  }

  /// Takes in what stands on the disk. The caller holds the file's lock.
  Result<Done> load() {
    auto file = read_private_file(path, max_ring_bytes());
    if (!file) {
      return file.error();
    }
    auto read = read_ring(file->bytes.view(), key.view());
    if (!read) {
      return at_file(read.error(), path);
    }
    if (read->header.ring != content.header.ring ||
        read->header.generation < content.header.generation) {
      return Error{"keys.rolled_back", path.string()};
    }
    adopt(std::move(*read), file->stamp);
    return Done{};
  }

  void adopt(RingContent fresh, FileStamp const& fresh_stamp) {
    content = std::move(fresh);
    stamp = fresh_stamp;
    in_use.clear();
  }

  /// Looks whether another process has changed the file.
  Result<Done> refresh() {
    if (stamp_of(path) == stamp) {
      return Done{};
    }
    auto const held = lock(FileLock::Mode::shared);
    return held ? load() : Result<Done>{held.error()};
  }

  /// Writes changed content. The caller holds the file's exclusive lock.
  Result<Done> save(RingContent fresh) {
    fresh.header.generation = content.header.generation + 1;
    auto const written = replace_private_file(path, write_ring(fresh, key.view(), random));
    if (!written) {
      stamp = {}; // either file may be there now: look again at the next question
      return written.error();
    }
    adopt(std::move(fresh), *written);
    return Done{};
  }

  Result<Key> key_of(RingRecord const& record) {
    if (record.is_destroyed) {
      return Error{"keys.destroyed", ""};
    }
    auto& known = in_use[record.organisation];
    if (!known) {
      auto const at = static_cast<std::size_t>(&record - content.records.data());
      known = std::make_shared<OrganisationKey const>(record.key_id, content.key(at));
    }
    return known;
  }

  /// Adds an organisation that has no record. The caller holds the file's exclusive lock.
  Result<Done> add(Uuid const& organisation, Bytes fresh_key, bool is_destroyed) {
    if (content.records.size() >= kMaxKeyringOrganisations) {
      return Error{
          "keys.full", path.string(), {{"limit", std::to_string(kMaxKeyringOrganisations)}}};
    }
    return save(with_record(content, {organisation, content.next_key_id, is_destroyed}, fresh_key));
  }
};

Keyring::Keyring(std::unique_ptr<State> state) : state_{std::move(state)} {}
Keyring::Keyring(Keyring&&) noexcept = default;
Keyring& Keyring::operator=(Keyring&&) noexcept = default;
Keyring::~Keyring() = default;

Result<Keyring> Keyring::create(fs::path const& path, KeySource const& source,
                                RandomSource& random) {
  auto state = std::make_unique<State>(path, random);
  auto const held = state->lock(FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (stamp_of(path) != FileStamp{} || fs::is_symlink(path)) {
    return Error{"keys.exists", path.string()};
  }
  auto& header = state->content.header;
  header.ring = Uuid{random_bytes<16>(random)};
  set_source(header, source, random);
  state->key = source.key(header.salt, header.cost);
  auto fresh = RingContent{};
  fresh.header = header;
  auto const saved = state->save(std::move(fresh));
  if (!saved) {
    return saved.error();
  }
  return Keyring{std::move(state)};
}

Result<Keyring> Keyring::open(fs::path const& path, KeySource const& source, RandomSource& random,
                              std::uint64_t least_generation) {
  auto missing = std::error_code{};
  auto const target = fs::canonical(path, missing); // a link stays a link when the file is replaced
  if (missing) {
    return Error{"keys.missing", path.string()};
  }
  auto state = std::make_unique<State>(target, random);
  auto const held = state->lock(FileLock::Mode::shared);
  if (!held) {
    return held.error();
  }
  auto const file = read_private_file(target, max_ring_bytes());
  if (!file) {
    return file.error();
  }
  auto const header = read_ring_header(file->bytes.view());
  if (!header) {
    return at_file(header.error(), target);
  }
  if (header->kind != source.kind()) {
    return Error{header->kind == KeySource::Kind::file ? "keys.needs_key_file"
                                                       : "keys.needs_passphrase",
                 target.string()};
  }
  state->key = source.key(header->salt, header->cost);
  state->content.header = *header;
  state->content.header.generation = least_generation;
  auto const loaded = state->load();
  if (!loaded) {
    return loaded.error();
  }
  return Keyring{std::move(state)};
}

Result<Keyring::Key> Keyring::find_key(Uuid const& organisation) {
  auto const alone = std::lock_guard{state_->mutex};
  if (auto const fresh = state_->refresh(); !fresh) {
    return fresh.error();
  }
  auto const* const record = find_record(state_->content, organisation);
  return record != nullptr ? state_->key_of(*record) : Result<Key>{Error{"keys.unknown", ""}};
}

Result<Keyring::Key> Keyring::key_for(Uuid const& organisation) {
  auto found = find_key(organisation);
  if (found || found.error().key != "keys.unknown") {
    return found;
  }
  auto const alone = std::lock_guard{state_->mutex};
  auto const held = state_->lock(FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (auto const fresh = state_->load(); !fresh) {
    return fresh.error();
  }
  if (find_record(state_->content, organisation) == nullptr) { // nobody was faster
    auto const key = random_secret(state_->random, 32);
    if (auto const added = state_->add(organisation, key.view(), false); !added) {
      return added.error();
    }
  }
  return state_->key_of(*find_record(state_->content, organisation));
}

Result<Done> Keyring::destroy(Uuid const& organisation) {
  auto const alone = std::lock_guard{state_->mutex};
  auto const held = state_->lock(FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (auto const fresh = state_->load(); !fresh) {
    return fresh.error();
  }
  auto const no_key = std::array<std::uint8_t, 32>{};
  auto const* const record = find_record(state_->content, organisation);
  if (record == nullptr) {
    return state_->add(organisation, no_key, true);
  }
  if (record->is_destroyed) {
    return Done{};
  }
  return state_->save(with_record(state_->content, {organisation, record->key_id, true}, no_key));
}

Result<std::vector<KeyringRow>> Keyring::organisations() {
  auto const alone = std::lock_guard{state_->mutex};
  if (auto const fresh = state_->refresh(); !fresh) {
    return fresh.error();
  }
  auto rows = std::vector<KeyringRow>{};
  for (auto const& record : state_->content.records) {
    rows.push_back({record.organisation, record.key_id, record.is_destroyed});
  }
  return rows;
}

Result<Done> Keyring::change_key(KeySource const& source) {
  auto const alone = std::lock_guard{state_->mutex};
  auto const held = state_->lock(FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (auto const fresh = state_->load(); !fresh) {
    return fresh.error();
  }
  auto changed = RingContent{};
  changed.header = state_->content.header;
  changed.next_key_id = state_->content.next_key_id;
  changed.records = state_->content.records;
  changed.keys = SecretBytes::copy_of(state_->content.keys.view());
  set_source(changed.header, source, state_->random);
  auto old_key = std::move(state_->key);
  state_->key = source.key(changed.header.salt, changed.header.cost);
  auto saved = state_->save(std::move(changed));
  if (!saved) {
    state_->key = std::move(old_key);
  }
  return saved;
}

Result<std::vector<std::uint8_t>> Keyring::copy_under(KeySource const& source) {
  auto const alone = std::lock_guard{state_->mutex};
  if (auto const fresh = state_->refresh(); !fresh) {
    return fresh.error();
  }
  auto copy = RingContent{};
  copy.header = state_->content.header;
  copy.next_key_id = state_->content.next_key_id;
  copy.records = state_->content.records;
  copy.keys = SecretBytes::copy_of(state_->content.keys.view());
  set_source(copy.header, source, state_->random);
  return write_ring(copy, source.key(copy.header.salt, copy.header.cost).view(), state_->random);
}

Result<Keyring::Mark> Keyring::peek(Bytes copy, KeySource const& source) {
  auto const header = read_ring_header(copy);
  if (!header) {
    return header.error();
  }
  auto const content = read_ring(copy, source.key(header->salt, header->cost).view());
  return content ? Result{Mark{content->header.ring, content->header.generation}}
                 : Result<Mark>{content.error()};
}

Result<Keyring> Keyring::create_from(fs::path const& path, Bytes copy, KeySource const& copy_source,
                                     KeySource const& source, RandomSource& random) {
  auto const header = read_ring_header(copy);
  if (!header) {
    return at_file(header.error(), path);
  }
  auto content = read_ring(copy, copy_source.key(header->salt, header->cost).view());
  if (!content) {
    return at_file(content.error(), path);
  }
  auto state = std::make_unique<State>(path, random);
  auto const held = state->lock(FileLock::Mode::exclusive);
  if (!held) {
    return held.error();
  }
  if (stamp_of(path) != FileStamp{} || fs::is_symlink(path)) {
    return Error{"keys.exists", path.string()};
  }
  set_source(content->header, source, random);
  state->key = source.key(content->header.salt, content->header.cost);
  state->content.header = content->header; // save() counts on from its generation
  if (auto const saved = state->save(std::move(*content)); !saved) {
    return saved.error();
  }
  return Keyring{std::move(state)};
}

Uuid Keyring::id() const {
  auto const alone = std::lock_guard{state_->mutex};
  return state_->content.header.ring;
}

Result<std::uint64_t> Keyring::generation() {
  auto const alone = std::lock_guard{state_->mutex};
  if (auto const fresh = state_->refresh(); !fresh) {
    return fresh.error();
  }
  return state_->content.header.generation;
}

} // namespace njia::crypto
