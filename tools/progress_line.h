// One line on a terminal that says how far a run is.
#ifndef IMR_TOOLS_PROGRESS_LINE_H
#define IMR_TOOLS_PROGRESS_LINE_H

#include <iosfwd>

#include "imr/index.h"

namespace imr::tools {

class ProgressLine {
public:
  /// @param shown  false writes nothing: no terminal
  ProgressLine(std::ostream& out, bool shown) : out_(out), shown_(shown) {}
  /// Files done, rate and time left, at most ten times a second.
  void show(const IndexProgress& progress);
  /// Takes the line away, before anything else is written.
  void clear();

private:
  std::ostream& out_;
  bool shown_;
  bool is_on_screen_ = false;
  double last_ = -1;
};

}  // namespace imr::tools

#endif
