// Audit logs for tests, and what could be done to their files.
#pragma once

#include "njia/crypto/audit_chain.h"
#include "njia/crypto/testing/seeded_random.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

namespace njia::crypto::testing {

using Lines = std::vector<std::string>;

inline std::string joined(Lines const& lines) {
  auto text = std::string{};
  for (auto const& line : lines) {
    text += line + '\n';
  }
  return text;
}

class AuditLog {
public:
  /// @param hub      seed of its key and of its first entries
  /// @param every    a head after so many entries
  /// @param variant  another one: other entries from the 2nd on, under the same key
  AuditLog(std::uint64_t hub, std::uint64_t entries, std::uint64_t every, std::uint64_t variant = 0)
      : keys_{hub}, signer_{random_bytes<32>(keys_)}, entries_{entries}, every_{every},
        variant_{variant} {}

  AuditPublicKey key() const { return signer_.public_key(); }

  AuditChain chain() const {
    auto chain = AuditChain{};
    for (auto seq = std::uint64_t{1}; seq <= entries_; ++seq) {
      chain.add(audit_leaf(entry(seq)));
    }
    return chain;
  }

  std::string entry(std::uint64_t seq) const {
    auto salts = SeededRandom{seq * 1'000 + (seq > 1 ? variant_ : 0)};
    return format_audit_entry({seq,
                               "2026-03-01T08:15:00.123Z",
                               fmt::format("actor-{}", seq % 3),
                               "journey.corrected",
                               "journey",
                               fmt::format("object-{}", seq),
                               "",
                               seq % 2 == 0 ? "other" : "",
                               {{"why", "a\"b"}, {"رمز", "7"}},
                               random_bytes<16>(salts)});
  }

  /// The file's lines; of the entries in `withheld` only the leaf.
  Lines file(std::set<std::uint64_t> const& withheld) const {
    auto lines = Lines{format_audit_header(key())};
    auto chain = AuditChain{};
    auto heads = std::uint64_t{0};
    for (auto seq = std::uint64_t{1}; seq <= entries_; ++seq) {
      auto const leaf = audit_leaf(entry(seq));
      lines.push_back(withheld.contains(seq) ? format_audit_leaf(seq, leaf) : entry(seq));
      chain.add(leaf);
      if (seq % every_ == 0) {
        lines.push_back(
            format_audit_head(signer_.head(++heads, chain, "2026-03-01T09:00:00.000Z")));
      }
    }
    lines.push_back(
        format_audit_head(signer_.closing_head(heads, chain, "2026-03-02T00:00:00.000Z")));
    return lines;
  }

private:
  SeededRandom keys_;
  AuditSigner signer_;
  std::uint64_t entries_, every_, variant_;
};

/// A file that differs from `lines` in a way that somebody without the key could have made.
inline std::string mutated(Lines const& lines, AuditLog const& log, SeededRandom& random) {
  auto const sound = joined(lines);
  auto changed = lines;
  auto bytes = sound;
  auto const at = random.number(sound.size());
  auto const line = random.number(lines.size());
  auto const other = random.number(lines.size());
  auto const whole_line = [&] { return joined(changed); };
  switch (random.number(12)) {
  case 0:
    bytes[at] = static_cast<char>(random.number(256));
    break;
  case 1:
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.number(8)));
    break;
  case 2:
    bytes.erase(at, 1 + random.number(3));
    break;
  case 3:
    bytes.insert(at, 1, static_cast<char>(random.number(256)));
    break;
  case 4:
    bytes.resize(at);
    break;
  case 5:
    changed.resize(line);
    bytes = whole_line();
    break;
  case 6:
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(line));
    bytes = whole_line();
    break;
  case 7:
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(line), lines[other]);
    bytes = whole_line();
    break;
  case 8:
    std::swap(changed[line], changed[other]);
    bytes = whole_line();
    break;
  case 9: { // the end of another line: signatures and salts change places
    auto const size =
        std::min<std::size_t>({20 + random.number(120), lines[line].size(), lines[other].size()});
    changed[line].replace(lines[line].size() - size, size, lines[other],
                          lines[other].size() - size);
    bytes = whole_line();
    break;
  }
  case 10: { // an entry of another history under the same key, or the same one with another salt
    auto const seq = 1 + random.number(4);
    auto const text = log.entry(seq);
    auto fake = text;
    fake[text.size() - 3 - random.number(32)] = "0123456789abcdef"[random.number(16)];
    std::replace(changed.begin(), changed.end(), text, fake);
    bytes = whole_line();
    break;
  }
  default: // bytes of one place copied over another
    bytes.replace(at, 8, sound.substr(random.number(sound.size()), 8));
  }
  return bytes == sound ? mutated(lines, log, random) : bytes;
}

} // namespace njia::crypto::testing
