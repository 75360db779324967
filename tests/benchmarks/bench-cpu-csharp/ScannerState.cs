// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace BenchCpu;

internal enum ScannerState
{
    Start,
    Sign,
    Digits,
    Fraction,
    Name,
    Bad,
}
