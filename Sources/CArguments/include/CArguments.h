#ifndef C_ARGUMENTS_H
#define C_ARGUMENTS_H

// The arguments as the kernel handed them over. Swift reads them from /proc, which may not be there.

/// The number of arguments, the name of the program among them.
int winnow_argument_count(void);

/// An argument from 0; zero-terminated, and alive as long as the process.
const char *winnow_argument(int index);

#endif
