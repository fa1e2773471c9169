#include "CArguments.h"

static int count;
static char **arguments;

// glibc calls what stands in .init_array with the arguments of main.
__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int winnow_argument_count(void) { return count; }

const char *winnow_argument(int index) { return index >= 0 && index < count ? arguments[index] : ""; }
