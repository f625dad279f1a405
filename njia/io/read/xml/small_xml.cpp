#include "njia/io/read/xml/small_xml.h"

#include <exception>
#include <memory>

#include <expat.h>

namespace njia::sheets {
namespace {

std::string_view without_prefix(std::string_view name) {
  auto const colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Free {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free>;

/// What expat's callbacks see. Exceptions do not pass through expat's C: they wait here.
struct Session {
  SmallXmlHandler& handler;
  XML_Parser parser;
  bool doctype = false;
  std::exception_ptr thrown = {};

  template <class Call> void guarded(Call call) {
    if (thrown) {
      return;
    }
    try {
      call();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

Session& session_of(void* data) { return *static_cast<Session*>(data); }

void on_start(void* data, XML_Char const* name, XML_Char const** attributes) {
  auto& session = session_of(data);
  session.guarded([&] { session.handler.start(without_prefix(name), XmlAttributes{attributes}); });
}

void on_end(void* data, XML_Char const* name) {
  auto& session = session_of(data);
  session.guarded([&] { session.handler.end(without_prefix(name)); });
}

void on_text(void* data, XML_Char const* text, int length) {
  auto& session = session_of(data);
  session.guarded([&] { session.handler.text({text, static_cast<std::size_t>(length)}); });
}

void on_doctype(void* data, XML_Char const*, XML_Char const*, XML_Char const*, int) {
  session_of(data).doctype = true;
  XML_StopParser(session_of(data).parser, XML_FALSE);
}

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (auto const* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (without_prefix(pair[0]) == name) {
      return pair[1];
    }
  }
  return {};
}

bool XmlAttributes::has(std::string_view name) const { return get(name).data() != nullptr; }

std::optional<Error> parse_small_xml(std::string_view xml, std::string const& part,
                                     SmallXmlHandler& handler) {
  auto const parser = Parser{XML_ParserCreate(nullptr)};
  if (!parser) {
    throw std::bad_alloc{};
  }
  auto session = Session{handler, parser.get()};
  XML_SetUserData(parser.get(), &session);
  XML_SetElementHandler(parser.get(), on_start, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  auto const status = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (session.thrown) {
    std::rethrow_exception(session.thrown);
  }
  if (session.doctype) {
    return Error{"read.doctype", {}, {{"part", part}}};
  }
  if (status != XML_STATUS_OK) {
    return Error{"read.damaged_xml", {}, {{"part", part}}};
  }
  return std::nullopt;
}

bool is_true(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

} // namespace njia::sheets
