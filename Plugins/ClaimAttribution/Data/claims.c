#include "CClaimAttributionData.h"

static const unsigned char claim_weights[] = {
#embed "claims.weights"
};

const size_t claim_weights_size = sizeof claim_weights;

const unsigned char *claim_weights_start(void) { return claim_weights; }
