// Second step of a suppressed release: no figure may follow from others. Whatever remains of a
// published figure after the published figures within it are taken away must itself pass the rule,
// or be nothing.
#pragma once

#include "njia/privacy/cube.h"

namespace njia {

/// Withholds published cells, small ones first, until every difference "figure minus disjoint
/// figures within it" passes, over all tables at once; sums of disjoint figures of a table count as
/// figures too. In the table of the difference itself, the cell that is given up is put together
/// with what it protects as "other", so that the total can stay. Since the rule is closed under
/// disjoint unions, it is enough to look at families of figures that cannot be enlarged.
void complement(Cube& cube);

/// Withholds one more published cell that overlaps `members`, the least important and smallest
/// first; false when there is none.
bool withhold_one_near(Cube& cube, Members const& members);

} // namespace njia
