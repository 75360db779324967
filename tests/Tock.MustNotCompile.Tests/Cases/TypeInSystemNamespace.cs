// expect: TOCK0106
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot declare what the compilers look up by name.
namespace System.Runtime.CompilerServices;

internal static class CastHelpers
{
    internal static object Cast(object any) => any;
}
