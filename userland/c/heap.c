// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "tock/memory.h"

// The heap is a run of blocks in the order of their addresses, each behind a header that says how long it is. Behind the last block is one more header,
// which belongs to nobody: it becomes a block when the kernel gives memory right behind it. If something else has taken memory meanwhile, that header spans
// what lies between, like a block that is never free.

enum { ALIGNMENT = 8, HEADER_SIZE = 8, SMALLEST = 8 };

typedef struct block {
    uint32_t size; // with the header; the lowest bit says whether it is free
    uint32_t check;
} block_t;

static const uint32_t Free = 1;
static const uint32_t Mark = 0x70C4EA9u; // with its size, tells a header from what an application has written over it

// What the project asks for and no more: what lies above is for what drivers keep, without which nothing could be printed any more.
static uint32_t s_left = TOCK_APP_HEAP_SIZE;
static block_t *s_first;
static block_t *s_end; // the header behind the last block

static uint32_t size_of(const block_t *block)
{
    return block->size & ~Free;
}

static block_t *behind(block_t *block)
{
    return (block_t *)((uint8_t *)block + size_of(block));
}

static void set(block_t *block, uint32_t size, uint32_t is_free)
{
    block->size = size | is_free;
    block->check = block->size ^ Mark;
}

static void verify(const block_t *block)
{
    if (block->check != (block->size ^ Mark)) {
        abort();
    }
}

static void end_behind(block_t *block)
{
    s_end = behind(block);
    set(s_end, HEADER_SIZE, 0);
}

// Takes memory from the kernel; NULL if there is none left.
static void *take(uint32_t size)
{
    void *start;
    if (size > s_left || tock_sbrk((ptrdiff_t)size, &start) != TOCK_OK) {
        return NULL;
    }
    s_left -= size;
    return start;
}

// A free block in memory that lies behind the heap's, with the last block if that is free; or NULL.
static block_t *extend(uint32_t size, block_t *last)
{
    block_t *block = last != NULL && (last->size & Free) != 0 ? last : s_end;
    uint32_t missing = block == last ? size - size_of(last) : size;
    void *start;
    if (tock_sbrk(0, &start) != TOCK_OK || start != (uint8_t *)s_end + HEADER_SIZE || take(missing) == NULL) {
        return NULL;
    }
    set(block, size, Free);
    end_behind(block);
    return block;
}

// A free block in memory that lies anywhere; or NULL.
static block_t *begin(uint32_t size)
{
    void *start;
    if (tock_sbrk(0, &start) != TOCK_OK) {
        return NULL;
    }
    uint32_t misplaced = (0u - (uint32_t)(uintptr_t)start) & (ALIGNMENT - 1);
    if (take(misplaced + size + HEADER_SIZE) == NULL) {
        return NULL;
    }
    block_t *block = (block_t *)((uint8_t *)start + misplaced);
    if (s_first == NULL) {
        s_first = block;
    } else {
        set(s_end, (uint32_t)((uint8_t *)block - (uint8_t *)s_end), 0);
    }
    set(block, size, Free);
    end_behind(block);
    return block;
}

static block_t *find(uint32_t size)
{
    block_t *last = NULL;
    for (block_t *block = s_first; block != NULL && block != s_end; block = behind(block)) {
        verify(block);
        // Neighbours that are free become one.
        while ((block->size & Free) != 0 && behind(block) != s_end && (behind(block)->size & Free) != 0) {
            verify(behind(block));
            set(block, size_of(block) + size_of(behind(block)), Free);
        }
        if ((block->size & Free) != 0 && size_of(block) >= size) {
            return block;
        }
        last = block;
    }
    block_t *block = s_first != NULL ? extend(size, last) : NULL;
    return block != NULL ? block : begin(size);
}

static void split(block_t *block, uint32_t size)
{
    uint32_t rest = size_of(block) - size;
    if (rest >= HEADER_SIZE + SMALLEST) {
        set(block, size, 0);
        set(behind(block), rest, Free);
    } else {
        set(block, size_of(block), 0);
    }
}

static uint32_t with_header(size_t size)
{
    return (uint32_t)((size + HEADER_SIZE + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1));
}

void *malloc(size_t size)
{
    if (size == 0 || size > INT32_MAX - 2 * HEADER_SIZE) {
        return NULL;
    }
    block_t *block = find(with_header(size));
    if (block == NULL) {
        return NULL;
    }
    split(block, with_header(size));
    return (uint8_t *)block + HEADER_SIZE;
}

void *calloc(size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) {
        return NULL;
    }
    void *memory = malloc(count * size);
    return memory != NULL ? memset(memory, 0, count * size) : NULL;
}

void *realloc(void *memory, size_t size)
{
    if (memory == NULL) {
        return malloc(size);
    }
    if (size == 0) {
        free(memory);
        return NULL;
    }

    block_t *block = (block_t *)((uint8_t *)memory - HEADER_SIZE);
    verify(block);
    size_t old_size = size_of(block) - HEADER_SIZE;
    if (size <= old_size) {
        split(block, with_header(size));
        return memory;
    }
    void *larger = malloc(size);
    if (larger != NULL) {
        memcpy(larger, memory, old_size);
        free(memory);
    }
    return larger;
}

void free(void *memory)
{
    if (memory == NULL) {
        return;
    }
    block_t *block = (block_t *)((uint8_t *)memory - HEADER_SIZE);
    verify(block);
    if ((block->size & Free) != 0) {
        abort();
    }
    set(block, size_of(block), Free);
}
