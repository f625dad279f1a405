// kill_driver: see README.md. Everything that it decides at random comes from its seed; when
// exactly the kill strikes depends on the machine, which is the point.
#include "njia/app/keys/key_files.h"
#include "njia/store/sqlite/sqlite_store.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace njia {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::microseconds{std::chrono::minutes{5}};

struct Options {
  unsigned kills = 20;
  std::uint64_t seed = 7;
  std::string state;
  std::string prepare;
  std::string reference; ///< folder of a second store, where nothing is killed; may be empty
  bool acknowledged_by_exit = false;
  std::vector<std::string> command;
};

struct Acknowledged {
  std::map<std::string, std::uint64_t> rows_of_batch; ///< by code, from lines
  std::uint64_t exits = 0;
};

struct Run {
  bool was_killed = false;
  int status = 0;
  std::string output;
  std::chrono::microseconds took{0};
};

std::string filled(std::string text, Options const& options, unsigned number) {
  for (auto const& [name, value] :
       {std::pair<std::string, std::string>{"{n}", std::to_string(number)},
        {"{state}", options.state}}) {
    for (auto at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size())) {
      text.replace(at, name.size(), value);
    }
  }
  return text;
}

/// Starts the command with its output in a pipe; answers with the process and the pipe's end.
std::pair<pid_t, int> start(Options const& options, unsigned number) {
  auto words = std::vector<std::string>{};
  for (auto const& word : options.command) {
    words.push_back(filled(word, options, number));
  }
  auto pointers = std::vector<char*>{};
  for (auto& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    throw std::runtime_error{"no pipe"};
  }
  auto const child = ::fork();
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::execvp(pointers.front(), pointers.data());
    ::_exit(127);
  }
  ::close(ends[1]);
  return {child, ends[0]};
}

/// Lets the command run and kills it after `delay`, unless it has ended by then.
Run run(Options const& options, unsigned number, std::chrono::microseconds delay) {
  auto const started = Clock::now();
  auto const [child, output] = start(options, number);
  auto result = Run{};
  auto reader = std::thread{[&result, end = output] {
    char buffer[4096];
    for (auto size = ::read(end, buffer, sizeof buffer); size > 0;
         size = ::read(end, buffer, sizeof buffer)) {
      result.output.append(buffer, static_cast<std::size_t>(size));
    }
    ::close(end);
  }};
  auto status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (Clock::now() - started >= delay) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      break;
    }
    std::this_thread::sleep_for(std::chrono::microseconds{50});
  }
  reader.join();
  result.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - started);
  result.was_killed = WIFSIGNALED(status);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

/// Whole lines only: the last one may have been cut by the kill.
void note_acknowledged(Run const& run, Acknowledged& acknowledged) {
  auto lines = std::istringstream{run.output.substr(0, run.output.rfind('\n') + 1)};
  for (auto line = std::string{}; std::getline(lines, line);) {
    auto words = std::istringstream{line};
    auto verb = std::string{};
    auto code = std::string{};
    auto rows = std::uint64_t{0};
    if (words >> verb >> code >> rows && verb == "committed") {
      acknowledged.rows_of_batch[code] = rows;
    }
  }
  acknowledged.exits += run.status == 0 ? 1 : 0;
}

/// With its keys, where the program made some. Errors: those of opening both.
Result<std::unique_ptr<Store>> open_state(std::string const& state, bool check) {
  auto const places = app::KeyPlaces{.state = state};
  auto sealer = std::shared_ptr<app::OrganisationSeals>{};
  if (places.has_keyring()) {
    static auto random = crypto::SystemRandom{};
    auto keys = app::open_keys(places, random);
    if (!keys) {
      return keys.error();
    }
    sealer = std::move(*keys);
  }
  return open_sqlite_store(state, {.check = check, .sealer = sealer});
}

/// What is wrong with the store, in words; empty when nothing is.
std::vector<std::string> check_store(Options const& options, Acknowledged const& acknowledged) {
  auto problems = std::vector<std::string>{};
  auto const opened = open_state(options.state, true);
  if (!opened) {
    return {"the store does not open: " + opened.error().key};
  }
  auto const& store = **opened;
  auto journeys = std::map<BatchId, std::uint64_t>{};
  store.each_journey({.include_withdrawn = true}, [&](JourneyRevision const& revision) {
    if (revision.change.batch) {
      ++journeys[*revision.change.batch];
    }
    return true;
  });
  auto committed = std::map<std::string, std::uint64_t>{};
  for (auto const& batch : store.batches()) {
    auto const& counts = batch.counts;
    auto const found = journeys.contains(batch.id) ? journeys.at(batch.id) : 0;
    if (found != (batch.state == BatchState::committed ? counts.committed : 0)) {
      problems.push_back("half a batch: " + batch.code + " holds " + std::to_string(found) +
                         " of " + std::to_string(counts.committed));
    }
    if (counts.rows_read !=
        counts.committed + counts.unchanged + counts.staged + counts.rejected + counts.ignored) {
      problems.push_back("the rows of " + batch.code + " do not add up");
    }
    if (batch.state == BatchState::committed) {
      committed[batch.code] = counts.committed;
    }
    journeys.erase(batch.id);
  }
  if (!journeys.empty()) {
    problems.push_back("journeys of a batch that does not exist");
  }
  for (auto const& [code, rows] : acknowledged.rows_of_batch) {
    if (!committed.contains(code) || committed.at(code) != rows) {
      problems.push_back("acknowledged and lost: " + code);
    }
  }
  if (options.acknowledged_by_exit && committed.size() < acknowledged.exits) {
    problems.push_back("acknowledged and lost: a batch of a run that ended well");
  }
  return problems;
}

