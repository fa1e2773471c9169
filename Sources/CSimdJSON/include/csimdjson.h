#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A reusable parser of JSON objects; one a thread.
typedef struct csimdjson_parser csimdjson_parser;

/// The type of a field's value.
typedef enum {
  csimdjson_null,
  csimdjson_boolean,
  csimdjson_integer,
  csimdjson_number,
  csimdjson_string,
  csimdjson_array,
  csimdjson_object
} csimdjson_type;

/// One top-level field. The bytes belong to the parser and last until its next parse.
typedef struct {
  const char *name;
  size_t name_length;
  csimdjson_type type;
  /// The value unescaped, for strings only.
  const char *string;
  size_t string_length;
} csimdjson_field;

/// What came of a parse.
typedef enum {
  csimdjson_done,
  csimdjson_not_json,
  csimdjson_not_an_object,
  /// A string holds an escaped surrogate without its partner.
  csimdjson_bad_string
} csimdjson_result;

csimdjson_parser *csimdjson_create(void);
void csimdjson_destroy(csimdjson_parser *parser);

/// Parses one JSON object. At least 64 readable bytes must follow `json[length - 1]`.
csimdjson_result csimdjson_parse(csimdjson_parser *parser, const uint8_t *json, size_t length);

/// simdjson's message for the last parse that failed.
const char *csimdjson_message(const csimdjson_parser *parser);

/// The version of simdjson's headers.
const char *csimdjson_version(void);

/// The name of the code that simdjson chose for this processor.
const char *csimdjson_implementation(void);

/// The number of top-level fields of the last object.
size_t csimdjson_count(const csimdjson_parser *parser);

/// The top-level field number `index`, in input order.
csimdjson_field csimdjson_at(const csimdjson_parser *parser, size_t index);

/// The value of field `index` as JSON text without white space; the bytes last until the next call.
const char *csimdjson_minified(csimdjson_parser *parser, size_t index, size_t *length);

/// What a visit meets.
typedef enum {
  csimdjson_value,
  csimdjson_key,
  csimdjson_begin,
  csimdjson_end
} csimdjson_event;

/// One step of a visit: the type of the value, and its content where it is plain; of a key, its name as a string.
typedef struct {
  csimdjson_event event;
  csimdjson_type type;
  const char *string;
  size_t string_length;
  int64_t integer;
  double number;
} csimdjson_step;

/// Parses any JSON value and hands it over from the outside in; steps last for the call.
/// At least 64 readable bytes must follow `json[length - 1]`.
csimdjson_result csimdjson_visit(csimdjson_parser *parser, const uint8_t *json, size_t length, void *context,
                                 void (*visitor)(void *context, csimdjson_step step));

#ifdef __cplusplus
}
#endif
#endif
