// JSON that the index wrote, cut into its parts without parsing them: what is not asked for costs next to nothing.
#ifndef IMR_INDEX_JSON_PARTS_H
#define IMR_INDEX_JSON_PARTS_H

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace imr::index {

// A part is the text of one value without space around it; it is checked by what parses it. All functions throw
// std::invalid_argument where no part can be found.

/// The members of an object by their names.
class JsonMembers {
public:
  explicit JsonMembers(std::string_view object);
  /// The text of a member. @throws std::invalid_argument when there is none
  std::string_view at(std::string_view name) const;
  bool contains(std::string_view name) const { return !find(name).empty(); }

private:
  std::string_view find(std::string_view name) const;

  std::vector<std::pair<std::string_view, std::string_view>> members_;
};

/// The texts of the elements of an array.
std::vector<std::string_view> json_elements(std::string_view array);

/// What a string with its quotes stands for. Lines of ASCII are copied, the rest is parsed by the library.
/// @throws std::exception when it is no string
std::string parse_json_string(std::string_view quoted);

}  // namespace imr::index

#endif
