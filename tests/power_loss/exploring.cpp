#include "exploring.h"

#include "memory_disk.h"

#include "njia/app/hub/audit_file.h"
#include "njia/store/sqlite/sqlite_store.h"
#include "njia/store/testing/sample.h"

#include <algorithm>
#include <fstream>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>
#include <sqlite3.h>

namespace njia::power_loss {
namespace {

constexpr char kDatabase[] = "njia.db";

std::uint64_t state_of(Image const& image) {
  auto digest = std::uint64_t{0};
  for (auto const& [name, bytes] : image) {
    digest = scattered(digest, std::hash<std::string>{}(name), std::hash<std::string>{}(bytes));
  }
  return digest;
}

constexpr std::uint64_t kDamaged = 0;
constexpr std::uint64_t kAbsent = 1; ///< the store has no database yet

/// What SQLite finds there: a digest of all rows. Throws std::runtime_error where it is damaged.
std::uint64_t content_of(MemoryDisk& disk, Image image) {
  if (!image.contains(kDatabase)) {
    return kAbsent;
  }
  disk.files = std::move(image);
  sqlite3* handle = nullptr;
  auto const code = sqlite3_open_v2(
      kDatabase, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
      disk.name());
  auto const database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>{handle, sqlite3_close};
  if (code != SQLITE_OK) {
    throw std::runtime_error{sqlite3_errstr(code)};
  }
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  ask(handle, "PRAGMA locking_mode = EXCLUSIVE"); // a log without shared memory
  auto const digest = digest_of(handle);
  if (auto const found = ask(handle, "PRAGMA integrity_check(1)"); found != "ok") {
    throw std::runtime_error{found};
  }
  return digest;
}

enum class Way : std::uint8_t {
  nothing,
  everything,
  all_before,   ///< one event
  all_but,      ///< one event
  only,         ///< one event
  torn,         ///< all before one event, and of that some sectors
  some_events,  ///< each by chance
  some_sectors, ///< each by chance
};

/// The fate with this number of what is pending: first the two extremes, then the others in turn.
Fate fate_of(std::vector<std::size_t> const& pending, std::uint64_t number, std::uint64_t seed) {
  auto const way = number < 2 ? static_cast<Way>(number) : static_cast<Way>(2 + (number - 2) % 6);
  auto const round = number < 2 ? 0 : (number - 2) / 6;
  // The newest events first, all of them in the end.
  auto const chosen = pending.empty() ? 0 : pending[pending.size() - 1 - round % pending.size()];
  auto const chance = 1 + scattered(seed, number, 3) % 15; // of 16
  auto const by_chance = [=](std::size_t event, std::uint64_t part) {
    return scattered(seed + number, event, part) % 16 < chance;
  };
  auto fate = Fate{.lands = {},
                   .is_growth_torn = scattered(seed, number, 4) % 2 == 1,
                   .fill = static_cast<Fill>(scattered(seed, number, 5) % 3),
                   .seed = seed + number};
  fate.lands = [=](std::size_t event, std::uint64_t part) {
    switch (way) {
    case Way::nothing:
      return false;
    case Way::everything:
      return true;
    case Way::all_before:
      return event < chosen;
    case Way::all_but:
      return event != chosen;
    case Way::only:
      return event == chosen;
    case Way::torn:
      return event < chosen || (event == chosen && by_chance(event, part));
    case Way::some_events:
      return by_chance(event, 0);
    case Way::some_sectors:
      return by_chance(event, part);
    }
    return false;
  };
  fate.is_growth_torn = fate.is_growth_torn && number >= 2;
  return fate;
}

/// What all threads write to.
class Findings {
public:
  explicit Findings(RecordedRun const& run) : run_{run} {}

  std::uint64_t states() const {
    auto const guard = std::lock_guard{mutex_};
    return contents_.size();
  }
  /// What was found in this state before; nothing when it is new.
  std::optional<std::uint64_t> known(std::uint64_t state) const {
    auto const guard = std::lock_guard{mutex_};
    auto const found = contents_.find(state);
    return found == contents_.end() ? std::nullopt : std::optional{found->second};
  }
  void damaged(std::uint64_t state, std::size_t promised, std::string const& where,
               std::string const& reason) {
    auto const guard = std::lock_guard{mutex_};
    keep(state, kDamaged, promised);
    count(state, survey_.damaged, where + ": damaged: " + reason);
  }
  /// @param promised  number of commits that were acknowledged
  /// @return whether this was not asked before
  bool found(std::uint64_t state, std::uint64_t content, std::size_t promised,
             std::string const& where) {
    auto const guard = std::lock_guard{mutex_};
    keep(state, content, promised);
    if (content == kDamaged || promised == 0 ||
        !judged_.insert(scattered(state, promised, 0)).second) {
      return false; // before the first opening is done, nothing is promised
    }
    auto const& digests = run_.digests;
    auto const next = std::min(promised, digests.size() - 1);
    if (content != digests[promised - 1] && content != digests[next]) {
      auto const is_older = std::find(digests.begin(), digests.end(), content) != digests.end();
      count(state, is_older ? survey_.lost : survey_.half,
            where + (is_older ? ": lost" : ": half"));
    }
    return true;
  }
  void reopened(std::uint64_t state, std::string const& wrong) {
    auto const guard = std::lock_guard{mutex_};
    ++survey_.reopened;
    if (!wrong.empty()) {
      ++survey_.refused;
      note_loss(state, wrong);
    }
  }
  /// It was opened, and cannot be read.
  void unreadable(std::uint64_t state, std::string const& wrong) {
    auto const guard = std::lock_guard{mutex_};
    ++survey_.reopened;
    count(state, survey_.damaged, wrong);
  }
  Survey take() {
    survey_.states = contents_.size();
    survey_.promised = promised_.size();
    survey_.losses = losses_.size();
    return std::move(survey_);
  }

private:
  void keep(std::uint64_t state, std::uint64_t content, std::size_t promised) {
    contents_.emplace(state, content);
    if (promised != 0) {
      promised_.insert(state);
    }
  }
  /// Once for each state, though it may follow on several promises.
  void count(std::uint64_t state, std::uint64_t& kind, std::string const& what) {
    kind += losses_.contains(state) ? 0 : 1;
    note_loss(state, what);
  }
  void note_loss(std::uint64_t state, std::string const& what) {
    losses_.insert(state);
    survey_.first = survey_.first.empty() ? what : survey_.first;
  }

