// The toolchain's Foundation carries an ICU of its own, of another version. Where the compiler meets both, it merges the
// enumerations by name and stops at their differences; so ours go by other names (the enumerators keep theirs).
// libxml2's headers bring ICU's along on Debian: the names must be those of CICU/shim.h.
#define UErrorCode WinnowUErrorCode
#define UProperty WinnowUProperty
#define UScriptCode WinnowUScriptCode
#define UBlockCode WinnowUBlockCode
#define UCharCategory WinnowUCharCategory
#define ULineBreak WinnowULineBreak
#define USentenceBreak WinnowUSentenceBreak
#define UWordBreakValues WinnowUWordBreakValues

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

/// xmlFree is a function pointer variable, which Swift 6 does not let pass.
static inline void winnow_xml_free(void *pointer) { xmlFree(pointer); }

/// How many bytes of its input a parser has read.
static inline long winnow_xml_position(const xmlParserCtxt *context) {
  const xmlParserInput *input = context->input;
  return input ? (long)input->consumed + (long)(input->cur - input->base) : -1;
}

/// Lets a parser whose handler is set read a whole page of UTF-8; 0 to 2 if it came to an end, 3 if it gave up.
static inline int winnow_html_parse(htmlParserCtxtPtr context, const char *text, int length) {
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                      HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  xmlDocPtr document = htmlCtxtReadMemory(context, text, length, NULL, "UTF-8", options);
  if (document) xmlFreeDoc(document);
  const xmlError *error = xmlCtxtGetLastError(context);
  // HTML is full of errors; these are the ones after which libxml2 stops reading.
  if (error && (error->code == XML_ERR_NO_MEMORY || error->code == XML_ERR_INTERNAL_ERROR ||
                error->code == XML_ERR_NAME_TOO_LONG)) return 3;
  return error ? (int)error->level % 3 : 0;
}

/// The version of the library that is loaded, as digits with what its packager added.
static inline const char *winnow_xml_loaded_version(void) { return xmlParserVersion; }
