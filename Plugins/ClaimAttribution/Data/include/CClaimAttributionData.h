#ifndef C_CLAIM_ATTRIBUTION_DATA_H
#define C_CLAIM_ATTRIBUTION_DATA_H

#include <stddef.h>

/// The first byte of the tagger's weights, as LabelWeights reads them.
const unsigned char *claim_weights_start(void);

/// Their length in bytes.
extern const size_t claim_weights_size;

/// The first byte of the weights by which labellings are compared, as HashedWeights reads them.
const unsigned char *labelling_weights_start(void);

/// Their length in bytes.
extern const size_t labelling_weights_size;

#endif
