// How often somebody may guess. Tries are counted before the guess is looked at, in a sliding
// window, and one that was right is taken back. Counters of accounts and devices are entries of the
// store, so that a restart forgives nothing; those of networks are in memory. A known device
// (devices.h) has a counter of its own, so that strangers cannot keep the owner out.
#pragma once

#include "njia/app/accounts/keys.h"
#include "njia/app/accounts/limits.h"
#include "njia/store/store.h"

#include <array>
#include <chrono>
#include <deque>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace njia::app {

/// At most so many tries in any window of this length.
struct TryLimit {
  std::size_t tries;
  std::chrono::minutes window;
};

inline constexpr auto kPasswordTries = std::array{TryLimit{10, std::chrono::minutes{15}}};
/// Of a million codes: 30 tries a day, three codes fit at a time.
inline constexpr auto kFactorTries =
    std::array{TryLimit{10, std::chrono::minutes{15}}, TryLimit{30, std::chrono::minutes{24 * 60}}};
/// Wrong tries of one network; many people may share one.
inline constexpr auto kNetworkTries = TryLimit{100, std::chrono::minutes{15}};

/// `session.too_many_tries` with the arg `retry_after` in seconds, at least 1.
Error too_many_tries(std::chrono::milliseconds wait);

struct Tries {
  Store& store;
  AccountKeys const& keys;

  /// Counts one. @param what  e.g. "login:amina"; only its hash is stored
  /// Errors: `session.too_many_tries`; then nothing is counted.
  Result<Done> count(Transaction& transaction, std::string_view what,
                     std::span<TryLimit const> limits, Instant now) const;
  /// That one was right.
  void take_back(Transaction& transaction, std::string_view what, Instant at) const;
};

/// The network that an address belongs to: the first 24 bits of IPv4, 48 of IPv6; "other" for what
/// is no address.
std::string network_of(std::string_view address);

/// Counts by network. May be used by several threads.
class NetworkTries {
public:
  explicit NetworkTries(TryLimit limit = kNetworkTries, std::size_t capacity = kMaxNetworks)
      : limit_{limit}, capacity_{capacity} {}

  /// Errors: `session.too_many_tries`.
  Result<Done> count(std::string_view address, Instant now);
  void take_back(std::string_view address, Instant at);
  std::size_t size() const;

private:
  void make_room(Instant now);

  TryLimit limit_;
  std::size_t capacity_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::deque<Instant>> tries_; ///< oldest first
};

} // namespace njia::app
