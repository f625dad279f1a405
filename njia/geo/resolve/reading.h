// Reads one text with its country: the steps of njia/geo/README.md. Their bodies stand by subject:
// reading.cpp (decisions, blanks, one whole name), reading_countries.cpp (the countries that text
// and column state), reading_pieces.cpp (several names), reading_misspelt.cpp. Inside the resolver
// only; start with read().
#pragma once

#include "njia/geo/resolve/choice.h"
#include "njia/geo/resolve/pieces.h"
#include "njia/geo/resolve/stated.h"

namespace njia::resolve {

/// One text on its way to an answer; made anew for each. The first step that answers ends it.
class Reading {
public:
  Reading(Gazetteer const& gazetteer, ResolveContext const& context)
      : gazetteer_{gazetteer}, context_{context} {
    question_.home = context.home;
    question_.column = context.column;
  }

  Resolution read(std::string_view text, std::string_view country_text);
  /// The same where the text is trimmed, its key is made and its country is read.
  Resolution read(std::string_view text, std::string_view key, std::string_view country_text,
                  Stated stated);

private:
  std::optional<Resolution> read_alias(std::string_view text) const;
  std::optional<Resolution> read_blank(std::string_view text, std::string_view key) const;
  std::optional<Resolution> read_unit(std::string_view text, std::string_view key);
  std::optional<Resolution> read_whole(std::string_view text, std::string_view key);
  std::optional<Resolution> choose_or_country(Matches const& local, std::string_view key) const;
  std::optional<Resolution> read_wide(Matches const& wide, Matches const& local,
                                      std::string_view text, std::string_view key);
  std::optional<Resolution> read_way(std::string_view text, std::string_view country_text) const;
  Resolution read_pieces(Pieces pieces);
  std::optional<Resolution> ask_namesakes(Pieces const& pieces) const;
  bool take_unit_for_country(Pieces& pieces) const;
  std::optional<Resolution> settle_countries(Pieces const& pieces);
  Resolution without_pieces(Pieces const& pieces) const;
  void keep_in_country(Pieces& pieces) const;
  Resolution without_known(Pieces const& pieces);
  Resolution from_known(Pieces const& pieces);
  Resolution from_one(Pieces const& pieces, Piece const& known);
  std::optional<Resolution> from_similar(Piece const& piece, Piece const* container);
  std::optional<Resolution> country_like(Piece const& piece) const;
  Resolution around(Resolution resolution) const;
  Resolution with_country(Matches matches, ResolveReason reason) const;

  Gazetteer const& gazetteer_;
  ResolveContext const& context_;
  Question question_ = {};
  Stated stated_ = {};
  Matches elsewhere_ = {}; ///< places of the text's name in other countries than the stated one
};

} // namespace njia::resolve
