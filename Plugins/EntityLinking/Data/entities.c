#include "CEntityData.h"

const unsigned char entity_data[] = {
#embed "entities.tsv"
};
const size_t entity_data_size = sizeof entity_data;
