// expect: TOCK0109
// SPDX-License-Identifier: Apache-2.0 OR MIT
// State has an owner that the board chose.
namespace Tock.Capsules.Case;

internal static class Shared
{
    private static int s_count;

    internal static int Next() => ++s_count;
}
