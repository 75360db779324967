// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// Code that is bound to its addresses: says where it finds its code, its constants and its variables, and uses all of them through pointers.

typedef uint32_t (*step_t)(uint32_t);

static uint32_t twice(uint32_t value) { return value * 2; }
static uint32_t square(uint32_t value) { return value * value; }

static const char *const s_words[] = { "nought", "one", "two", "three" };
static const step_t s_steps[] = { twice, square };
static step_t s_chosen[] = { square, twice };
static uint32_t s_initialised[] = { 3, 1, 4, 1, 5, 9, 2, 6 };
static uint32_t s_zeroed[8];
static uint32_t *s_last = &s_zeroed[7];

static void over(uint32_t now, uint32_t expiration, void *userdata)
{
    (void)now;
    (void)expiration;
    *(uint32_t *)userdata += 1;
}

int main(void)
{
    tock_printf("placed: code %p, constants %p, data %p, zeroed %p\n",
                (void *)((uintptr_t)main & ~1u), (const void *)s_words, (void *)s_initialised, (void *)s_zeroed);

    uint32_t sum = 0;
    for (unsigned i = 0; i < 8; i++) {
        s_zeroed[i] += s_steps[i & 1](s_initialised[i]) + s_chosen[i & 1](i);
        sum += s_zeroed[i];
    }
    tock_printf("placed: %s %s, sum %u, last %u\n", s_words[1], s_words[3], (unsigned)sum, (unsigned)*s_last);

    // The kernel calls a function by the address that it was given.
    static tock_alarm_t alarm;
    static uint32_t beats;
    tock_error_t error = tock_alarm_every_ms(&alarm, 10, over, &beats);
    while (error == TOCK_OK && beats < 3) {
        tock_yield_wait();
    }
    tock_printf("placed: three upcalls, %s\n", tock_error_name(error));
    for (;;) {
        tock_yield_wait();
    }
}
