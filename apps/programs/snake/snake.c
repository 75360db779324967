// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

#include "game.h"
#include "keys.h"
#include "picture.h"

enum { STEP_MS = 200 };

typedef enum { STANDS, RUNS, IS_OVER } state_t;

static game_t s_game;
static state_t s_state;
static tock_alarm_t s_alarm;
static volatile bool s_step_is_due;

static void step_due(uint32_t now, uint32_t expected, void *context)
{
    (void)now, (void)expected, (void)context;
    s_step_is_due = true;
}

static void stand(state_t state)
{
    tock_alarm_cancel(&s_alarm);
    s_step_is_due = false;
    s_state = state;
}

static void run(void)
{
    if (tock_alarm_every_ms(&s_alarm, STEP_MS, step_due, NULL) == TOCK_OK) {
        s_state = RUNS;
    }
}

static void show_score(void)
{
    char text[16];
    tock_snprintf(text, sizeof text, "Eaten: %u", s_game.eaten);
    picture_say(text);
}

static tock_error_t begin(void)
{
    game_begin(&s_game);
    stand(STANDS);
    tock_error_t error = picture_begin(&s_game);
    if (error == TOCK_OK) {
        show_score();
    }
    return error;
}

static void end(const char *why)
{
    stand(IS_OVER);
    char text[24];
    tock_snprintf(text, sizeof text, "Over, %u eaten", s_game.eaten);
    picture_say(text);
    tock_printf("snake: %s; %u eaten\n", why, s_game.eaten);
}

static void step(void)
{
    step_t changed;
    outcome_t outcome = game_step(&s_game, &changed);
    if (outcome == HIT_WALL) {
        end("it hit the wall");
        return;
    }
    if (outcome == BIT_ITSELF) {
        end("it bit itself");
        return;
    }
    picture_step(&s_game, &changed, outcome);
    if (outcome == FIELD_IS_FULL) {
        end("the field is full");
    } else if (outcome == HAS_EATEN) {
        show_score();
        tock_printf("snake: %u eaten\n", s_game.eaten);
    }
}

// Select starts and holds the snake, and begins the next game. While it stands, an arrow moves it by one cell.
static void press(uint32_t button)
{
    if (button == SELECT) {
        if (s_state == IS_OVER) {
            begin();
        } else if (s_state == STANDS) {
            run();
        } else {
            stand(STANDS);
        }
    } else if (s_state != IS_OVER && game_turn(&s_game, (direction_t)button) && s_state == STANDS) {
        step();
    }
}

int main(void)
{
    tock_error_t error = keys_begin();
    if (error != TOCK_OK) {
        tock_printf("snake: needs five buttons: %s\n", tock_error_name(error));
        return (int)error;
    }
    error = begin();
    if (error != TOCK_OK) {
        tock_printf("snake: needs a display: %s\n", tock_error_name(error));
        return (int)error;
    }
    tock_printf("snake: arrows turn it, select starts and holds it\n");
    for (;;) {
        uint32_t button;
        tock_yield_wait();
        while (keys_take(&button)) {
            press(button);
        }
        if (s_step_is_due) {
            s_step_is_due = false;
            step();
        }
    }
}
