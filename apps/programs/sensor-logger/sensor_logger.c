// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdlib.h>
#include <string.h>
#include <tock.h>

#include "ring.h"

enum { FIRST_SECONDS = 2, MOST_SECONDS = 86400 };

static uint32_t s_newest;
static tock_alarm_t s_alarm;

static void measure(void)
{
    reading_t reading;
    tock_error_t error = reading_take(&reading);
    if (error != TOCK_OK) {
        tock_printf("sensor-logger: no temperature: %s\n", tock_error_name(error));
        return;
    }
    reading.number = s_newest + 1;
    error = ring_put(&reading);
    if (error != TOCK_OK) {
        tock_printf("sensor-logger: not stored: %s\n", tock_error_name(error));
        return;
    }
    s_newest = reading.number;
    reading_print(&reading);
}

static void time_to_measure(uint32_t now, uint32_t expected, void *context)
{
    (void)now, (void)expected, (void)context;
    measure();
}

static void list(void)
{
    unsigned found = 0;
    for (uint32_t number = s_newest > RING_SIZE ? s_newest - RING_SIZE + 1 : 1; number <= s_newest; number++) {
        reading_t reading;
        if (ring_get(number, &reading) == TOCK_OK) {
            reading_print(&reading);
            found++;
        }
    }
    tock_printf("sensor-logger: %u kept of %u readings\n", found, (unsigned)s_newest);
}

static void clear(void)
{
    tock_error_t error = ring_clear();
    if (error == TOCK_OK) {
        s_newest = 0;
    }
    tock_printf("sensor-logger: %s\n", error == TOCK_OK ? "cleared" : tock_error_name(error));
}

static void set_interval(const char *text)
{
    char *end;
    unsigned long seconds = strtoul(text, &end, 10);
    if (end == text || *end != '\0' || seconds == 0 || seconds > MOST_SECONDS) {
        tock_printf("sensor-logger: every SECONDS, from 1 to %u\n", MOST_SECONDS);
        return;
    }
    tock_error_t error = tock_alarm_every_ms(&s_alarm, (uint32_t)seconds * 1000, time_to_measure, NULL);
    tock_printf("sensor-logger: every %u s: %s\n", (unsigned)seconds, tock_error_name(error));
}

static void obey(const char *line)
{
    if (strcmp(line, "list") == 0) {
        list();
    } else if (strcmp(line, "clear") == 0) {
        clear();
    } else if (strcmp(line, "now") == 0) {
        measure();
    } else if (strncmp(line, "every ", 6) == 0) {
        set_interval(line + 6);
    } else if (line[0] != '\0') {
        tock_printf("sensor-logger: commands are list, clear, now, every SECONDS\n");
    }
}

// Logs what the board measures, at intervals and on demand, and goes on counting where it was when power went.
int main(void)
{
    tock_error_t error = ring_find_newest(&s_newest);
    if (error != TOCK_OK) {
        tock_printf("sensor-logger: the board keeps nothing (%s)\n", tock_error_name(error));
        return (int)error;
    }
    error = tock_line_editor_begin();
    if (error == TOCK_OK) {
        error = tock_alarm_every_ms(&s_alarm, FIRST_SECONDS * 1000, time_to_measure, NULL);
    }
    tock_printf("sensor-logger: %u readings so far\n", (unsigned)s_newest);
    while (error == TOCK_OK) {
        char line[32];
        error = tock_line_editor_read(line, sizeof line);
        if (error == TOCK_OK) {
            obey(line);
        }
    }
    tock_printf("sensor-logger: %s\n", tock_error_name(error));
    return (int)error;
}
