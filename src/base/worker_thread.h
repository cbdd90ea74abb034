// A thread that does one task after another.
#ifndef IMR_BASE_WORKER_THREAD_H
#define IMR_BASE_WORKER_THREAD_H

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

namespace imr::base {

/// Tasks run in the order they were posted in, never two at once: what only they touch needs no lock. post() may be
/// called by any thread but the worker's own.
class WorkerThread {
public:
  /// @param capacity  tasks that may wait, at least 1
  explicit WorkerThread(std::size_t capacity);
  /// Waits for the task at work and drops those that wait: their futures throw.
  ~WorkerThread();
  WorkerThread(const WorkerThread&) = delete;
  WorkerThread& operator=(const WorkerThread&) = delete;

  /// Waits while the queue is full. The future gives what the task returns or throws.
  template <typename Task>
  auto post(Task task) -> std::future<std::invoke_result_t<Task>> {
    auto packaged = std::make_shared<std::packaged_task<std::invoke_result_t<Task>()>>(std::move(task));
    auto future = packaged->get_future();
    push([packaged] { (*packaged)(); });
    return future;
  }

private:
  void push(std::function<void()> task);
  void run();

  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable has_task_, has_room_;
  std::deque<std::function<void()>> tasks_;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace imr::base

#endif
