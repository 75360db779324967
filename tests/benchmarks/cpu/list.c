// SPDX-License-Identifier: Apache-2.0 OR MIT

#include "list.h"

#include "numbers.h"

enum { KEY_MASK = 0x3ff, SOUGHT = 24, STEP = 3 };

void list_build(list_t *list, uint32_t seed)
{
    for (int16_t number = 0; number < LIST_ITEMS; number++) {
        item_t *item = &list->items[number];
        item->key = (int16_t)(numbers_next(&seed) & KEY_MASK);
        item->number = number;
        item->next = (int16_t)(number + 1);
    }
    list->items[LIST_ITEMS - 1].next = LIST_NONE;
    list->first = 0;
}

int16_t list_find(const list_t *list, int16_t key)
{
    int16_t place = list->first;
    while (place != LIST_NONE && list->items[place].key != key) {
        place = list->items[place].next;
    }
    return place;
}

void list_reverse(list_t *list)
{
    int16_t done = LIST_NONE;
    int16_t place = list->first;
    while (place != LIST_NONE) {
        int16_t next = list->items[place].next;
        list->items[place].next = done;
        done = place;
        place = next;
    }
    list->first = done;
}

// The end of a chain that grows.
typedef struct {
    int16_t first;
    int16_t last;
} chain_t;

static void chain_add(list_t *list, chain_t *chain, int16_t place)
{
    if (chain->last == LIST_NONE) {
        chain->first = place;
    } else {
        list->items[chain->last].next = place;
    }
    chain->last = place;
}

void list_deal(list_t *list, int step)
{
    chain_t stay = { LIST_NONE, LIST_NONE };
    chain_t out = { LIST_NONE, LIST_NONE };
    int count = 0;
    for (int16_t place = list->first; place != LIST_NONE; place = list->items[place].next) {
        count++;
        chain_add(list, count % step == 0 ? &out : &stay, place);
    }
    if (out.last != LIST_NONE) {
        list->items[out.last].next = LIST_NONE;
    }
    if (stay.last != LIST_NONE) {
        list->items[stay.last].next = out.first;
    }
    list->first = stay.first != LIST_NONE ? stay.first : out.first;
}

static int16_t skip(const list_t *list, int16_t place, int count)
{
    while (count-- > 0 && place != LIST_NONE) {
        place = list->items[place].next;
    }
    return place;
}

static bool is_before(const list_t *list, int16_t right, int16_t left, bool by_number)
{
    const item_t *a = &list->items[right];
    const item_t *b = &list->items[left];
    return by_number ? a->number < b->number : a->key < b->key;
}

// Merges two runs of at most so many items that follow each other. Where the next run begins.
static int16_t merge(list_t *list, chain_t *chain, int16_t left, int length, bool by_number)
{
    int16_t right = skip(list, left, length);
    int left_count = length;
    int right_count = length;
    while ((left_count > 0 && left != LIST_NONE) || (right_count > 0 && right != LIST_NONE)) {
        bool left_is_over = left_count == 0 || left == LIST_NONE;
        bool right_is_over = right_count == 0 || right == LIST_NONE;
        if (left_is_over || (!right_is_over && is_before(list, right, left, by_number))) {
            chain_add(list, chain, right);
            right = list->items[right].next;
            right_count--;
        } else {
            int16_t place = left;
            left = list->items[left].next;
            left_count--;
            chain_add(list, chain, place);
        }
    }
    return right;
}

void list_sort(list_t *list, bool by_number)
{
    for (int length = 1; length < LIST_ITEMS; length *= 2) {
        chain_t sorted = { LIST_NONE, LIST_NONE };
        for (int16_t place = list->first; place != LIST_NONE;) {
            place = merge(list, &sorted, place, length, by_number);
        }
        list->items[sorted.last].next = LIST_NONE;
        list->first = sorted.first;
    }
}

uint16_t list_check(const list_t *list, uint16_t check)
{
    for (int16_t place = list->first; place != LIST_NONE; place = list->items[place].next) {
        check = check_add(check, (uint16_t)list->items[place].key);
    }
    return check;
}

uint16_t list_work(list_t *list, uint32_t seed, uint16_t check)
{
    list_build(list, seed);
    for (int i = 0; i < SOUGHT; i++) {
        check = (uint16_t)(check + (uint16_t)list_find(list, (int16_t)(numbers_next(&seed) & KEY_MASK)));
    }
    list_reverse(list);
    list_deal(list, STEP);
    check = list_check(list, check);
    list_sort(list, false);
    check = list_check(list, check);
    list_sort(list, true);
    return list_check(list, check);
}
