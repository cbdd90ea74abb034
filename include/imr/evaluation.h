// What was read in letters against labels given by a reader: precision, recall, F1 and exact match per facet.
#ifndef IMR_EVALUATION_H
#define IMR_EVALUATION_H

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace imr {

/// One facet over all labelled letters. A facet of one value counts as a set of at most one.
struct Measure {
  /// A letter or issue where the sets differ.
  struct Miss {
    std::string place;                 ///< "CM16-0900001" or "CM16-0900001#2"
    std::vector<std::string> missing;  ///< labelled, not read
    std::vector<std::string> extra;    ///< read, not labelled
  };
  std::string name;
  std::size_t right = 0, labelled = 0, found = 0;  ///< values
  std::size_t exact = 0, cases = 0;                ///< letters or issues
  std::vector<Miss> misses;

  double precision() const;    ///< 0 to 1; 1 when nothing was found
  double recall() const;       ///< 0 to 1; 1 when nothing is labelled
  double f1() const;           ///< harmonic mean; 1 when nothing is labelled and nothing found
  double exact_match() const;  ///< share of cases where the sets are the same, 0 to 1
};

/// Compares letters with labels. Both are in the form of `imr extract`: letters are matched by case number, else by
/// file name without its ending ("file" or "source"); issues by their order. Not thread-safe.
class Evaluation {
public:
  /// @param labels  one JSON object a line. @throws InputError naming the line that is none
  explicit Evaluation(std::string_view labels);
  ~Evaluation();
  Evaluation(Evaluation&&) noexcept;
  Evaluation& operator=(Evaluation&&) noexcept;

  /// Adds a letter as read, one JSON object; one without a label is passed over. @throws InputError
  void add(std::string_view letter);

  std::size_t labelled_letters() const;
  /// All measures. A labelled letter that was not added counts with nothing found.
  std::vector<Measure> measures() const;

private:
  struct Letters;
  std::unique_ptr<Letters> letters_;
};

}  // namespace imr

#endif
