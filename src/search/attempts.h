// Requests that see one revision of the index though it is being written.
#ifndef IMR_SEARCH_ATTEMPTS_H
#define IMR_SEARCH_ATTEMPTS_H

#include <xapian.h>

#include "index/index_reader.h"
#include "index/xapian_errors.h"

namespace imr::search {

/// A writer that commits twice during a request makes it fail; the next revision serves it whole.
inline constexpr int kMaxAttempts = 5;

/// Runs a request, again from its start when the revision it reads is gone. Errors of the engine become IndexError.
template <typename Request>
auto attempt(index::IndexReader& reader, Request&& request) {
  for (int attempts = 1;; ++attempts) {
    try {
      if (attempts > 1) reader.reopen();
      return request();
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempts == kMaxAttempts) throw index::translate(error, reader.path());
    } catch (const Xapian::Error& error) {
      throw index::translate(error, reader.path());
    } catch (const IndexError& error) {
      throw index::with_path(error, reader.path());
    }
  }
}

}  // namespace imr::search

#endif
