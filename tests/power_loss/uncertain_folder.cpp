#include "uncertain_folder.h"

#include "njia/base/check.h"

#include <algorithm>

namespace njia::power_loss {

std::uint64_t scattered(std::uint64_t seed, std::uint64_t a, std::uint64_t b) {
  auto x = seed;
  for (auto const more : {a, b}) { // SplitMix64 (Steele, Lea, Flood 2014), a step for each number
    x += 0x9E3779B97F4A7C15ULL + more * 0xD1342543DE82EF95ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    x ^= x >> 31U;
  }
  return x;
}

void UncertainFile::write(std::size_t event, std::int64_t at, std::string const& bytes) {
  auto const from = static_cast<std::size_t>(at);
  auto const end = from + bytes.size();
  auto const size = latest_.size();
  auto const cuts = cuts_.size();
  if (end > size) {
    sizes_.push_back({event, cuts, size, end});
    latest_.resize(end);
  }
  latest_.replace(from, bytes.size(), bytes);
  for (auto sector = from / kSector; sector * kSector < end; ++sector) {
    sectors_[sector].push_back({event, cuts, latest_.substr(sector * kSector, kSector)});
  }
  pending_.insert(event);
}

void UncertainFile::cut(std::size_t event, std::int64_t size) {
  auto const to = static_cast<std::size_t>(size);
  auto const before = latest_.size();
  if (to == before) {
    return;
  }
  latest_.resize(to);
  cuts_.push_back(to);
  sizes_.push_back({event, cuts_.size(), before, to});
  pending_.insert(event);
}

void UncertainFile::sync() {
  durable_ = latest_;
  sectors_.clear();
  sizes_.clear();
  cuts_.clear();
  pending_.clear();
}

std::size_t UncertainFile::left_by_cuts(std::size_t from, std::size_t to) const {
  auto left = std::string::npos;
  for (auto cut = from; cut < to; ++cut) {
    left = std::min(left, cuts_[cut]);
  }
  return left;
}

std::string UncertainFile::image(Fate const& fate) const {
  auto size = durable_.size();
  auto cuts = std::size_t{0};
  for (auto const& step : sizes_) {
    if (fate.lands(step.event, Fate::kSize)) {
      size = step.after;
      cuts = step.cuts;
      if (fate.is_growth_torn && step.after > step.before) {
        auto const sectors = (step.after - step.before) / kSector + 1;
        size = std::min(step.after,
                        (step.before + scattered(fate.seed, step.event, 1) % sectors * kSector) /
                            kSector * kSector);
        size = std::max(size, step.before);
      }
    }
  }
  auto out = durable_.substr(0, left_by_cuts(0, cuts));
  auto const kept = std::min(out.size(), size);
  out.resize(size);
  auto bits = std::uint64_t{0};
  for (auto at = kept; at < size && fate.fill == Fill::garbage; ++at) {
    bits = at % 8 == 0 || at == kept ? scattered(fate.seed, at, 2) : bits >> 8U;
    out[at] = static_cast<char>(bits);
  }
  // What stood at the same place before the file was cut; beyond that, the same again.
  for (auto at = kept; at < size && fate.fill == Fill::older_bytes && !durable_.empty();) {
    auto const from = at % durable_.size();
    auto const length = std::min(size - at, durable_.size() - from);
    out.replace(at, length, durable_, from, length);
    at += length;
  }
  for (auto const& [sector, versions] : sectors_) {
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
      // What was written after a cut that did not happen lies elsewhere.
      if (version->cuts <= cuts && fate.lands(version->event, sector)) {
        auto const at = sector * kSector;
        auto const end =
            std::min({size, at + version->bytes.size(), left_by_cuts(version->cuts, cuts)});
        if (at < end) {
          out.replace(at, end - at, version->bytes, 0, end - at);
        }
        break;
      }
    }
  }
  return out;
}

void UncertainFolder::play(std::size_t number, Event const& event) {
  switch (event.kind) {
  case Event::Kind::create:
    files_.try_emplace(event.file);
    names_[event.name].since.push_back({number, event.file});
    break;
  case Event::Kind::remove:
    names_[event.name].since.push_back({number, std::nullopt});
    break;
  case Event::Kind::rename: // one step: both names land together
    names_[event.name].since.push_back({number, event.file});
    names_[event.from].since.push_back({number, std::nullopt});
    break;
  case Event::Kind::write:
    files_.at(event.file).write(number, event.at, event.bytes);
    break;
  case Event::Kind::cut:
    files_.at(event.file).cut(number, event.at);
    break;
  case Event::Kind::sync:
    files_.at(event.file).sync();
    break;
  case Event::Kind::sync_folder:
    for (auto& [text, name] : names_) {
      if (!name.since.empty()) {
        name.durable = name.since.back().file;
        name.since.clear();
      }
    }
    break;
  case Event::Kind::acknowledge:
    break;
  }
}

std::vector<std::size_t> UncertainFolder::pending() const {
  auto found = std::set<std::size_t>{};
  auto const add = [&](std::optional<std::size_t> file) {
    if (file) {
      auto const& events = files_.at(*file).pending();
      found.insert(events.begin(), events.end());
    }
  };
  for (auto const& [text, name] : names_) {
    add(name.durable);
    for (auto const& meaning : name.since) {
      found.insert(meaning.event);
      add(meaning.file);
    }
  }
  return {found.begin(), found.end()};
}

Image UncertainFolder::image(Fate const& fate) const {
  auto image = Image{};
  for (auto const& [text, name] : names_) {
    auto file = name.durable;
    for (auto const& meaning : name.since) {
      file = fate.lands(meaning.event, Fate::kName) ? meaning.file : file;
    }
    if (file) {
      image[text] = files_.at(*file).image(fate);
    }
  }
  return image;
}

} // namespace njia::power_loss
