#include <fcntl.h>
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
