// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"

// Loads the image that it carries. Parameters: 0 what to do, 1 a letter that names the process, 2 the image's ShortId, 3 rounds to make.

enum { LIFE, HOSTILE, CONTEND, CRASH, CARRIED = 4096, PIECE = 200 };

// Replaced by the test (TestApplication.cs finds it by the marker), as the parameters are.
typedef struct {
    uint32_t marker[2];
    uint32_t length;
    uint8_t bytes[CARRIED];
} carried_t;

static const volatile carried_t s_carried __attribute__((used)) = { { 0x52524143, 0x21444549 }, 0, { 0 } };

static uint8_t s_image[CARRIED];
static char s_name;

static void take(void)
{
    for (uint32_t i = 0; i < CARRIED; i++) {
        s_image[i] = s_carried.bytes[i];
    }
}

static void say(const char *what, tock_error_t error)
{
    tock_printf("loader %c: %s %s\n", s_name, what, tock_error_name(error));
}

static tock_error_t install_in_pieces(void)
{
    tock_error_t error = tock_app_loader_setup(s_carried.length);
    for (uint32_t at = 0; at < s_carried.length && error == TOCK_OK; at += PIECE) {
        error = tock_app_loader_write(at, s_image + at, at + PIECE < s_carried.length ? PIECE : s_carried.length - at);
    }
    if (error == TOCK_OK) {
        error = tock_app_loader_finalize();
    }
    return error == TOCK_OK ? tock_app_loader_load() : error;
}

enum { NOT_DONE = -1 };

static volatile int s_result;

static void done(tock_error_t error, void *result)
{
    *(volatile int *)result = error;
}

// Yields for whatever comes until what has been begun is done.
static tock_error_t end(tock_error_t begun)
{
    if (begun != TOCK_OK) {
        return begun;
    }
    while (s_result == NOT_DONE) {
        tock_yield_wait();
    }
    return (tock_error_t)s_result;
}

static tock_error_t install_later(void)
{
    s_result = NOT_DONE;
    return end(tock_app_loader_install_async(s_image, s_carried.length, done, (void *)&s_result));
}

static tock_error_t unload_later(uintptr_t *address)
{
    s_result = NOT_DONE;
    return end(tock_app_loader_unload_async(parameter(2), address, done, (void *)&s_result));
}

static tock_error_t install(uint32_t round)
{
    switch (round % 3) {
    case 0: return install_in_pieces();
    case 1: return tock_app_loader_install(s_image, s_carried.length);
    default: return install_later();
    }
}

static void live(void)
{
    for (uint32_t round = 0; round < parameter(3); round++) {
        say("loads:", install(round));
        tock_delay_ms(1500);
        uintptr_t address = 0;
        say("unloads:", round % 3 == 2 ? unload_later(&address) : tock_app_loader_unload(parameter(2), &address));
        tock_printf("loader %c: it was at %x\n", s_name, (unsigned)address);
    }
    say("unloads what is gone:", tock_app_loader_unload(parameter(2), NULL));
    say("loads for good:", tock_app_loader_install(s_image, s_carried.length));
}

static void set_word(uint32_t offset, uint32_t value)
{
    for (uint32_t i = 0; i < 4; i++) {
        s_image[offset + i] = (uint8_t)(value >> (8 * i));
    }
}

static uint32_t word(uint32_t offset)
{
    return s_image[offset] | (uint32_t)s_image[offset + 1] << 8 | (uint32_t)s_image[offset + 2] << 16 | (uint32_t)s_image[offset + 3] << 24;
}

// Makes the header's checksum right again.
static void sign(void)
{
    uint32_t sum = 0;
    for (uint32_t at = 0; at < (uint32_t)(s_image[2] | s_image[3] << 8) && at < CARRIED; at += 4) {
        sum ^= at == 12 ? 0 : word(at);
    }
    set_word(12, sum);
}

