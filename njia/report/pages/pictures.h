// The small charts that findings and pages share, each with its numbers as text beside it.
#pragma once

#include "njia/report/facts/read.h"
#include "njia/report/pages/context.h"

namespace njia::report {

struct BarSource {
  std::string label = {};
  PublishedCell const* cell = nullptr;
  bool is_bold = false;
  draw::Emphasis emphasis = draw::Emphasis::usual;
};

struct PictureOptions {
  std::string title = {};   ///< accessible name
  std::string heading = {}; ///< drawn above the chart
  std::string note = {};    ///< drawn below the heading
  std::size_t most = 12;    ///< rows
  bool has_labels_above = false;
  bool has_groups = false; ///< organisations at the end of each row
  double scale_most = 0;
  double web_width = 260;
  double label_width = 0;
};

/// Bars of people, in the order given.
Picture people_picture(Context const& context, std::vector<BarSource> const& bars,
                       PictureOptions const& options);
/// Bars of submissions.
Picture submissions_picture(Context const& context, std::vector<BarSource> const& bars,
                            PictureOptions const& options);
/// Shares of answers as dots on their bands.
Picture share_picture(Context const& context, Profile const& profile,
                      PictureOptions const& options);
/// Thirty small journeys, those that ended elsewhere turning away.
Picture diversion_picture(Context const& context, Share const& share, std::string const& title);
/// Squares: one corridor each, by what became of it.
Picture change_picture(Context const& context, Changes const& changes, std::string const& title);

/// An answer's words: the vocabulary's label.
std::string answer_name(Context const& context, std::string const& vocabulary,
                        std::string const& code);
/// "Out of Kenya".
std::string class_name(Context const& context, std::string const& code);

} // namespace njia::report
