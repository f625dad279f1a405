// Taking away what arrived in parts and was never shown. Private to njia/store/sqlite.
#pragma once

#include "njia/store/sqlite/database.h"

#include <cstdint>
#include <string>

namespace njia::sqlite {

/// Removes at most `limit` journeys and rows of a batch that is arriving, at last the batch itself,
/// in one transaction. True: nothing of it is left.
/// @param batch  its id
bool drop_arrival(Database& database, std::string const& batch, std::uint64_t limit);

/// Removes what processes left behind that died while a batch was arriving. Only while nobody else
/// has the store open.
void drop_dead_arrivals(Database& database);

} // namespace njia::sqlite