Options read_options(std::vector<std::string> const& words) {
  auto options = Options{};
  for (auto i = std::size_t{0}; i < words.size(); i += 2) {
    if (words[i] == "--") {
      options.command.assign(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
      break;
    }
    auto const value =
        i + 1 < words.size() ? words[i + 1] : throw std::runtime_error{words[i] + " needs a value"};
    if (words[i] == "--kills") {
      options.kills = static_cast<unsigned>(std::stoul(value));
    } else if (words[i] == "--seed") {
      options.seed = std::stoull(value);
    } else if (words[i] == "--state") {
      options.state = value;
    } else if (words[i] == "--prepare") {
      options.prepare = value;
    } else if (words[i] == "--reference") {
      options.reference = value;
    } else if (words[i] == "--acknowledge") {
      options.acknowledged_by_exit = value == "exit";
    } else {
      throw std::runtime_error{"no such option: " + words[i]};
    }
  }
  if (options.state.empty() || options.command.empty()) {
    throw std::runtime_error{"usage: kill_driver --state DIR [--kills N] [--seed S] [--prepare "
                             "COMMAND] [--reference DIR] [--acknowledge lines|exit] -- COMMAND…"};
  }
  return options;
}

void prepare(Options const& options, unsigned number) {
  if (!options.prepare.empty() &&
      std::system(filled(options.prepare, options, number).c_str()) != 0) {
    throw std::runtime_error{"the preparation failed"};
  }
}

void run_to_the_end(Options const& options, unsigned number) {
  prepare(options, number);
  auto const result = run(options, number, kPatience);
  if (result.was_killed || result.status != 0) {
    throw std::runtime_error{"run " + std::to_string(number) + " failed without a kill"};
  }
}

std::vector<std::string> dump(std::string const& state) {
  auto const opened = open_state(state, false);
  if (!opened) {
    throw std::runtime_error{"the store does not open: " + opened.error().key};
  }
  auto lines = std::vector<std::string>{};
  (*opened)->dump([&](std::string const& line) { lines.push_back(line); });
  return lines;
}

/// What was killed is done again; then the store must hold what a store holds where nothing was
/// ever killed.
bool ends_like_the_reference(Options const& options, std::vector<unsigned> const& killed,
                             unsigned runs) {
  for (auto const number : killed) {
    run_to_the_end(options, number);
  }
  auto reference = options;
  reference.state = options.reference;
  std::filesystem::remove_all(reference.state);
  for (auto number = 0U; number < runs; ++number) {
    run_to_the_end(reference, number);
  }
  auto const here = dump(options.state);
  auto const there = dump(reference.state);
  std::printf("after the killed runs were run again: %zu lines in the dump, %zu where nothing was "
              "killed, %s\n",
              here.size(), there.size(), here == there ? "equal" : "DIFFERENT");
  return here == there && !here.empty();
}

int drive(Options const& options) {
  std::filesystem::remove_all(options.state);
  auto random = std::mt19937_64{options.seed};
  auto acknowledged = Acknowledged{};
  auto whole_run = std::chrono::microseconds{0};
  auto killed = std::vector<unsigned>{};
  auto number = 0U;
  // The first run is left alone and tells how long one takes; later ones are killed somewhere
  // within that time. One that ends before its kill tells it anew: the machine has become faster.
  for (; killed.size() < options.kills; ++number) {
    if (number > options.kills * 3 + 10) {
      throw std::runtime_error{"the command ends before it can be killed"};
    }
    prepare(options, number);
    auto const delay =
        number == 0
            ? kPatience
            : std::chrono::microseconds{random() % static_cast<std::uint64_t>(whole_run.count())};
    auto const result = run(options, number, delay);
    if (!result.was_killed && result.status != 0) {
      throw std::runtime_error{"the command failed by itself with status " +
                               std::to_string(result.status)};
    }
    whole_run = result.was_killed ? whole_run : result.took;
    if (result.was_killed) {
      killed.push_back(number);
    }
    note_acknowledged(result, acknowledged);
    for (auto const& problem : check_store(options, acknowledged)) {
      std::printf("after run %u: %s\n", number, problem.c_str());
      return 1;
    }
  }
  std::printf("%zu kills: 0 half batches, 0 acknowledged rows lost; %zu batches acknowledged by "
              "lines, %llu runs ended well\n",
              killed.size(), acknowledged.rows_of_batch.size(),
              static_cast<unsigned long long>(acknowledged.exits));
  std::fflush(stdout);
  return options.reference.empty() || ends_like_the_reference(options, killed, number) ? 0 : 1;
}

} // namespace
} // namespace njia

int main(int count, char** arguments) {
  try {
    return njia::drive(njia::read_options({arguments + 1, arguments + count}));
  } catch (std::exception const& failure) {
    std::fprintf(stderr, "kill_driver: %s\n", failure.what());
    return 2;
  }
}
