#include "njia/io/write/table/columns.h"
#include "njia/io/write/table/evidence.h"
#include "njia/io/write/table/table.h"

#include <algorithm>

namespace njia {
namespace {

constexpr std::string_view kArea = "analysis";

/// One table for people, part by part.
class Terminal {
public:
  Terminal(Released<PublishedTable> const& table, TableWords const& words)
      : table_{table.get()}, audience_{table.audience()}, words_{words} {}

  std::string write(std::size_t limit) const {
    auto out = say("analysis." + (words_.analysis.empty() ? table_.name : words_.analysis)) + "\n" +
               say("mark." + std::string{audience_key(audience_)}) + "\n\n";
    out += align(columns(), rows(limit));
    if (limit > 0 && table_.rows.size() > limit) {
      out += say("more_rows",
                 {{"number", format_number(table_.rows.size() - limit, words_.language)}}) +
             "\n";
    }
    if (auto const evidence = evidence_lines(table_, words_, limit); !evidence.empty()) {
      out += "\n" + evidence;
    }
    return out + "\n" + findings() + total() + left_out() + notes();
  }

private:
  std::string say(std::string const& key, LabelArgs const& args = {}) const {
    return label(kArea, key, words_.language, args);
  }

  bool has_fact(std::string_view key) const {
    return std::any_of(table_.rows.begin(), table_.rows.end(), [&](PublishedRow const& row) {
      return find_fact(row.facts, key).has_value();
    });
  }
  bool has_shares() const { return has_fact("share") || has_fact("share_low"); }

  /// Facts with a column of their own, in this order.
  std::vector<std::string> shown_facts() const {
    auto facts = std::vector<std::string>{};
    for (auto const* key : {"change",      "why",          "reporting_effect", "changepoint",
                            "alarm",       "first_seen",   "corridors",        "routes",
                            "betweenness", "end_intended", "expected",         "low",
                            "high",        "basis",        "descriptive",      "statistical",
                            "robust",      "untested",     "cluster",          "reported_activity",
                            "insufficient"}) {
      if (has_fact(key)) {
        facts.emplace_back(key);
      }
    }
    return facts;
  }

  std::vector<Column> columns() const {
    auto out = std::vector<Column>{};
    for (auto const& dimension : table_.dimensions) {
      out.push_back({say("dimension." + dimension.key)});
    }
    out.push_back({say("submissions"), true});
    out.push_back({say("people"), true});
    out.push_back({say("organisations"), true});
    if (has_shares()) {
      out.push_back({say("fact.share"), true});
    }
    for (auto const& fact : shown_facts()) {
      out.push_back({say("fact." + fact)});
    }
    return out;
  }

  std::string groups(Figure const& figure) const {
    return format_number(figure.groups, words_.language) + (figure.groups_or_more ? "+" : "");
  }

  std::vector<std::string> row_cells(PublishedRow const& row) const {
    auto cells = std::vector<std::string>{};
    for (auto d = std::size_t{0}; d < row.keys.size(); ++d) {
      cells.push_back(key_words(table_, row, d, words_));
    }
    auto const& figure = row.cell.figure;
    cells.push_back(figure ? format_cases(figure->submissions, words_.language) : "");
    cells.push_back(figure ? format_cases(figure->persons, words_.language)
                           : state_words(row.cell, words_.language));
    cells.push_back(figure ? groups(*figure) : "");
    if (has_shares()) {
      cells.push_back(share_words(row.facts, words_.language));
    }
    for (auto const& fact : shown_facts()) {
      cells.push_back(fact_words(fact, find_fact(row.facts, fact).value_or("")));
    }
    return cells;
  }

  std::vector<std::vector<std::string>> rows(std::size_t limit) const {
    auto out = std::vector<std::vector<std::string>>{};
    for (auto const& row : table_.rows) {
      if (limit > 0 && out.size() == limit) {
        break;
      }
      out.push_back(row_cells(row));
    }
    return out;
  }

  std::string cell_line(std::string const& name, PublishedCell const& cell) const {
    if (!cell.figure) {
      return name + ": " + state_words(cell, words_.language) + "\n";
    }
    auto line =
        name + ": " +
        say("figure", {{"submissions", format_cases(cell.figure->submissions, words_.language)},
                       {"people", format_cases(cell.figure->persons, words_.language)},
                       {"organisations", groups(*cell.figure)}});
    if (cell.figure->unknown_size > 0) {
      line += "; " + say("unknown_size",
                         {{"number", format_number(cell.figure->unknown_size, words_.language)}});
    }
    if (cell.figure->incidents > 0) {
      line += "; " + say("incidents",
                         {{"number", format_number(cell.figure->incidents, words_.language)}});
    }
    return line + "\n";
  }

  std::string fact_words(std::string const& fact, std::string const& value) const {
    auto const words = "value." + fact + "." + value;
    return !value.empty() && has_label(kArea, words) ? say(words) : value;
  }

  /// What was found about the table as a whole, a line each; above all why there is no answer.
  std::string findings() const {
    auto out = std::string{};
    for (auto const* key : {"refused",
                            "exposure_basis",
                            "not_tested",
                            "places_tested",
                            "undated",
                            "outside_exposure",
                            "insufficient_units",
                            "emerging",
                            "fading",
                            "displaced",
                            "tested",
                            "changepoints_refused",
                            "alarms_refused",
                            "false_alarm",
                            "groups",
                            "observed",
                            "once",
                            "twice",
                            "coverage_overlap",
                            "chao2",
                            "chao2_low",
                            "chao2_high",
                            "completeness_at_most",
                            "sample_coverage"}) {
      if (auto const value = find_fact(table_.facts, key)) {
        out += say("fact." + std::string{key}) + ": " + fact_words(key, std::string{*value}) + "\n";
      }
    }
    return out;
  }

  std::string total() const { return cell_line(say("total"), table_.total); }

  std::string left_out() const {
    auto out = std::string{};
    for (auto const& one : table_.left_out) {
      out += cell_line(say("left_out", {{"reason", say("left_out." + one.reason)}}), one.cell);
    }
    return out;
  }

  std::string notes() const {
    auto out = std::string{};
    auto const is_partial = [](PublishedRow const& row) {
      return row.cell.figure && row.cell.figure->is_partial;
    };
    if (table_.withheld_percent) {
      out += say("withheld_share", {{"percent", std::to_string(*table_.withheld_percent)}}) + "\n";
    }
    if (std::any_of(table_.rows.begin(), table_.rows.end(), is_partial)) {
      out += say("partial_note") + "\n";
    }
    return table_.overlap_checked ? out : out + say("overlap_not_checked") + "\n";
  }

  PublishedTable const& table_;
  Audience audience_;
  TableWords const& words_;
};

} // namespace

std::string to_terminal(Released<PublishedTable> const& table, TableWords const& words,
                        std::size_t rows) {
  return Terminal{table, words}.write(rows);
}

} // namespace njia
