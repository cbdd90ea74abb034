// Xapian's own server of one database on this machine, for as long as the object lives.
#ifndef IMR_TESTS_SEARCH_LOOPBACK_SERVER_H
#define IMR_TESTS_SEARCH_LOOPBACK_SERVER_H

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>

namespace imr::tests {

class LoopbackServer {
public:
  explicit LoopbackServer(std::string database) : port_(free_port()) {
    std::string program = "xapian-tcpsrv", quiet = "--quiet", interface = "--interface", host = kHost, port = "--port",
                number = std::to_string(port_);
    const std::array<char*, 8> arguments{program.data(), quiet.data(),  interface.data(), host.data(),
                                         port.data(),    number.data(), database.data(),  nullptr};
    posix_spawnattr_t own_group;  // the server sends the signal that ends it to its whole group
    ::posix_spawnattr_init(&own_group);
    ::posix_spawnattr_setflags(&own_group, POSIX_SPAWN_SETPGROUP);
    posix_spawn_file_actions_t quietly;  // it reports every connection that is closed
    ::posix_spawn_file_actions_init(&quietly);
    ::posix_spawn_file_actions_addopen(&quietly, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int error = ::posix_spawnp(&process_, program.c_str(), &quietly, &own_group, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&quietly);
    ::posix_spawnattr_destroy(&own_group);
    if (error != 0) throw std::runtime_error("xapian-tcpsrv cannot be started; it is in the package xapian-tools");
    while (!answers()) {
      if (::waitpid(process_, nullptr, WNOHANG) != 0) throw std::runtime_error("xapian-tcpsrv has ended");
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
  ~LoopbackServer() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
  }
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;

  /// The line of a list of databases that stands for the server.
  std::string line() const { return std::string("remote ") + kHost + ":" + std::to_string(port_) + "\n"; }

private:
  static constexpr const char* kHost = "127.0.0.1";

  static sockaddr_in address(int port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, kHost, &result.sin_addr);
    return result;
  }

  static int free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in any = address(0);
    socklen_t size = sizeof any;
    const bool is_bound = ::bind(socket, reinterpret_cast<sockaddr*>(&any), size) == 0 &&
                          ::getsockname(socket, reinterpret_cast<sockaddr*>(&any), &size) == 0;
    ::close(socket);
    if (!is_bound) throw std::runtime_error("no free port");
    return ntohs(any.sin_port);
  }

  bool answers() const {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in server = address(port_);
    const bool is_connected = ::connect(socket, reinterpret_cast<const sockaddr*>(&server), sizeof server) == 0;
    ::close(socket);
    return is_connected;
  }

  int port_;
  pid_t process_ = 0;
};

}  // namespace imr::tests

#endif
