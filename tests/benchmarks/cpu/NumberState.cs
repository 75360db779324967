// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>What the characters of a number have been so far.</summary>
internal enum NumberState
{
    Begin,
    Sign,
    Integer,
    Fraction,
    Exponent,
    ExponentSign,
    Scientific,
    Wrong,
}
