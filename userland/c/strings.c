// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <stdint.h>
#include <string.h>

void *memchr(const void *memory, int value, size_t length)
{
    const uint8_t *at = memory;
    for (; length != 0; length--, at++) {
        if (*at == (uint8_t)value) {
            return (void *)(uintptr_t)at;
        }
    }
    return NULL;
}

// Built of a loop that the compiler would make a call of this function again.
__attribute__((optimize("no-tree-loop-distribute-patterns"))) size_t strlen(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return length;
}

size_t strnlen(const char *text, size_t limit)
{
    size_t length = 0;
    while (length != limit && text[length] != '\0') {
        length++;
    }
    return length;
}

int strcmp(const char *left, const char *right)
{
    return strncmp(left, right, SIZE_MAX);
}

int strncmp(const char *left, const char *right, size_t length)
{
    for (; length != 0; length--, left++, right++) {
        if (*left != *right || *left == '\0') {
            return (unsigned char)*left - (unsigned char)*right;
        }
    }
    return 0;
}

char *strcpy(char *restrict to, const char *restrict from)
{
    return memcpy(to, from, strlen(from) + 1);
}

char *strncpy(char *restrict to, const char *restrict from, size_t length)
{
    size_t used = strnlen(from, length);
    memcpy(to, from, used);
    memset(to + used, 0, length - used);
    return to;
}

char *strcat(char *restrict to, const char *restrict from)
{
    strcpy(to + strlen(to), from);
    return to;
}

char *strchr(const char *text, int character)
{
    return memchr(text, character, strlen(text) + 1);
}

char *strrchr(const char *text, int character)
{
    for (size_t at = strlen(text) + 1; at-- != 0;) {
        if (text[at] == (char)character) {
            return (char *)(uintptr_t)(text + at);
        }
    }
    return NULL;
}

char *strstr(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (;; text++) {
        if (strncmp(text, part, length) == 0) {
            return (char *)(uintptr_t)text;
        }
        if (*text == '\0') {
            return NULL;
        }
    }
}

size_t strspn(const char *text, const char *accepted)
{
    size_t length = 0;
    while (text[length] != '\0' && strchr(accepted, text[length]) != NULL) {
        length++;
    }
    return length;
}

size_t strcspn(const char *text, const char *refused)
{
    size_t length = 0;
    while (strchr(refused, text[length]) == NULL) {
        length++;
    }
    return length;
}

char *strtok_r(char *restrict text, const char *restrict separators, char **restrict rest)
{
    char *start = text != NULL ? text : *rest;
    start += strspn(start, separators);
    char *end = start + strcspn(start, separators);
    *rest = *end != '\0' ? end + 1 : end;
    *end = '\0';
    return end != start ? start : NULL;
}