// Images and orders that make no sense: each gets its error, and nothing else happens.
static void be_hostile(void)
{
    say("without room writes", tock_app_loader_write(0, s_image, 64));
    say("without room completes", tock_app_loader_finalize());
    say("without room loads", tock_app_loader_load());
    say("without room gives up", tock_app_loader_abort());
    say("size 0", tock_app_loader_setup(0));
    say("size 1000", tock_app_loader_setup(1000));
    say("size 16 MiB", tock_app_loader_setup(0x1000000));
    say("size 896 KiB", tock_app_loader_setup(0xe0000));

    tock_app_loader_setup(s_carried.length);
    say("beyond", tock_app_loader_write(s_carried.length - 8, s_image, 9));
    say("far beyond", tock_app_loader_write(0xfffffff0, s_image, 64));
    say("half a start", tock_app_loader_write(0, s_image, 4));
    say("middle of the start", tock_app_loader_write(4, s_image, 64));
    say("nothing written", tock_app_loader_finalize());
    set_word(4, 0x7fffffff);
    say("other size", tock_app_loader_write(0, s_image, 64));
    say("gives up", tock_app_loader_abort());

    static const struct { const char *what; uint32_t offset, value; bool is_signed; } change[] = {
        { "wrong checksum", 20, 1, false }, { "header beyond the image", 0, 0xfff00002, true }, { "header of 8", 0, 0x00080002, true },
        { "element beyond", 16, 0xfff00001, true }, { "entry beyond", 36, 0x7fffffff, true }, { "switched off", 8, 0, true },
    };
    for (unsigned i = 0; i < sizeof change / sizeof change[0]; i++) {
        take();
        set_word(change[i].offset, change[i].value);
        if (change[i].is_signed) {
            sign();
        }
        say(change[i].what, i % 2 == 0 ? tock_app_loader_install(s_image, s_carried.length) : install_later());
    }

    // All the RAM there is, in the Main and in the Program element.
    take();
    set_word(28, 0x10000000);
    set_word(44, 0x10000000);
    sign();
    say("too much RAM", tock_app_loader_install(s_image, s_carried.length));

    // Cut off behind the header, the rest is 0: it is loaded, and faults.
    take();
    uint32_t header = s_image[2] | (uint32_t)s_image[3] << 8;
    tock_app_loader_setup(s_carried.length);
    tock_app_loader_write(0, s_image, header);
    say("cut off completes", tock_app_loader_finalize());
    say("cut off loads", tock_app_loader_load());
    tock_delay_ms(500);
    say("cut off goes", tock_app_loader_unload(parameter(2), NULL));
    say("unloads nobody", tock_app_loader_unload(0, NULL));

    say("at last", tock_app_loader_install(s_image, s_carried.length));
}

static void contend(void)
{
    uint32_t refusals = 0;
    for (uint32_t round = 0; round < parameter(3);) {
        tock_error_t error = tock_app_loader_install(s_image, s_carried.length);
        if (error == TOCK_BUSY) {
            refusals++;
            tock_delay_ms(3);
            continue;
        }
        say("loads:", error);
        do {
            error = tock_app_loader_unload(parameter(2), NULL);
            if (error == TOCK_BUSY) {
                refusals++;
                tock_delay_ms(3);
            }
        } while (error == TOCK_BUSY);
        say("unloads:", error);
        round++;
    }
    tock_printf("loader %c: over, %s\n", s_name, refusals != 0 ? "was refused meanwhile" : "was never refused");
}

// Ends with the room in its hands, at a different place each time it is started.
static void crash(void)
{
    tock_error_t error = tock_app_loader_setup(s_carried.length);
    if (error == TOCK_OK) {
        error = tock_app_loader_write(0, s_image, s_carried.length);
    }
    if (error == TOCK_OK) {
        error = tock_app_loader_finalize();
    }
    say("has written:", error);
    *(volatile uint32_t *)0x20000000 = 0;
}

int main(void)
{
    s_name = (char)parameter(1);
    take();
    say("is there:", tock_command_plain(TOCK_DRIVER_APP_LOADER, TOCK_APP_LOADER_PRESENT, 0, 0));
    switch (parameter(0)) {
    case LIFE: live(); break;
    case HOSTILE: be_hostile(); break;
    case CONTEND: contend(); break;
    default: crash(); break;
    }
    tock_printf("loader %c: done\n", s_name);
    return 0;
}
