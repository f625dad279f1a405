#include "njia/app/accounts/tries.h"

#include "njia/app/accounts/entry_kinds.h"
#include "njia/base/check.h"
#include "njia/base/text.h"
#include "njia/crypto/encode.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace njia::app {
namespace {

using std::chrono::milliseconds;

/// Times in milliseconds, ascending, with commas. Those after `now` (the clock went back) count as
/// of now.
std::vector<Instant> read_times(std::string_view text, Instant now) {
  auto times = std::vector<Instant>{};
  if (text.empty()) {
    return times;
  }
  for (auto const part : split(text, ',')) {
    auto number = std::int64_t{0};
    auto const [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    NJIA_CHECK(error == std::errc{} && end == part.data() + part.size(),
               "the store keeps what was written");
    times.push_back(std::min(now, Instant{milliseconds{number}}));
  }
  return times;
}

std::string write_times(std::vector<Instant> const& times) {
  auto text = std::string{};
  for (auto const at : times) {
    text += (text.empty() ? "" : ",") + std::to_string(at.time_since_epoch().count());
  }
  return text;
}

/// How long until one more fits under the limit; nothing when it does now.
template <class Times>
std::optional<milliseconds> wait_for(Times const& times, TryLimit const& limit, Instant now) {
  if (times.size() < limit.tries) {
    return std::nullopt;
  }
  auto const free_at = times[times.size() - limit.tries] + limit.window;
  return free_at > now ? std::optional{free_at - now} : std::nullopt;
}

} // namespace

Error too_many_tries(milliseconds wait) {
  auto const seconds = std::max<std::int64_t>(1, (wait.count() + 999) / 1000);
  return {.key = "session.too_many_tries",
          .where = "",
          .args = {{"retry_after", std::to_string(seconds)}}};
}

Result<Done> Tries::count(Transaction& transaction, std::string_view what,
                          std::span<TryLimit const> limits, Instant now) const {
  auto const key = crypto::to_hex(account_code(keys.counter(), what));
  auto const entry = store.find_entry(kinds::tries, key);
  auto times = entry ? read_times(entry->value, now) : std::vector<Instant>{};
  auto longest = std::chrono::minutes{0};
  auto most = std::size_t{0};
  for (auto const& limit : limits) {
    if (auto const wait = wait_for(times, limit, now)) {
      return too_many_tries(*wait);
    }
    longest = std::max(longest, limit.window);
    most = std::max(most, limit.tries);
  }
  times.push_back(now);
  if (times.size() > most) {
    times.erase(times.begin(), times.end() - static_cast<std::ptrdiff_t>(most));
  }
  transaction.put_entry({.kind = std::string{kinds::tries},
                         .key = key,
                         .expires_at = now + longest,
                         .value = write_times(times)});
  return Done{};
}

void Tries::take_back(Transaction& transaction, std::string_view what, Instant at) const {
  auto const key = crypto::to_hex(account_code(keys.counter(), what));
  auto entry = store.find_entry(kinds::tries, key);
  if (!entry) {
    return;
  }
  auto times = read_times(entry->value, Instant::max());
  if (auto const found = std::find(times.begin(), times.end(), at); found != times.end()) {
    times.erase(found);
  }
  if (times.empty()) {
    transaction.remove_entry(kinds::tries, key);
    return;
  }
  entry->value = write_times(times);
  transaction.put_entry(*entry);
}

std::string network_of(std::string_view address) {
  auto const text = std::string{address};
  auto bytes = std::array<std::uint8_t, 16>{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) {
    return "4:" + crypto::to_hex(crypto::Bytes{bytes}.first(3));
  }
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) {
    return "other";
  }
  constexpr auto kMapped = std::array<std::uint8_t, 12>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  if (std::equal(kMapped.begin(), kMapped.end(), bytes.begin())) {
    return "4:" + crypto::to_hex(crypto::Bytes{bytes}.subspan(12, 3));
  }
  return "6:" + crypto::to_hex(crypto::Bytes{bytes}.first(6));
}

Result<Done> NetworkTries::count(std::string_view address, Instant now) {
  auto const network = network_of(address);
  auto const lock = std::lock_guard{mutex_};
  if (!tries_.contains(network) && tries_.size() >= capacity_) {
    make_room(now);
  }
  auto& times = tries_[network];
  while (!times.empty() && times.front() + limit_.window <= now) {
    times.pop_front();
  }
  if (auto const wait = wait_for(times, limit_, now)) {
    return too_many_tries(std::min<milliseconds>(*wait, limit_.window));
  }
  times.push_back(now);
  return Done{};
}

void NetworkTries::take_back(std::string_view address, Instant at) {
  auto const lock = std::lock_guard{mutex_};
  auto const network = tries_.find(network_of(address));
  if (network == tries_.end()) {
    return;
  }
  auto& times = network->second;
  if (auto const found = std::find(times.begin(), times.end(), at); found != times.end()) {
    times.erase(found);
  }
  if (times.empty()) {
    tries_.erase(network);
  }
}

std::size_t NetworkTries::size() const {
  auto const lock = std::lock_guard{mutex_};
  return tries_.size();
}

void NetworkTries::make_room(Instant now) {
  std::erase_if(tries_, [&](auto const& row) {
    return row.second.empty() || row.second.back() + limit_.window <= now;
  });
  if (tries_.size() >= capacity_) {
    tries_.erase(std::min_element(tries_.begin(), tries_.end(), [](auto const& a, auto const& b) {
      return a.second.back() < b.second.back();
    }));
  }
}

} // namespace njia::app
