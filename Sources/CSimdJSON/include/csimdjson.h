#ifndef CSIMDJSON_H
#define CSIMDJSON_H
#include <stddef.h>
#endif
