// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "ring.h"

#include <string.h>

// Of the place of a number; the same for all numbers of that place.
typedef struct {
    char text[20];
    size_t length;
} place_key_t;

static void make_key(place_key_t *key, uint32_t number)
{
    key->length = (size_t)tock_snprintf(key->text, sizeof key->text, "sensor-logger.%u", (unsigned)(number % RING_SIZE));
}

// Reads what is in the place of a number, which can be the reading of another one.
static tock_error_t get_place(uint32_t number, reading_t *reading)
{
    place_key_t key;
    make_key(&key, number);
    size_t length;
    tock_error_t error = tock_key_value_get(key.text, key.length, reading, sizeof *reading, &length);

    // A value of another size was written by another version of this application.
    return error == TOCK_SIZE || (error == TOCK_OK && length != sizeof *reading) ? TOCK_NOSUPPORT : error;
}

tock_error_t ring_find_newest(uint32_t *newest)
{
    *newest = 0;
    for (uint32_t place = 0; place < RING_SIZE; place++) {
        reading_t reading;
        tock_error_t error = get_place(place, &reading);
        if (error == TOCK_OK && reading.number > *newest) {
            *newest = reading.number;
        }
        if (error != TOCK_OK && error != TOCK_NOSUPPORT) {
            return error;
        }
    }
    return TOCK_OK;
}

tock_error_t ring_put(const reading_t *reading)
{
    place_key_t key;
    make_key(&key, reading->number);
    return tock_key_value_set(key.text, key.length, reading, sizeof *reading);
}

tock_error_t ring_get(uint32_t number, reading_t *reading)
{
    tock_error_t error = get_place(number, reading);
    return error == TOCK_OK && reading->number != number ? TOCK_NOSUPPORT : error;
}

tock_error_t ring_clear(void)
{
    for (uint32_t place = 0; place < RING_SIZE; place++) {
        place_key_t key;
        make_key(&key, place);
        tock_error_t error = tock_key_value_delete(key.text, key.length);
        if (error != TOCK_OK && error != TOCK_NOSUPPORT) {
            return error;
        }
    }
    return TOCK_OK;
}
