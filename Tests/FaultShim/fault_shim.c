#define _GNU_SOURCE
#include "fault_shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static const char *kind;
static long at, error_number, stays;
static time_t shift;
static _Atomic long calls;

__attribute__((constructor)) static void begin(void) {
  kind = getenv("FAULT_KIND");
  const char *place = getenv("FAULT_AT"), *error = getenv("FAULT_ERROR"), *clock = getenv("FAULT_CLOCK");
  at = place ? atol(place) : 0;
  error_number = error ? atol(error) : EIO;
  stays = getenv("FAULT_STAYS") != NULL;
  shift = clock ? atol(clock) : 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "a") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", (long)calls);
  fclose(file);
}

// Whether this call is to fail; the program may end here.
static int fails(const char *of) {
  if (!kind || strcmp(kind, of) != 0) return 0;
  long number = ++calls;
  if (at == 0 || number < at || (number > at && !stays)) return 0;
  if (error_number == 0) kill(getpid(), SIGKILL);
  errno = (int)error_number;
  return 1;
}

// Standard output and standard error are not the disk.
static int is_file(int descriptor) {
  struct stat status;
  return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return is_file(descriptor) && fails("write") ? -1 : REAL(write)(descriptor, bytes, count);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  return is_file(descriptor) && fails("write") ? -1 : REAL(pwrite)(descriptor, bytes, count, place);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  return is_file(descriptor) && fails("write") ? -1 : REAL(pwrite64)(descriptor, bytes, count, place);
}

int fsync(int descriptor) { return fails("sync") ? -1 : REAL(fsync)(descriptor); }

int fdatasync(int descriptor) { return fails("sync") ? -1 : REAL(fdatasync)(descriptor); }

int ftruncate(int descriptor, off_t length) { return fails("sync") ? -1 : REAL(ftruncate)(descriptor, length); }

int ftruncate64(int descriptor, off64_t length) { return fails("sync") ? -1 : REAL(ftruncate64)(descriptor, length); }

int rename(const char *from, const char *to) { return fails("rename") ? -1 : REAL(rename)(from, to); }

int link(const char *from, const char *to) { return fails("rename") ? -1 : REAL(link)(from, to); }

int unlink(const char *path) { return fails("rename") ? -1 : REAL(unlink)(path); }

int posix_spawn(
  pid_t *process, const char *path, const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attributes,
  char *const arguments[], char *const environment[]) {
  if (fails("spawn")) return errno;
  return REAL(posix_spawn)(process, path, actions, attributes, arguments, environment);
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int status = REAL(clock_gettime)(clock, now);
  if (clock == CLOCK_REALTIME) now->tv_sec += shift;
  return status;
}

time_t time(time_t *place) {
  time_t now = REAL(time)(NULL) + shift;
  if (place) *place = now;
  return now;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  int status = REAL(gettimeofday)(now, zone);
  now->tv_sec += shift;
  return status;
}
