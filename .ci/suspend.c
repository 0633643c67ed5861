// Valgrind 3.19 takes a signal out of the mask that `sigsuspend` is given, and crashes where that is constant, as in
// libdispatch. Loaded before the system's library, this gives it a copy.
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, 8);
}
