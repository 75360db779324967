// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Cyclic redundancy checks (driver 0x40002): against damage on the way, not against anybody's intent.

#ifndef TOCK_CRC_H
#define TOCK_CRC_H

#include <stddef.h>
#include <stdint.h>

#include "tock/errors.h"
#include "tock/operation.h"

typedef enum {
    TOCK_CRC_32 = 0,       ///< of Ethernet and ZIP
    TOCK_CRC_32C = 1,      ///< Castagnoli's
    TOCK_CRC_16_CCITT = 2, ///< polynomial 0x1021, from 0xFFFF, bytes lowest bit first, the result not reflected
} tock_crc_algorithm_t;

/// Computes the check of a buffer and returns when it is there; no upcall runs meanwhile. TOCK_SIZE for no bytes.
tock_error_t tock_crc_compute(tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check);

/// tock_crc_compute() without waiting; see tock/operation.h.
tock_error_t tock_crc_compute_async(
    tock_crc_algorithm_t algorithm, const void *data, size_t length, uint32_t *check, tock_done_t done, void *context);

#endif
