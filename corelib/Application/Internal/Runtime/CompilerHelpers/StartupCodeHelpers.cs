// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>What the compiler's entry point asks for by name.</summary>
internal static class StartupCodeHelpers
{
    // Laid out by the compiler, so that a program without a heap can have it; [] would be Array.Empty, which is made at its first use.
    // Without elements, one array of words is like another.
    private static readonly nint[] s_noArguments = new nint[0];

    // The compiler calls it before the other.
    internal static unsafe void InitializeCommandLineArgs(int count, byte** values)
    {
    }

    // Nobody passes arguments to an application.
    internal static string[] GetMainMethodArguments()
    {
        // SAFETY: nothing can be read from or stored into an array of length 0.
        unsafe
        {
            return Unsafe.As<string[]>(s_noArguments);
        }
    }
}
