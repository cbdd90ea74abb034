#include "base/worker_thread.h"

#include <algorithm>

namespace imr::base {

WorkerThread::WorkerThread(std::size_t capacity)
    : capacity_(std::max<std::size_t>(capacity, 1)), thread_([this] { run(); }) {}

WorkerThread::~WorkerThread() {
  {
    const std::scoped_lock lock(mutex_);
    is_ending_ = true;
  }
  has_task_.notify_one();
  thread_.join();
}

void WorkerThread::push(std::function<void()> task) {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [this] { return tasks_.size() < capacity_; });
  tasks_.push_back(std::move(task));
  lock.unlock();
  has_task_.notify_one();
}

void WorkerThread::run() {
  while (true) {
    std::unique_lock lock(mutex_);
    has_task_.wait(lock, [this] { return is_ending_ || !tasks_.empty(); });
    if (is_ending_) return;
    const std::function<void()> task = std::move(tasks_.front());
    tasks_.pop_front();
    lock.unlock();
    has_room_.notify_one();
    task();
  }
}

}  // namespace imr::base
