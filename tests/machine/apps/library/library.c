// SPDX-License-Identifier: Apache-2.0 OR MIT

// What the library has of the standard's, each looked at with results that the standard gives; see also heap.c beside this.

#include <ctype.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tock.h>

#include "heap_test.h"

static unsigned s_wrong;

static void check(bool holds, const char *what)
{
    if (!holds) {
        s_wrong++;
        printf("library: WRONG %s\n", what);
    }
}

#define CHECK(condition) check(condition, #condition)

static void formats(const char *expected, const char *format, ...)
{
    char text[80];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (strcmp(text, expected) != 0 || length != (int)strlen(expected)) {
        s_wrong++;
        printf("library: WRONG \"%s\" gives \"%s\"\n", format, text);
    }
}

static void test_formats(void)
{
    formats("42 -42 +42  42", "%d %i %+d % d", 42, -42, 42, 42);
    formats("[   42] [42   ] [00042] [  042]", "[%5d] [%-5d] [%05d] [%5.3d]", 42, 42, 42, 42);
    formats("[-0042] [ -042]", "[%05d] [%5.3d]", -42, -42);
    formats("ff FF 0xff 0XFF 377 0377", "%x %X %#x %#X %o %#o", 255, 255, 255, 255, 255, 255);
    formats("0 0 [] 0", "%#x %d [%.0d] %#o", 0, 0, 0, 0);
    formats("4294967295 18446744073709551615", "%u %llu", UINT_MAX, ULLONG_MAX);
    formats("-9223372036854775808 7fffffffffffffff", "%lld %llx", LLONG_MIN, LLONG_MAX);
    formats("-1 255 65535 1", "%hhd %hhu %hu %hhu", 0xff, 0x1ff, 0x1ffff, 257);
    formats("123456789012 1777777777777777777777", "%lld %llo", 123456789012ll, ULLONG_MAX);
    formats("[abc] [  abc] [abc  ] [ab]", "[%s] [%5s] [%-5s] [%.2s]", "abc", "abc", "abc", "abc");
    formats("[   ab] [x] %", "[%*.*s] [%c] %%", 5, 2, "abc", 'x');
    formats("[42   ]", "[%*d]", -5, 42);
    formats("0x20000000", "%p", (void *)0x20000000);
    char cut[4];
    CHECK(snprintf(cut, sizeof cut, "%d", 123456) == 6 && strcmp(cut, "123") == 0);
    CHECK(snprintf(NULL, 0, "%s", "abc") == 3);
}

static void test_strings(void)
{
    char text[16] = "one";
    CHECK(strcmp(strcat(text, ", two"), "one, two") == 0 && strlen(text) == 8);
    CHECK(strcmp("a", "b") < 0 && strcmp("b", "a") > 0 && strcmp("ab", "a") > 0 && strcmp("\xff", "a") > 0);
    CHECK(strncmp("abc", "abd", 2) == 0 && strncmp("abc", "abd", 3) < 0 && strncmp("a", "b", 0) == 0);
    CHECK(strchr(text, 'o') == text && strrchr(text, 'o') == text + 7 && strchr(text, 'x') == NULL && strchr(text, '\0') == text + 8);
    CHECK(strstr(text, "two") == text + 5 && strstr(text, "") == text && strstr(text, "twos") == NULL && strstr("aab", "ab") != NULL);
    CHECK(memchr(text, ',', sizeof text) == text + 3 && memchr(text, 't', 5) == NULL);
    CHECK(strspn("aabbc", "ab") == 4 && strcspn("aabbc", "cb") == 2 && strcspn("abc", "x") == 3 && strnlen("abc", 2) == 2);
    char padded[6] = "xxxxx";
    CHECK(memcmp(strncpy(padded, "ab", 5), "ab\0\0\0", 6) == 0);
    char list[] = " a, bc,,d ";
    char *rest;
    CHECK(strcmp(strtok_r(list, " ,", &rest), "a") == 0 && strcmp(strtok_r(NULL, " ,", &rest), "bc") == 0);
    CHECK(strcmp(strtok_r(NULL, " ,", &rest), "d") == 0 && strtok_r(NULL, " ,", &rest) == NULL);
    char moved[] = "abcdef";
    CHECK(memcmp(memmove(moved + 1, moved, 4), "abcd", 4) == 0 && memcmp(memmove(moved, moved + 1, 4), "abcd", 4) == 0);
    CHECK(isdigit('7') && !isdigit('a') && isspace('\t') && isxdigit('F') && !isxdigit('g') && toupper('z') == 'Z' && tolower('Q') == 'q' && !isprint(0x7f));
}

static int ascending(const void *left, const void *right)
{
    int a = *(const int *)left, b = *(const int *)right;
    return (a > b) - (a < b);
}

static void test_numbers(void)
{
    char *end;
    CHECK(strtol(" -42x", &end, 10) == -42 && *end == 'x');
    CHECK(strtol("0x7f", &end, 0) == 127 && strtol("017", NULL, 0) == 15 && strtol("zz", NULL, 36) == 1295);
    CHECK(strtol("0x", &end, 0) == 0 && *end == 'x');
    CHECK(strtol("2147483647", NULL, 10) == LONG_MAX && strtol("2147483648", NULL, 10) == LONG_MAX);
    CHECK(strtol("-2147483648", NULL, 10) == LONG_MIN && strtol("-99999999999", NULL, 10) == LONG_MIN);
    CHECK(strtoul("4294967295", NULL, 10) == ULONG_MAX && strtoul("4294967296", NULL, 10) == ULONG_MAX && strtoul("-1", NULL, 10) == ULONG_MAX);
    const char *none = "none";
    CHECK(strtol(none, &end, 10) == 0 && end == none);
    CHECK(atoi("+12") == 12 && abs(-3) == 3);

    static int numbers[100];
    srand(7);
    for (int i = 0; i < 100; i++) {
        numbers[i] = rand() % 60 - 30;
    }
    qsort(numbers, 100, sizeof numbers[0], ascending);
    bool sorted = true;
    for (int i = 1; i < 100; i++) {
        sorted &= numbers[i - 1] <= numbers[i];
    }
    CHECK(sorted);
    int wanted = numbers[63], absent = 31;
    const int *found = bsearch(&wanted, numbers, 100, sizeof numbers[0], ascending);
    CHECK(found != NULL && *found == wanted);
    CHECK(bsearch(&absent, numbers, 100, sizeof numbers[0], ascending) == NULL);
}

int main(void)
{
    test_formats();
    test_strings();
    test_numbers();
    test_heap();
    puts("library: over");
    return (int)s_wrong;
}
