#include "njia/app/records/network.h"

#include "njia/app/records/find.h"
#include "njia/base/text.h"
#include "njia/domain/field_text.h"

namespace njia::app {
namespace {

Error at(Error error, char const* where) {
  error.where = where;
  return error;
}

template <class Record> Result<Record> keep(Store& store, Record record, Actor const& actor) {
  auto transaction = store.begin();
  auto put = transaction->put(record, {.by = actor.name, .at = actor.at});
  if (put) {
    put = transaction->commit();
  }
  return put ? Result{std::move(record)} : put.error();
}

Result<std::string> checked_code(std::string const& code) {
  auto const trimmed = trim(code);
  if (trimmed.empty()) {
    return Error{.key = "field.required", .where = "code"};
  }
  return std::string{trimmed};
}

} // namespace

Result<Organisation> add_organisation(Store& store, UuidSource& ids, NewOrganisation const& request,
                                      Actor const& actor) {
  auto const code = checked_code(request.code);
  if (!code) {
    return code.error();
  }
  auto record = Organisation{.id = OrganisationId{ids.next()},
                             .code = *code,
                             .name = request.name,
                             .country = request.country};
  auto const type = parse_term<OrganisationType>(request.type);
  if (!type) {
    return at(type.error(), "type");
  }
  record.type = *type;
  if (!request.group.empty()) {
    auto const group = find_group(store, request.group);
    if (!group) {
      return at(group.error(), "group");
    }
    record.group = group->id;
  }
  return keep(store, std::move(record), actor);
}

Result<IndependenceGroup> add_group(Store& store, UuidSource& ids, std::string const& code,
                                    std::string const& title, Actor const& actor) {
  auto const checked = checked_code(code);
  if (!checked) {
    return checked.error();
  }
  return keep(store, IndependenceGroup{.id = GroupId{ids.next()}, .code = *checked, .title = title},
              actor);
}

Result<Round> add_round(Store& store, UuidSource& ids, NewRound const& request,
                        Actor const& actor) {
  auto const code = checked_code(request.code);
  if (!code) {
    return code.error();
  }
  auto const period = FieldText<std::optional<DateSpan>>::parse(request.period);
  if (!period) {
    return at(period.error(), "period");
  }
  auto const open = FieldText<std::optional<DateSpan>>::parse(request.open);
  if (!open) {
    return at(open.error(), "open");
  }
  return keep(store,
              Round{.id = RoundId{ids.next()},
                    .code = *code,
                    .title = request.title,
                    .period = *period,
                    .open = *open,
                    .synthetic = request.synthetic},
              actor);
}

} // namespace njia::app
