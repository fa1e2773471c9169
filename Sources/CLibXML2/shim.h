#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

/// xmlFree is a function pointer variable, which Swift 6 does not let pass.
static inline void winnow_xml_free(void *pointer) { xmlFree(pointer); }
