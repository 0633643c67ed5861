#include "CEntityLinkingData.h"

static const unsigned char entity_data[] = {
#embed "entities.tsv"
};

const size_t entity_data_size = sizeof entity_data;

const unsigned char *entity_data_start(void) { return entity_data; }
