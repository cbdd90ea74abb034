// Errors of the engine in our own words. They do not derive from std::exception, so nothing may let them out.
#ifndef IMR_INDEX_XAPIAN_ERRORS_H
#define IMR_INDEX_XAPIAN_ERRORS_H

#include <xapian.h>

#include <string>

#include "imr/error.h"

namespace imr::index {

/// What the caller can do about an error of the engine on the index at `path`.
IndexError translate(const Xapian::Error& error, const std::string& path);

/// What was found damaged while it was read, with the index it was found in.
IndexError with_path(const IndexError& error, const std::string& path);

/// Runs `step` and turns every error of the engine into IndexError.
template <typename Step>
auto translating_errors(const std::string& path, Step&& step) {
  try {
    return step();
  } catch (const Xapian::Error& error) {
    throw translate(error, path);
  }
}

}  // namespace imr::index

#endif
