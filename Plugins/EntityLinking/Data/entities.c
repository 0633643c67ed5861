#include "CEntityLinkingData.h"

alignas(8) static const unsigned char entity_data[] = {
#embed "entities.kb"
};

const size_t entity_data_size = sizeof entity_data;

const unsigned char *entity_data_start(void) { return entity_data; }
