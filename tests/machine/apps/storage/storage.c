// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Parameters: 0 what to do, 1 a letter that names the process, 2 rounds to make (0: none, only look).
// The keeper stores values of its own making under five keys in a random order, says each step before and after it, and on its next start says
// what it finds: each value tells which round stored it, and whether every byte of it is that round's.

enum { KEEPER, PEEPER, REGION, KEYS = 5, LARGEST = 150 };

typedef struct {
    uint32_t round;
    uint8_t bytes[LARGEST];
} value_t;

static value_t s_value;
static uint32_t s_random;
static char s_name;

static uint32_t random_below(uint32_t limit)
{
    s_random = s_random * 1664525 + 1013904223;
    return (s_random >> 8) % limit;
}

static size_t length_of(uint32_t round)
{
    return sizeof s_value.round + 1 + round * 37 % LARGEST;
}

static uint8_t byte_of(uint32_t round, size_t place)
{
    return (uint8_t)(round * 31 + place * 7 + (uint8_t)s_name);
}

static bool is_whole(size_t length)
{
    for (size_t place = 0; place < length - sizeof s_value.round; place++) {
        if (s_value.bytes[place] != byte_of(s_value.round, place)) {
            return false;
        }
    }
    return length == length_of(s_value.round);
}

// Says what each key holds, and gives the latest round.
static uint32_t look(void)
{
    uint32_t latest = 0;
    for (unsigned number = 0; number < KEYS; number++) {
        char key[] = { s_name, (char)('0' + number) };
        size_t length;
        tock_error_t error = tock_key_value_get(key, sizeof key, &s_value, sizeof s_value, &length);
        if (error == TOCK_OK) {
            tock_printf("storage %c: key %u round %u %s\n", s_name, number, (unsigned)s_value.round, is_whole(length) ? "whole" : "DAMAGED");
            latest = s_value.round > latest ? s_value.round : latest;
        } else {
            tock_printf("storage %c: key %u %s\n", s_name, number, tock_error_name(error));
        }
    }
    tock_printf("storage %c: looked\n", s_name);
    return latest;
}

static void keep(uint32_t rounds)
{
    uint32_t round = look();
    s_random = round * 2654435761u + (uint8_t)s_name;
    for (uint32_t last = round + rounds; round < last;) {
        round++;
        unsigned number = random_below(KEYS);
        char key[] = { s_name, (char)('0' + number) };
        bool removes = random_below(6) == 0;
        tock_printf("storage %c: round %u %s %u\n", s_name, (unsigned)round, removes ? "removes" : "sets", number);
        tock_error_t error;
        if (removes) {
            error = tock_key_value_delete(key, sizeof key);
        } else {
            s_value.round = round;
            for (size_t place = 0; place < sizeof s_value.bytes; place++) {
                s_value.bytes[place] = byte_of(round, place);
            }
            error = tock_key_value_set(key, sizeof key, &s_value, length_of(round));
        }
        tock_printf("storage %c: round %u %s\n", s_name, (unsigned)round, tock_error_name(error));
    }
    tock_printf("storage %c: over\n", s_name);
}

// Tries to get at what another has stored.
static void peep(void)
{
    for (unsigned number = 0; number < KEYS; number++) {
        char key[] = { (char)parameter(2), (char)('0' + number) };
        size_t length = 0;
        s_value.round = 0;
        tock_error_t get = tock_key_value_get(key, sizeof key, &s_value, sizeof s_value, &length);
        tock_error_t set = tock_key_value_update(key, sizeof key, "stolen", 6);
        tock_error_t delete = tock_key_value_delete(key, sizeof key);
        tock_printf("storage %c: key %u get %s (%u bytes, first %u) update %s delete %s\n", s_name, number, tock_error_name(get),
                    (unsigned)length, (unsigned)s_value.round, tock_error_name(set), tock_error_name(delete));
    }
    tock_printf("storage %c: over\n", s_name);
}

// Says what its region begins with, and writes its name over all of it.
static void region(void)
{
    uint32_t size = 0;
    tock_error_t error = tock_storage_size(&size);
    uint8_t byte = 0;
    tock_error_t read = tock_storage_read(size - 1, &byte, 1);
    tock_printf("storage %c: %s, %u bytes; the last is %s %u\n", s_name, tock_error_name(error), (unsigned)size, tock_error_name(read), byte);
    for (size_t place = 0; place < sizeof s_value.bytes; place++) {
        s_value.bytes[place] = (uint8_t)s_name;
    }
    for (uint32_t place = 0; place < size && error == TOCK_OK; place += sizeof s_value.bytes) {
        uint32_t length = size - place < sizeof s_value.bytes ? size - place : sizeof s_value.bytes;
        error = tock_storage_write(place, s_value.bytes, length);
    }
    tock_printf("storage %c: written, %s; beyond %s\n", s_name, tock_error_name(error),
                tock_error_name(tock_storage_write(size - 1, s_value.bytes, 2)));
    uint32_t other = 0;
    error = tock_nonvolatile_storage_size(&other);
    tock_error_t write = tock_nonvolatile_storage_write(0, &s_name, 1);
    char back = 0;
    read = tock_nonvolatile_storage_read(0, &back, 1);
    tock_printf("storage %c: older driver %s, %u bytes, write %s, read %s %c\n", s_name, tock_error_name(error), (unsigned)other,
                tock_error_name(write), tock_error_name(read), back);
    tock_printf("storage %c: over\n", s_name);
}

int main(void)
{
    s_name = (char)parameter(1);
    switch (parameter(0)) {
    case KEEPER: keep(parameter(2)); break;
    case PEEPER: peep(); break;
    default: region(); break;
    }
    return 0;
}
