// SPDX-License-Identifier: Apache-2.0 OR MIT

// What a foreign application has: state in its image, data with addresses of data and of code in it, zeroed data.
static int first = 7;
static int zeroed[10];

static int answer(void)
{
    return 42;
}

int *volatile s_addresses[] = { &first, 0 };
int (*volatile s_functions[])(void) = { answer };

__attribute__((section(".app_state"), used)) int s_state[4] = { 1, 2, 3, 4 };

__attribute__((section(".start"), used)) void _start(void)
{
    for (;;) {
        *s_addresses[first & 1] += zeroed[3]++ + s_functions[0]();
    }
}
