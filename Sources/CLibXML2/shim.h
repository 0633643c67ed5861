#include <libxml/xmlversion.h>
// Some builds of libxml2 name types of ICU, of which Swift's Foundation has others; we use none of them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
