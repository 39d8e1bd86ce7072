// What Hashing needs of libsodium.
#ifndef DEBRIEF_CSODIUM_SHIM_H
#define DEBRIEF_CSODIUM_SHIM_H

#include <sodium/crypto_hash_sha256.h>

#endif
