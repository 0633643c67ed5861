#ifndef C_ENTITY_DATA_H
#define C_ENTITY_DATA_H

#include <stddef.h>

/// The knowledge base, tab-separated UTF-8 as in entities.tsv.
extern const unsigned char entity_data[];
extern const size_t entity_data_size;

#endif
