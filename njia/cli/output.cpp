// How the command line answers: aligned text for people, JSON for programs.
#include "njia/base/text.h"
#include "njia/cli/context.h"
#include "njia/domain/errors.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>

namespace njia::cli {
namespace {

namespace json = boost::json;

json::object to_json(Error const& error, Language language) {
  auto args = json::object{};
  for (auto const& [key, value] : error.args) {
    args[key] = value;
  }
  return {{"code", error.key},
          {"where", error.where},
          {"detail", error_message(error, language)},
          {"args", std::move(args)}};
}

std::string padded(std::string const& cell, std::size_t width) {
  auto const length = count_code_points(cell);
  return cell + std::string(width > length ? width - length : 0, ' ');
}

void print_text(std::vector<std::string> const& keys,
                std::vector<std::vector<std::string>> const& rows) {
  auto widths = std::vector<std::size_t>{};
  for (auto column = std::size_t{0}; column < keys.size(); ++column) {
    auto width = count_code_points(keys[column]);
    for (auto const& row : rows) {
      width = std::max(width, count_code_points(row[column]));
    }
    widths.push_back(width);
  }
  auto const print = [&](std::vector<std::string> const& cells) {
    auto line = std::string{};
    for (auto column = std::size_t{0}; column < cells.size(); ++column) {
      line += padded(cells[column], widths[column]) + "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    std::cout << line << '\n';
  };
  print(keys);
  std::for_each(rows.begin(), rows.end(), print);
}

} // namespace

Exit report(Context const& context, std::vector<Error> const& errors,
            std::vector<std::pair<std::string, std::string>> const& done) {
  auto has_error = false;
  auto list = json::array{};
  for (auto const& error : errors) {
    has_error = has_error || error_row(error.key).severity == Severity::error;
    list.push_back(to_json(error, context.language()));
    if (!context.options.json) {
      std::cerr << "njia: " << error_message(error, context.language()) << '\n';
    }
  }
  if (context.options.json && !errors.empty()) {
    auto answer = json::object{{"errors", std::move(list)}};
    for (auto const& [key, value] : done) {
      answer[key] = value;
    }
    std::cout << json::serialize(answer) << '\n';
  }
  return has_error ? Exit::failed : Exit::ok;
}

Exit report(Context const& context, Error const& error) {
  return report(context, std::vector{error});
}

void print_rows(Context const& context, std::vector<std::string> const& keys,
                std::vector<std::vector<std::string>> const& rows) {
  if (!context.options.json) {
    print_text(keys, rows);
    return;
  }
  auto list = json::array{};
  for (auto const& row : rows) {
    auto object = json::object{};
    for (auto column = std::size_t{0}; column < keys.size(); ++column) {
      object[keys[column]] = row[column];
    }
    list.push_back(std::move(object));
  }
  std::cout << json::serialize(list) << '\n';
}

void say(Context const& context, std::string const& line) {
  if (!context.options.json) {
    std::cout << line << '\n';
  }
}

void conclude(Context const& context, std::string const& line, std::vector<std::string> const& keys,
              std::vector<std::string> const& values) {
  if (context.options.json) {
    print_rows(context, keys, {values});
  } else {
    say(context, line);
  }
}

} // namespace njia::cli
