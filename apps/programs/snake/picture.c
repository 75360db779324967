// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "picture.h"

// In pixels; the line of text is as high as a character.
enum { CELL = 4, TEXT_HEIGHT = 8, LINE_SIZE = 21 };

// The field with its wall has to fit.
enum { WIDTH = (FIELD_WIDTH + 2) * CELL, HEIGHT = TEXT_HEIGHT + (FIELD_HEIGHT + 2) * CELL };

void picture_draw(place_t place, shape_t shape)
{
    // Four rows of four pixels.
    static const uint8_t s_shapes[][CELL * CELL / 8] = {
        [SHOWS_NOTHING] = { 0x00, 0x00 },
        [SHOWS_WALL] = { 0x5a, 0x5a },
        [SHOWS_BODY] = { 0xff, 0xff },
        [SHOWS_HEAD] = { 0xf9, 0x9f },
        [SHOWS_FOOD] = { 0x6f, 0xf6 },
    };
    tock_screen_set_frame((uint16_t)((place.x + 1) * CELL), (uint16_t)(TEXT_HEIGHT + (place.y + 1) * CELL), CELL, CELL);
    tock_screen_write(s_shapes[shape], sizeof s_shapes[shape]);
}

void picture_say(const char *text)
{
    char line[LINE_SIZE + 1];
    tock_snprintf(line, sizeof line, "%-21s", text);
    tock_text_screen_home();
    tock_text_screen_print(line);
}

tock_error_t picture_begin(const game_t *game)
{
    uint32_t width, height;
    tock_error_t error = tock_screen_resolution(&width, &height);
    if (error == TOCK_OK && (width < WIDTH || height < HEIGHT)) {
        error = TOCK_SIZE;
    }
    if (error == TOCK_OK) {
        error = tock_text_screen_clear();
    }
    if (error != TOCK_OK) {
        return error;
    }
    for (int8_t x = -1; x <= FIELD_WIDTH; x++) {
        picture_draw((place_t){ x, -1 }, SHOWS_WALL);
        picture_draw((place_t){ x, FIELD_HEIGHT }, SHOWS_WALL);
    }
    for (int8_t y = 0; y < FIELD_HEIGHT; y++) {
        picture_draw((place_t){ -1, y }, SHOWS_WALL);
        picture_draw((place_t){ FIELD_WIDTH, y }, SHOWS_WALL);
    }
    for (unsigned part = 0; part < game->length; part++) {
        picture_draw(game_part(game, part), part == 0 ? SHOWS_HEAD : SHOWS_BODY);
    }
    picture_draw(game->food, SHOWS_FOOD);
    return TOCK_OK;
}

void picture_step(const game_t *game, const step_t *step, outcome_t outcome)
{
    if (outcome == GOES_ON) {
        picture_draw(step->vacated, SHOWS_NOTHING);
    }
    picture_draw(step->neck, SHOWS_BODY);
    picture_draw(step->head, SHOWS_HEAD);
    if (outcome == HAS_EATEN) {
        picture_draw(game->food, SHOWS_FOOD);
    }
}
