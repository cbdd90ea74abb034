#include "search/zeroed_bytes.h"

#include <doctest/doctest.h>

#include <algorithm>

using imr::search::DocSet;
using imr::search::ZeroedBytes;

TEST_CASE("bytes that were given back are zeros again") {
  constexpr std::size_t kSize = 1000;
  imr::search::ZeroedBytesPool pool;
  ZeroedBytes first = pool.take(kSize);
  const std::uint8_t* const address = first.get();
  DocSet written(kSize - 1);
  for (const DocSet::Doc doc : {1U, 64U, 999U}) {
    first[doc] = 7;
    written.add(doc);
  }
  pool.give_back(std::move(first), written);
  const ZeroedBytes again = pool.take(kSize), other = pool.take(kSize);
  CHECK(again.get() == address);
  for (const ZeroedBytes* bytes : {&again, &other}) CHECK(std::count(bytes->get(), bytes->get() + kSize, 0) == kSize);
}

TEST_CASE("a pool that was cleared makes bytes of another size") {
  imr::search::ZeroedBytesPool pool;
  pool.give_back(pool.take(10), DocSet(9));
  pool.clear();
  const ZeroedBytes bytes = pool.take(100'000);
  CHECK(std::count(bytes.get(), bytes.get() + 100'000, 0) == 100'000);
}
