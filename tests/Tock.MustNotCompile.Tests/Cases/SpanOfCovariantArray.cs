// expect: TOCK0116
// SPDX-License-Identifier: Apache-2.0 OR MIT
// An array of strings held as one of objects does not take something else through a span.
using System;

namespace Tock.Capsules.Case;

internal static class Confuse
{
    internal static void Put(string[] texts, object other)
    {
        object[] all = texts;
        Span<object> span = all;
        span[0] = other;
    }
}
