#ifndef C_CRYPTO_SHIM_H
#define C_CRYPTO_SHIM_H

// The functions of one step are deprecated for those that look the algorithm up each time, which for a short text takes
// longer than its digest.
#define OPENSSL_SUPPRESS_DEPRECATED

#include <openssl/evp.h>
#include <openssl/sha.h>

/// The SHA-256 of some bytes, 32 bytes long; no memory is asked for.
static inline void crypto_sha256(const void *bytes, size_t length, unsigned char *digest) {
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes, length);
  SHA256_Final(digest, &context);
}

#endif
