// Cell comments of a worksheet: the comments part, and the drawing (VML) without which Excel shows
// none.
#pragma once

#include "njia/base/result.h"
#include "njia/io/write/xlsx_patch.h"

#include <map>

namespace njia::sheets {

/// Texts by cell, in row order.
using Comments = std::map<std::pair<std::uint32_t, std::uint32_t>, std::string>;

/// The comments part with these added. Cells that have a comment already keep it, and lose theirs
/// in `comments`.
/// @param xml  the part as it is; "" makes a new one
/// Errors: those of XmlCursor.
Result<std::string> patch_comments(std::string xml, std::string const& part, Comments& comments,
                                   std::string const& author);

/// The drawing part with a hidden note for each comment. The part need not be well-formed: it is
/// kept as it is.
/// @param xml  the part as it is; "" makes a new one
/// @param sheet  0-based; numbers of shapes are told apart by it
std::string patch_comment_shapes(std::string xml, Comments const& comments, std::size_t sheet);

} // namespace njia::sheets
