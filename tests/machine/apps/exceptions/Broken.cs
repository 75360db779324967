// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Its static constructor throws.</summary>
internal static class Broken
{
    internal static readonly int Number;

    static Broken()
    {
        Transcript.Say("static constructor");
        Thrower.Throw("static");
        Number = 1;
    }
}
