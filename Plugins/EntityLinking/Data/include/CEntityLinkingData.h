#ifndef C_ENTITY_LINKING_DATA_H
#define C_ENTITY_LINKING_DATA_H

#include <stddef.h>

/// The first byte of the knowledge base, as 'dossier kb import' makes it; on a border of 8 bytes.
const unsigned char *entity_data_start(void);

/// Its length in bytes.
extern const size_t entity_data_size;

#endif
