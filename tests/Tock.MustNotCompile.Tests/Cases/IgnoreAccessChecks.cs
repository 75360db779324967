// expect: CS1061
// SPDX-License-Identifier: Apache-2.0 OR MIT
// Declaring IgnoresAccessChecksTo does not open the internals of the kernel.
[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Tock.Kernel")]

namespace System.Runtime.CompilerServices
{
    internal sealed class IgnoresAccessChecksToAttribute(string name) : Attribute
    {
        internal string Name => name;
    }
}

namespace Tock.Capsules.Case
{
    internal static class Open
    {
        internal static uint Index(Tock.Kernel.Grants.Grant grant) => grant.Index;
    }
}
