// SPDX-License-Identifier: Apache-2.0 OR MIT

// Arithmetic, comparison and logic. Numbers wrap around; true is all bits, -1.

#include "machine.h"

enum { BITS = 32 };

static void push_unsigned(uint32_t value)
{
    stack_push((cell_t)value);
}

static void push_flag(bool flag)
{
    stack_push(flag ? -1 : 0);
}

// Pops the second of two operands, so that the first is what the next stack_pop() gives.
#define BINARY(name, expression)             \
    static void name(void)                   \
    {                                        \
        uint32_t b = (uint32_t)stack_pop();  \
        uint32_t a = (uint32_t)stack_pop();  \
        push_unsigned(expression);           \
    }

#define COMPARISON(name, operation) \
    static void name(void)          \
    {                               \
        cell_t b = stack_pop();     \
        cell_t a = stack_pop();     \
        push_flag(a operation b);   \
    }

#define ZERO_COMPARISON(name, operation)  \
    static void name(void)                \
    {                                     \
        push_flag(stack_pop() operation 0); \
    }

BINARY(add, a + b)
BINARY(subtract, a - b)
BINARY(multiply, a * b)
BINARY(and_word, a & b)
BINARY(or_word, a | b)
BINARY(xor_word, a ^ b)
BINARY(shift_left, b < BITS ? a << b : 0)
BINARY(shift_right, b < BITS ? a >> b : 0)
COMPARISON(equal, ==)
COMPARISON(not_equal, !=)
COMPARISON(less, <)
COMPARISON(greater, >)
COMPARISON(less_or_equal, <=)
COMPARISON(greater_or_equal, >=)
ZERO_COMPARISON(zero_equal, ==)
ZERO_COMPARISON(zero_less, <)
ZERO_COMPARISON(zero_greater, >)

typedef struct {
    cell_t quotient;
    cell_t remainder;
} division_t;

// Pops dividend and divisor. Quotients are rounded toward zero. The smallest number divided by -1 is itself, as when it is negated.
static division_t divide_top(void)
{
    cell_t divisor = stack_pop();
    cell_t dividend = stack_pop();
    if (divisor == 0) {
        machine_fail("division by zero");
        return (division_t){ 0, 0 };
    }
    if (divisor == -1) {
        return (division_t){ (cell_t)(0u - (uint32_t)dividend), 0 };
    }
    return (division_t){ dividend / divisor, dividend % divisor };
}

static void divide(void)
{
    stack_push(divide_top().quotient);
}

static void remainder_word(void)
{
    stack_push(divide_top().remainder);
}

static void divide_with_remainder(void)
{
    division_t result = divide_top();
    stack_push(result.remainder);
    stack_push(result.quotient);
}

static void negate(void)
{
    push_unsigned(0u - (uint32_t)stack_pop());
}

static void absolute(void)
{
    cell_t value = stack_pop();
    push_unsigned(value < 0 ? 0u - (uint32_t)value : (uint32_t)value);
}

static void minimum(void)
{
    cell_t b = stack_pop();
    cell_t a = stack_pop();
    stack_push(a < b ? a : b);
}

static void maximum(void)
{
    cell_t b = stack_pop();
    cell_t a = stack_pop();
    stack_push(a > b ? a : b);
}

static void increment(void)
{
    push_unsigned((uint32_t)stack_pop() + 1);
}

static void decrement(void)
{
    push_unsigned((uint32_t)stack_pop() - 1);
}

static void invert(void)
{
    push_unsigned(~(uint32_t)stack_pop());
}

static void true_word(void)
{
    push_flag(true);
}

static void false_word(void)
{
    push_flag(false);
}

static const primitive_t s_words[] = {
    { "+", add, 2, 1, 0 },
    { "-", subtract, 2, 1, 0 },
    { "*", multiply, 2, 1, 0 },
    { "/", divide, 2, 1, 0 },
    { "mod", remainder_word, 2, 1, 0 },
    { "/mod", divide_with_remainder, 2, 2, 0 },
    { "negate", negate, 1, 1, 0 },
    { "abs", absolute, 1, 1, 0 },
    { "min", minimum, 2, 1, 0 },
    { "max", maximum, 2, 1, 0 },
    { "1+", increment, 1, 1, 0 },
    { "1-", decrement, 1, 1, 0 },
    { "and", and_word, 2, 1, 0 },
    { "or", or_word, 2, 1, 0 },
    { "xor", xor_word, 2, 1, 0 },
    { "invert", invert, 1, 1, 0 },
    { "lshift", shift_left, 2, 1, 0 },
    { "rshift", shift_right, 2, 1, 0 },
    { "=", equal, 2, 1, 0 },
    { "<>", not_equal, 2, 1, 0 },
    { "<", less, 2, 1, 0 },
    { ">", greater, 2, 1, 0 },
    { "<=", less_or_equal, 2, 1, 0 },
    { ">=", greater_or_equal, 2, 1, 0 },
    { "0=", zero_equal, 1, 1, 0 },
    { "0<", zero_less, 1, 1, 0 },
    { "0>", zero_greater, 1, 1, 0 },
    { "true", true_word, 0, 1, 0 },
    { "false", false_word, 0, 1, 0 },
};

const primitive_group_t arithmetic_words = { s_words, sizeof s_words / sizeof s_words[0] };
