// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "game.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_LENGTH = 3 };

static place_t neighbour(place_t place, direction_t direction)
{
    static const place_t s_steps[] = { [UP] = { 0, -1 }, [DOWN] = { 0, 1 }, [LEFT] = { -1, 0 }, [RIGHT] = { 1, 0 } };
    return (place_t){ (int8_t)(place.x + s_steps[direction].x), (int8_t)(place.y + s_steps[direction].y) };
}

place_t game_part(const game_t *game, unsigned behind_head)
{
    return game->body[(game->tail + game->length - 1 - behind_head) % FIELD_CELLS];
}

static void add_head(game_t *game, place_t place)
{
    game->body[(game->tail + game->length) % FIELD_CELLS] = place;
    game->length++;
    game->occupied[place.y][place.x] = true;
}

static place_t remove_tail(game_t *game)
{
    place_t place = game->body[game->tail];
    game->tail = (game->tail + 1) % FIELD_CELLS;
    game->length--;
    game->occupied[place.y][place.x] = false;
    return place;
}

// Any free cell is as likely as another. There is one.
static void put_food(game_t *game)
{
    unsigned skipped = (unsigned)rand() % (FIELD_CELLS - game->length);
    for (int8_t y = 0; y < FIELD_HEIGHT; y++) {
        for (int8_t x = 0; x < FIELD_WIDTH; x++) {
            if (!game->occupied[y][x] && skipped-- == 0) {
                game->food = (place_t){ x, y };
                return;
            }
        }
    }
}

void game_begin(game_t *game)
{
    memset(game, 0, sizeof *game);
    game->direction = RIGHT;
    for (int8_t part = 0; part < FIRST_LENGTH; part++) {
        add_head(game, (place_t){ (int8_t)(FIELD_WIDTH / 2 - FIRST_LENGTH + part), FIELD_HEIGHT / 2 });
    }
    put_food(game);
}

bool game_turn(game_t *game, direction_t direction)
{
    // By where the neck is, not by the direction: that can have been turned since the last step.
    place_t ahead = neighbour(game_part(game, 0), direction);
    place_t neck = game_part(game, 1);
    if (ahead.x == neck.x && ahead.y == neck.y) {
        return false;
    }
    game->direction = direction;
    return true;
}

outcome_t game_step(game_t *game, step_t *step)
{
    step->neck = game_part(game, 0);
    step->head = neighbour(step->neck, game->direction);
    if (step->head.x < 0 || step->head.x >= FIELD_WIDTH || step->head.y < 0 || step->head.y >= FIELD_HEIGHT) {
        return HIT_WALL;
    }
    bool eats = step->head.x == game->food.x && step->head.y == game->food.y;
    place_t tail = game->body[game->tail];
    bool follows_tail = !eats && step->head.x == tail.x && step->head.y == tail.y;
    if (game->occupied[step->head.y][step->head.x] && !follows_tail) {
        return BIT_ITSELF;
    }
    if (!eats) {
        step->vacated = remove_tail(game);
    }
    add_head(game, step->head);
    if (!eats) {
        return GOES_ON;
    }
    game->eaten++;
    if (game->length == FIELD_CELLS) {
        return FIELD_IS_FULL;
    }
    put_food(game);
    return HAS_EATEN;
}
