#include "index/letter_store.h"

namespace imr::index {

std::future<LetterUpdate::Result> LiveStore::put(StoredLetter letter) {
  std::promise<LetterUpdate::Result> result;
  result.set_value(update_.put(letter));
  writer_.commit_if_full();
  return result.get_future();
}

void LiveStore::put_failure(const std::string& name, const std::string& content_hash, const std::string& extractor,
                            const std::string& reason) {
  update_.put_failure(name, content_hash, extractor, reason);
  writer_.commit_if_full();
}

}  // namespace imr::index
