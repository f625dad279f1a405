// The report's chart forms. Bars start at zero and share one scale per chart; an amount is drawn by
// its state (setting.h); not known and not asked stand last, below a rule; all mirror for
// right-to-left text. Every word comes in translated and every number's label formatted. Each maker
// returns a Block.
#pragma once

#include "njia/draw/setting.h"

#include <string>
#include <vector>

namespace njia::draw {

struct BarRow {
  std::string label;
  Amount amount;
  std::string aside = {}; ///< at the far end: "11 orgs"
  Emphasis emphasis = Emphasis::usual;
  bool is_bold = false;
};

struct BarChart {
  std::string title = {}; ///< title and note may be empty
  std::string note = {};
  std::vector<BarRow> rows;
  bool has_labels_above = false; ///< the label stands over its bar (narrow columns)
  double scale_most = 0;         ///< amount at full length; 0: the largest of the rows
  double row_height = 0;         ///< 0: by the form
};
/// Horizontal bars in the order given (the caller sorts by minimum, withheld last).
Block bar_chart(Setting const& setting, BarChart const& chart);

struct ShareRow {
  std::string label;
  double share = 0; ///< 0 to 1
  double low = 0;   ///< limits of the band, 0 to 1
  double high = 0;
  std::string words;        ///< "38%"
  bool is_withheld = false; ///< hatched block and words, nothing else
};
struct NotAnswered {
  std::string label;           ///< "Not answered"; empty: no such line
  double not_known = 0;        ///< submissions
  std::string not_known_words; ///< "29 not known"
  double not_asked = 0;
  std::string not_asked_words;
};
struct ShareChart {
  std::string title = {};
  std::string note = {}; ///< "371 of 412 submissions answered"
  std::vector<ShareRow> rows;
  NotAnswered not_answered = {};
  double submissions = 0;                   ///< all, as the measure of not answered
  double axis_end = 0;                      ///< 0: the next of 25, 50, 75, 100 % above all bands
  std::vector<std::string> tick_words = {}; ///< of 0, 25, 50 … %; empty: "0%", "25%" …
  double label_width = 0;                   ///< 0: by the longest label
};
/// A dot at the share on a pale band between its limits.
Block share_chart(Setting const& setting, ShareChart const& chart);

struct ChangeRow {
  std::string label;
  Amount before; ///< earlier round
  Amount after;  ///< this round
  std::string verdict;
  bool is_bold = false;
  bool is_fresh = false; ///< the warm accent: new
};
struct ChangeChart {
  std::string title = {};
  std::string note = {};
  std::vector<ChangeRow> rows;
  std::string before_words; ///< legend: "2019"
  std::string after_words;  ///< legend: "2020. Ring: none reported"
};
/// Two lanes a row: outlined bar above (earlier), filled bar below (now), their middles joined;
/// verdict at the end.
Block change_chart(Setting const& setting, ChangeChart const& chart);

struct PromisedFlow {
  std::size_t from = 0; ///< index into promised
  std::size_t to = 0;   ///< index into actual
  double count = 0;     ///< submissions
  bool is_as_promised = false;
};
struct PromisedChart {
  std::string title = {};
  std::string note = {};
  std::string promised_head;
  std::string actual_head;
  /// Labels with their numbers, in the order drawn: "Saudi Arabia 133".
  std::vector<std::string> promised;
  std::vector<std::string> actual;
  std::vector<PromisedFlow> flows;
  double height = 250; ///< of the blocks, pt
};
/// Two columns of blocks with bands between: grey behind for "arrived as promised", blue in front
/// for the others. Rows are moved together no closer than their labels need.
Block promised_chart(Setting const& setting, PromisedChart const& chart);

enum class SquareKind { fresh, undecided, newly_covered };
struct SquareRow {
  std::string label;
  std::string number;
  SquareKind kind = SquareKind::fresh;
  int count = 0;
  int with_dot = 0; ///< the first so many carry a dot: two or more independent organisations
  std::string text = {};
};
/// One square, one corridor: rows of label, number, squares and an explanation, between rules.
Block square_rows(Setting const& setting, std::vector<SquareRow> const& rows);
/// The squares alone in lines, kinds in order, with a legend of their labels.
Block square_strip(Setting const& setting, std::vector<SquareRow> const& rows, int per_line = 12);

/// `marked` of `total` journeys as small arrows that turn away, the others going straight on; then
/// a line of words. By hand: 10 of 30 in lines of ten: the first line turns.
Block journey_arrows(Setting const& setting, int marked, int total, std::string_view words,
                     int per_line = 10);

struct CoverageDots {
  std::string label;
  bool is_bold = false;
  std::vector<int> sizes; ///< per column: 0 none, 1 small, 2 middle, 3 large
  Amount amount;          ///< bar at the end
};
struct CoverageChart {
  std::string title = {};
  std::string note = {};
  std::vector<std::string> columns; ///< heads, written slanting
  std::string amount_head;
  std::vector<CoverageDots> rows;
};
/// Who works where: a dot by months of presence in each column, and a bar.
Block coverage_chart(Setting const& setting, CoverageChart const& chart);

/// The signs of section "signs used on every page", for a table's cell: see table.h, Sign.
enum class Sign {
  interval,
  or_more,
  withheld,
  not_known,
  not_asked,
  fresh,
  newly_covered,
  undecided,
  dotted_ring
};
void draw_sign(Scene& scene, Rect const& area, Sign sign, Direction direction);

} // namespace njia::draw
