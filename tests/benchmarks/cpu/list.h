// SPDX-License-Identifier: Apache-2.0 OR MIT

/// Work on a linked list: find, reverse, take apart, sort.

#ifndef LIST_H
#define LIST_H

#include <stdbool.h>
#include <stdint.h>

enum { LIST_ITEMS = 96, LIST_NONE = -1 };

/// An item; the next one by its number.
typedef struct {
    int16_t key;
    int16_t number; // its place in the list as it was built
    int16_t next;
} item_t;

typedef struct {
    item_t items[LIST_ITEMS];
    int16_t first;
} list_t;

/// Fills the list with keys that follow from a seed.
void list_build(list_t *list, uint32_t seed);

/// The first item of a key; LIST_NONE if there is none.
int16_t list_find(const list_t *list, int16_t key);

/// Turns the list around.
void list_reverse(list_t *list);

/// Takes every so-many-th item out and puts them behind the others, in their order.
void list_deal(list_t *list, int step);

/// Sorts by key, or by the order the list was built in; items that are equal stay in their order.
void list_sort(list_t *list, bool by_number);

/// Adds all keys, in the order of the list, to a check value.
uint16_t list_check(const list_t *list, uint16_t check);

/// One round of all that.
uint16_t list_work(list_t *list, uint32_t seed, uint16_t check);

#endif
