#include "base/worker_thread.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using imr::base::WorkerThread;

TEST_CASE("tasks run in their order on one thread, and their futures give what they return or throw") {
  WorkerThread worker(2);
  std::vector<int> order;
  std::vector<std::future<int>> results;
  for (int i = 0; i < 100; ++i)
    results.push_back(worker.post([&order, i] {
      order.push_back(i);
      return i * i;
    }));
  for (int i = 0; i < 100; ++i) CHECK(results[static_cast<std::size_t>(i)].get() == i * i);
  REQUIRE(order.size() == 100);
  for (int i = 0; i < 100; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
  CHECK_THROWS_AS(worker.post([] { throw std::runtime_error("no"); }).get(), std::runtime_error);
  CHECK(worker.post([] { return 7; }).get() == 7);
}
