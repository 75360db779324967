// SPDX-License-Identifier: Apache-2.0 OR MIT

#include <tock.h>

// What compilers make tables and pointers of. It is linked and compared, never executed.

typedef int (*step_t)(int);

static int twice(int value) { return value * 2; }
static int square(int value) { return value * value; }

static const step_t s_steps[] = { twice, square };
static step_t s_chosen[] = { square, twice, 0 };
static const char *s_names[] = { "twice", "square" };
static const char *const s_fixed[] = { "first", "second", "third" };
static int s_counts[64];
static int *s_middle = &s_counts[32];
int *const last_count = &s_counts[63];

static struct {
    const char *name;
    int *count;
    step_t step;
} s_records[] = { { "one", &s_counts[1], twice }, { "two", &s_counts[2], square } };

static const char *word(int value)
{
    switch (value) {
    case 0: return "zero";
    case 1: return "one";
    case 2: return "two";
    case 3: return "three";
    case 4: return "four";
    case 5: return "five";
    case 6: return "six";
    default: return s_fixed[value % 3];
    }
}

int main(void)
{
    for (int i = 0; i < 64; i++) {
        s_counts[i] = s_steps[i & 1](i) + s_chosen[i & 1](i);
        *s_middle += s_counts[i] + *last_count;
        s_records[i & 1].count[i & 1] += s_records[i & 1].step(i);
        tock_printf("%s %s %s %d\n", s_names[i & 1], s_records[i & 1].name, word(i), *s_middle);
    }
    return s_counts[63];
}
