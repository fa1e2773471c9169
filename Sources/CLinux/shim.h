#include <fcntl.h>
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <sys/syscall.h>
#include <unistd.h>

// Linux calls that the C library shows only with _GNU_SOURCE.

/// Exchanges two paths in one step; 0 if it worked.
static inline long winnow_exchange_paths(const char *a, const char *b) {
  return syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2 /* RENAME_EXCHANGE */);
}

/// The number of processors in this process's affinity mask, or 0 if it cannot be told.
static inline int winnow_affinity_count(void) {
  unsigned long mask[64] = {0};
  long bytes = syscall(SYS_sched_getaffinity, 0, sizeof mask, mask);
  int count = 0;
  for (long index = 0; index < bytes / (long)sizeof mask[0]; index++) count += __builtin_popcountl(mask[index]);
  return count;
}

/// A descriptor that poll(2) finds readable once eight bytes were written to it; below 0 where there is none.
static inline int winnow_event_descriptor(void) { return eventfd(0, EFD_CLOEXEC); }

/// Whether the descriptors can be had that Dispatch waits on; it ends the process where it does not get them.
static inline int winnow_can_wait(void) {
  int queue = epoll_create1(EPOLL_CLOEXEC);
  int event = eventfd(0, EFD_CLOEXEC);
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
  struct epoll_event wanted = {.events = EPOLLIN};
  int can = queue >= 0 && event >= 0 && timer >= 0 && epoll_ctl(queue, EPOLL_CTL_ADD, event, &wanted) == 0;
  if (queue >= 0) close(queue);
  if (event >= 0) close(event);
  if (timer >= 0) close(timer);
  return can;
}

/// Keeps freed blocks of up to 8 MB, which every batch needs anew, in the process. Larger ones, of large documents, are given
/// back to the system at once.
static inline void winnow_keep_large_blocks(void) {
#ifdef M_MMAP_THRESHOLD
  mallopt(M_MMAP_THRESHOLD, 8 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
#endif
}
