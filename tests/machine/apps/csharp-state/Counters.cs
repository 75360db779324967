// SPDX-License-Identifier: Apache-2.0 OR MIT

internal struct Counters
{
    internal int Starts;
    internal long Sum;
    internal byte Kind;
}
