// SPDX-License-Identifier: Apache-2.0 OR MIT

/// The last readings, kept in the key-value store.
///
/// Each has a key of its own, which the one RING_SIZE numbers later takes over: a new reading is one write, and power that goes meanwhile
/// costs at most that reading. Where the ring ends is not stored; the numbers of the readings tell it.

#ifndef RING_H
#define RING_H

#include "reading.h"

enum { RING_SIZE = 16 };

/// Looks for what is there. Stores the number of the newest reading, 0 for none.
tock_error_t ring_find_newest(uint32_t *newest);

/// Stores a reading under its number, in place of the oldest one if the ring is full.
tock_error_t ring_put(const reading_t *reading);

/// Reads the reading of a number. TOCK_NOSUPPORT if it is not there.
tock_error_t ring_get(uint32_t number, reading_t *reading);

/// Forgets all readings.
tock_error_t ring_clear(void);

#endif
