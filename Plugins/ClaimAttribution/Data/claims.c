#include "CClaimAttributionData.h"

static const unsigned char claim_weights[] = {
#embed "claims.weights"
};

const size_t claim_weights_size = sizeof claim_weights;

const unsigned char *claim_weights_start(void) { return claim_weights; }

static const unsigned char labelling_weights[] = {
#embed "labellings.weights"
};

const size_t labelling_weights_size = sizeof labelling_weights;

const unsigned char *labelling_weights_start(void) { return labelling_weights; }
