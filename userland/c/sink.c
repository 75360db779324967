// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "sink.h"

#include "tock/console.h"

void tock_sink_flush(tock_sink_t *sink)
{
    if (sink->used != 0 && sink->error == TOCK_OK) {
        sink->error = tock_console_write(sink->buffer, sink->used);
    }
    sink->used = 0;
}

void tock_sink_put(tock_sink_t *sink, char c)
{
    sink->total++;
    if (sink->used == sink->size) {
        if (!sink->flushes) {
            return;
        }
        tock_sink_flush(sink);
    }
    sink->buffer[sink->used++] = c;
}

void tock_sink_pad(tock_sink_t *sink, char c, unsigned length, unsigned width)
{
    for (; length < width; length++) {
        tock_sink_put(sink, c);
    }
}

void tock_sink_put_text(tock_sink_t *sink, const char *text, unsigned length, unsigned width, bool left)
{
    if (!left) {
        tock_sink_pad(sink, ' ', length, width);
    }
    for (unsigned i = 0; i < length; i++) {
        tock_sink_put(sink, text[i]);
    }
    if (left) {
        tock_sink_pad(sink, ' ', length, width);
    }
}

unsigned tock_sink_parse_number(const char **format)
{
    unsigned value = 0;
    while (**format >= '0' && **format <= '9') {
        value = value * 10 + (unsigned)(*(*format)++ - '0');
    }
    return value;
}
