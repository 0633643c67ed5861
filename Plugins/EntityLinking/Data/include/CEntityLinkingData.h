#ifndef C_ENTITY_LINKING_DATA_H
#define C_ENTITY_LINKING_DATA_H

#include <stddef.h>

/// The first byte of the knowledge base: tab-separated UTF-8, as in entities.tsv.
const unsigned char *entity_data_start(void);

/// Its length in bytes.
extern const size_t entity_data_size;

#endif