  RecordedRun const& run_;
  mutable std::mutex mutex_;
  std::unordered_map<std::uint64_t, std::uint64_t> contents_; ///< by state
  std::unordered_set<std::uint64_t> judged_;                  ///< state and what was promised
  std::unordered_set<std::uint64_t> promised_;                ///< states in which something is
  std::unordered_set<std::uint64_t> losses_; ///< states in which something is wrong
  Survey survey_;
};

/// What is wrong with the store there, by the way that the program opens it; "" when all is well.
std::string wrong_with(Image const& image, std::filesystem::path const& dir, RecordedRun const& run,
                       std::size_t promised) {
  std::filesystem::remove_all(dir);
  std::filesystem::create_directories(dir);
  for (auto const& [name, bytes] : image) {
    std::ofstream{dir / name, std::ios::binary} << bytes;
  }
  auto const opened = open_sqlite_store(dir);
  if (!opened) {
    return opened.error().key;
  }
  auto const content = digest_of(**opened);
  auto const now = promised == 0 ? 0 : promised - 1;
  auto const next = std::min(promised, run.contents.size() - 1);
  if (content != run.contents[now] && content != run.contents[next]) {
    return "other content";
  }
  auto const file = app::write_audit_file(**opened, signer_of_run(), {}, store_testing::at(9),
                                          [](std::string_view) {});
  return file ? "" : file.error().key;
}

/// One thread's share: every `parts`-th point.
class Explorer {
public:
  Explorer(RecordedRun const& run, Findings& findings, std::filesystem::path folder,
           std::uint64_t every)
      : run_{run}, findings_{findings}, folder_{std::move(folder)}, every_{every} {}

  void explore(std::uint64_t states, unsigned part, unsigned parts) {
    auto folder = UncertainFolder{};
    auto promised = std::size_t{0};
    auto const points = run_.events.size();
    for (auto point = std::size_t{0}; point < points; ++point) {
      auto const& event = run_.events[point];
      folder.play(point, event);
      promised += event.kind == Event::Kind::acknowledge ? 1 : 0;
      if (point % parts != part) {
        continue;
      }
      auto const wanted = states * (point + 1) / points;
      auto const pending = folder.pending();
      auto const is_sparse = states < points; // then each point has other fates
      auto const first = is_sparse ? scattered(point, 0, 6) % 60 : 0;
      auto repeated = 0; // fates in a row that led to nothing new: little is open at this point
      for (auto number = first; repeated < kEnoughRepeated; ++number) {
        // Where there are states enough, the two extremes at every point.
        if (findings_.states() >= wanted && (number >= 2 || is_sparse)) {
          break;
        }
        auto const is_new = look_at(folder.image(fate_of(pending, number, point * 1'000'003)),
                                    promised, fmt::format("event {}, fate {}", point, number));
        repeated = is_new ? 0 : repeated + 1;
      }
    }
  }

private:
  static constexpr auto kEnoughRepeated = 12;

  /// Whether nobody looked at this state before.
  bool look_at(Image image, std::size_t promised, std::string const& where) {
    auto const state = state_of(image);
    auto const known = findings_.known(state);
    // The first opening, which makes the tables, is the store's own work: looked at more often.
    auto const every = promised == 0 ? (every_ + 9) / 10 : every_;
    auto const is_reopened = every != 0 && state % every == 0;
    auto is_asked_anew = !known;
    auto const copy = is_reopened ? image : Image{};
    try {
      auto const content = known ? *known : content_of(disk_, std::move(image));
      is_asked_anew = findings_.found(state, content, promised, where) || is_asked_anew;
    } catch (std::runtime_error const& damage) {
      findings_.damaged(state, promised, where, damage.what());
    }
    if (is_reopened && is_asked_anew) {
      reopen(copy, state, promised, where);
    }
    return !known;
  }

  void reopen(Image const& image, std::uint64_t state, std::size_t promised,
              std::string const& where) {
    try {
      auto const wrong = wrong_with(image, folder_, run_, promised);
      findings_.reopened(state, wrong.empty() ? "" : where + ": open_sqlite_store: " + wrong);
    } catch (std::exception const& damage) { // met while reading
      findings_.unreadable(state, where + ": the store cannot read it: " + damage.what());
    }
  }

  RecordedRun const& run_;
  Findings& findings_;
  std::filesystem::path folder_;
  std::uint64_t every_;
  MemoryDisk disk_;
};

} // namespace

Survey explore(RecordedRun const& run, std::uint64_t states, std::uint64_t every,
               std::filesystem::path const& folder, unsigned threads) {
  auto findings = Findings{run};
  auto explorers = std::vector<std::thread>{};
  for (auto part = 0U; part < threads; ++part) {
    explorers.emplace_back([&, part] {
      Explorer{run, findings, folder / std::to_string(part), every}.explore(states, part, threads);
    });
  }
  for (auto& explorer : explorers) {
    explorer.join();
  }
  std::filesystem::remove_all(folder);
  auto survey = findings.take();
  survey.points = run.events.size();
  survey.commits = run.digests.size();
  return survey;
}

} // namespace njia::power_loss
