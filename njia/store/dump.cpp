#include "njia/domain/field_text.h"
#include "njia/store/records.h"
#include "njia/store/store.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace njia {
namespace {

constexpr auto kUuidSize = std::size_t{36};

/// Text for the ids of records, by which other records refer to them: "organisation:ORG-A" instead
/// of a UUID.
class Names {
public:
  explicit Names(Store const& store) {
    add(store.groups());
    add(store.organisations());
    add(store.programmes());
    add(store.rounds());
    add(store.all<Member>());
    add(store.all<SnapshotRecord>());
    for (auto const& place : store.places()) {
      names_[place.id.text()] =
          fmt::format("place:{}, {}, {}", place.name, place.admin1, place.country);
    }
  }

  /// Every id in the text that names a record of this store, replaced; others (the gazetteer's)
  /// stay.
  std::string without_ids(std::string text) const {
    for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
      if (at < 8 || at - 8 + kUuidSize > text.size()) {
        continue;
      }
      auto const found = names_.find(text.substr(at - 8, kUuidSize));
      if (found != names_.end()) {
        text.replace(at - 8, kUuidSize, found->second);
        at = at - 8 + found->second.size();
      }
    }
    return text;
  }

private:
  template <class Record> void add(std::vector<Record> const& records) {
    for (auto const& record : records) {
      names_[record.id.text()] = fmt::format("{}:{}", FieldTable<Record>::record, record.code);
    }
  }

  std::unordered_map<std::string, std::string> names_;
};

std::string one_line(std::string_view text) {
  auto out = std::string{};
  for (auto const c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\') {
      out += "\\\\";
    } else {
      out += c;
    }
  }
  return out;
}

/// "journey<TAB>org=organisation:ORG-A<TAB>…": fields in table order; absent values, ids of its own
/// and times left out.
template <HasFields Record> std::string line(Record const& record, Names const& names) {
  auto out = std::string{FieldTable<Record>::record};
  for_each_field<Record>([&](auto const& row) {
    using Value = typename std::remove_cvref_t<decltype(row)>::Value;
    if constexpr (!std::is_same_v<Value, Instant> && !std::is_same_v<Value, JourneyId>) {
      auto const text =
          row.key == "id" ? std::string{} : FieldText<Value>::format(record.*(row.member));
      if (!text.empty()) {
        out += fmt::format("\t{}={}", row.key, one_line(names.without_ids(text)));
      }
    }
  });
  return out;
}

class Lines {
public:
  explicit Lines(Store const& store) : store_{store}, names_{store} {}

  template <class Record> void add(std::vector<Record> const& records) {
    for (auto const& record : records) {
      lines_.push_back(line(record, names_));
    }
  }

  void add_journeys() {
    store_.each_journey({}, [&](JourneyRevision const& revision) {
      auto const journey = line(revision.journey, names_);
      for (auto const& assessment : store_.assessments(revision.journey.id)) {
        lines_.push_back(fmt::format("{}\tof=({})", line(assessment, names_), journey));
      }
      lines_.push_back(journey);
      return true;
    });
  }

  void add_by_organisation() {
    for (auto const& org : store_.organisations()) {
      for (auto const& alias : store_.aliases(org.id)) {
        lines_.push_back(fmt::format("alias\torg={}\ttext={}\tcountry={}\tplace={}", org.code,
                                     one_line(alias.text), alias.country,
                                     names_.without_ids(alias.place.text())));
      }
      for (auto const& mapping : store_.mappings(org.id)) {
        lines_.push_back(fmt::format("mapping	org={}	fingerprint={}	mapping={}", org.code,
                                     mapping.fingerprint, one_line(mapping.mapping_json)));
      }
    }
  }

  std::vector<std::string> take() {
    std::sort(lines_.begin(), lines_.end());
    return std::move(lines_);
  }

private:
  Store const& store_;
  Names names_;
  std::vector<std::string> lines_;
};

} // namespace

void Store::dump(std::function<void(std::string const& line)> const& write) const {
  auto lines = Lines{*this};
  for_each_small_record([&]<class Record>() {
    if constexpr (!std::is_same_v<Record, Assessment>) { // stands beside its journey
      lines.add(all<Record>());
    }
  });
  lines.add_by_organisation();
  lines.add_journeys();
  for (auto const& text : lines.take()) {
    write(text);
  }
}

} // namespace njia
