// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "parameters.h"
#include "scenario.h"

enum { CONSOLE = 1, WRITE = 1, READ = 2, ABORT = 3, WRITTEN = 1, HAS_READ = 2 };

static char s_buffer[8];

static void command(const char *what, uint32_t number, uint32_t argument)
{
    tock_error_t error = tock_command_plain(CONSOLE, number, argument, 0);
    // Reported later: printing uses the same driver.
    tock_debug_print2((uint32_t)what[0], (uint32_t)error);
}

static void waited(const char *what, uint32_t slot)
{
    tock_upcall_arguments_t upcall = tock_yield_wait_for(CONSOLE, slot);
    tock_debug_print2((uint32_t)what[0], upcall.argument[0] << 16 | upcall.argument[1]);
}

// The letters name the steps for the test.
void scenario_console(void)
{
    static char text[300];
    for (unsigned i = 0; i < sizeof text; i++) {
        text[i] = '=';
    }
    text[sizeof text - 1] = '\n';

    command("a", 0, 0);
    tock_allow_readonly(CONSOLE, 1, text, sizeof text);
    command("b", WRITE, 0); // nothing
    waited("c", WRITTEN);
    command("d", WRITE, 1000); // more than there is
    waited("f", WRITTEN);
    tock_allow_readonly(CONSOLE, 1, NULL, 0);
    command("g", WRITE, 5); // no buffer
    waited("h", WRITTEN);

    command("i", READ, 4); // no buffer
    tock_allow_readwrite(CONSOLE, 1, s_buffer, sizeof s_buffer);
    command("j", ABORT, 0); // nothing to abort
    command("k", READ, 4);
    command("l", READ, 4); // a second one
    command("m", ABORT, 0);
    waited("n", HAS_READ);
    tock_debug_print2('o', tock_subscribe(CONSOLE, 3, NULL, NULL));
    tock_debug_print2('p', tock_allow_readonly(CONSOLE, 2, NULL, 0));
    tock_debug_print2('q', tock_allow_readwrite(CONSOLE, 2, NULL, 0));
    command("r", 4, 0);

    // Two bytes are typed, then the read for four is aborted.
    command("s", READ, 4);
    tock_debug_print(0x7E11);
    while (((volatile char *)s_buffer)[1] != 'y') {
        tock_delay_ms(10);
    }
    command("t", ABORT, 0);
    waited("u", HAS_READ);
    tock_debug_print2('v', (uint32_t)s_buffer[0] << 8 | (uint32_t)s_buffer[1]);
    tock_printf("console: over\n");
}

// Whole lines of one letter, several in one write, as fast as they go.
void scenario_writer(void)
{
    enum { LINES = 3, LENGTH = 40, ROUNDS = 20 };
    static char text[LINES * (LENGTH + 1)];
    for (unsigned i = 0; i < sizeof text; i++) {
        text[i] = i % (LENGTH + 1) == LENGTH ? '\n' : (char)parameter(1);
    }
    for (unsigned i = 0; i < ROUNDS; i++) {
        tock_console_write(text, sizeof text);
    }
    // Longer than one turn on the line, without an end of line before the last byte.
    static char run[1001];
    for (unsigned i = 0; i < sizeof run; i++) {
        run[i] = (char)(parameter(1) ^ 0x20);
    }
    run[sizeof run - 1] = '\n';
    tock_console_write(run, sizeof run);
    tock_printf("writer %c: over\n", (char)parameter(1));
}

void scenario_debug(void)
{
    tock_debug_alert(0x2);
    tock_debug_print(0);
    tock_debug_print(0xdeadbeef);
    tock_debug_print2(0x10, 0xffffffff);
    tock_debug_print2(tock_command_plain(0x8, 4, 0, 0), tock_command_plain(0x8, 0, 0, 0));
}

// Does what is typed, so that the test can look at the pin between two steps.
void scenario_led(void)
{
    uint32_t count = 0;
    bool on = false;
    tock_led_count(&count);
    tock_printf("led: %u, second %s\n", (unsigned)count, tock_error_name(tock_led_on(count)));
    for (;;) {
        char c = 0;
        size_t got;
        tock_console_read(&c, 1, &got);
        tock_error_t error = c == '1' ? tock_led_on(0) : c == '0' ? tock_led_off(0) : tock_led_toggle(0);
        tock_led_read(0, &on);
        tock_printf("led: %c %s, reads %d\n", c, tock_error_name(error), on);
    }
}
