#include "csimdjson.h"

#include <simdjson.h>

#include <string>
#include <utility>
#include <vector>

namespace dom = simdjson::dom;

struct csimdjson_parser {
  dom::parser parser;
  std::vector<std::pair<std::string_view, dom::element>> fields;
  std::string minified;
  std::string message;
};

#define CSIMDJSON_TEXT(number) #number
#define CSIMDJSON_EXPANDED(number) CSIMDJSON_TEXT(number)
const char *csimdjson_version(void) { return CSIMDJSON_EXPANDED(SIMDJSON_VERSION); }

const char *csimdjson_implementation(void) {
  static const std::string name = simdjson::get_active_implementation()->name();
  return name.c_str();
}

csimdjson_parser *csimdjson_create(void) { return new csimdjson_parser(); }

void csimdjson_destroy(csimdjson_parser *parser) { delete parser; }

csimdjson_result csimdjson_parse(csimdjson_parser *parser, const uint8_t *json, size_t length) {
  parser->fields.clear();
  dom::element root;
  auto error = parser->parser.parse(json, length, false).get(root);
  if (error) {
    parser->message = simdjson::error_message(error);
    return error == simdjson::STRING_ERROR ? csimdjson_bad_string : csimdjson_not_json;
  }
  dom::object object;
  if (root.get(object)) return csimdjson_not_an_object;
  for (auto field : object) parser->fields.emplace_back(field.key, field.value);
  return csimdjson_done;
}

const char *csimdjson_message(const csimdjson_parser *parser) { return parser->message.c_str(); }

size_t csimdjson_count(const csimdjson_parser *parser) { return parser->fields.size(); }

csimdjson_field csimdjson_at(const csimdjson_parser *parser, size_t index) {
  const auto &[name, value] = parser->fields[index];
  csimdjson_field field = {name.data(), name.size(), csimdjson_null, nullptr, 0};
  switch (value.type()) {
    case dom::element_type::ARRAY: field.type = csimdjson_array; break;
    case dom::element_type::OBJECT: field.type = csimdjson_object; break;
    case dom::element_type::INT64:
    case dom::element_type::UINT64: field.type = csimdjson_integer; break;
    case dom::element_type::DOUBLE: field.type = csimdjson_number; break;
    case dom::element_type::BOOL: field.type = csimdjson_boolean; break;
    case dom::element_type::NULL_VALUE: break;
    case dom::element_type::STRING: {
      std::string_view text = value.get_string().value_unsafe();
      field.type = csimdjson_string;
      field.string = text.data();
      field.string_length = text.size();
      break;
    }
  }
  return field;
}

const char *csimdjson_minified(csimdjson_parser *parser, size_t index, size_t *length) {
  parser->minified = simdjson::minify(parser->fields[index].second);
  *length = parser->minified.size();
  return parser->minified.data();
}

namespace {

using visitor_function = void (*)(void *, csimdjson_step);

// simdjson refuses documents nested deeper than 1024 levels, which bounds the recursion.
void visit(dom::element value, void *context, visitor_function visitor) {
  csimdjson_step step = {csimdjson_value, csimdjson_null, nullptr, 0, 0, 0};
  switch (value.type()) {
    case dom::element_type::ARRAY: {
      step.event = csimdjson_begin;
      step.type = csimdjson_array;
      visitor(context, step);
      for (auto item : value.get_array().value_unsafe()) visit(item, context, visitor);
      step.event = csimdjson_end;
      break;
    }
    case dom::element_type::OBJECT: {
      step.event = csimdjson_begin;
      step.type = csimdjson_object;
      visitor(context, step);
      for (auto field : value.get_object().value_unsafe()) {
        visitor(context, {csimdjson_key, csimdjson_string, field.key.data(), field.key.size(), 0, 0});
        visit(field.value, context, visitor);
      }
      step.event = csimdjson_end;
      break;
    }
    case dom::element_type::STRING: {
      std::string_view text = value.get_string().value_unsafe();
      step.type = csimdjson_string;
      step.string = text.data();
      step.string_length = text.size();
      break;
    }
    case dom::element_type::INT64:
      step.type = csimdjson_integer;
      step.integer = value.get_int64().value_unsafe();
      break;
    case dom::element_type::UINT64:
      step.type = csimdjson_number;
      step.number = static_cast<double>(value.get_uint64().value_unsafe());
      break;
    case dom::element_type::DOUBLE:
      step.type = csimdjson_number;
      step.number = value.get_double().value_unsafe();
      break;
    case dom::element_type::BOOL:
      step.type = csimdjson_boolean;
      step.integer = value.get_bool().value_unsafe();
      break;
    case dom::element_type::NULL_VALUE: break;
  }
  visitor(context, step);
}

}  // namespace

csimdjson_result csimdjson_visit(csimdjson_parser *parser, const uint8_t *json, size_t length, void *context,
                                 visitor_function visitor) {
  dom::element root;
  auto error = parser->parser.parse(json, length, false).get(root);
  if (error) {
    parser->message = simdjson::error_message(error);
    return error == simdjson::STRING_ERROR ? csimdjson_bad_string : csimdjson_not_json;
  }
  visit(root, context, visitor);
  return csimdjson_done;
}
