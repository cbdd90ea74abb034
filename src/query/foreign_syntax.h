// Ways of writing that other legal search engines take, and that would silently become words here.
#ifndef IMR_QUERY_FOREIGN_SYNTAX_H
#define IMR_QUERY_FOREIGN_SYNTAX_H

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imr/schema.h"
#include "query/query_text.h"

namespace imr::query {

/// Why a way of writing is refused, and the nearest right forms.
struct Foreign {
  std::string reason;
  std::vector<std::string> nearest;
};

/// A connector of another engine: near/3, adj3, w/seg; also w/ and pre/ with a space before their number. Nothing when
/// it is none.
/// @param rest  the query behind the piece
std::optional<Foreign> find_foreign_connector(std::string_view piece, std::string_view rest);

/// NEAR, ADJ, WITHIN 5 and the like in capitals, and a date without its colon ("date aft 2016"). Nothing when the piece
/// is a word.
std::optional<Foreign> find_foreign_operator(std::string_view piece, std::string_view rest);

/// Whether NOT stands next: BUT before it means AND.
bool is_not_next(std::string_view rest);

/// A name directly before a bracket, "ti(knee)": what it is called here, or that a space is missing.
/// @param content  the query behind the opening bracket
Foreign foreign_field(std::string_view name, std::string_view content, const Schema& schema);

}  // namespace imr::query

#endif
