// expect: TOCK0103, TOCK0105, TOCK0106
// SPDX-License-Identifier: Apache-2.0 OR MIT
// UnsafeAccessor declared by the capsule itself, which ilc would obey, does not open private members.
namespace System.Runtime.CompilerServices
{
    internal enum UnsafeAccessorKind
    {
        Method = 1,
    }

    internal sealed class UnsafeAccessorAttribute(UnsafeAccessorKind kind) : Attribute
    {
        internal UnsafeAccessorKind Kind => kind;

        public string? Name { get; set; }
    }
}

namespace Tock.Capsules.Case
{
    using System.Runtime.CompilerServices;
    using Tock.Kernel.Grants;

    internal static class Open
    {
        [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Index")]
        internal static extern safe uint Index(Grant grant);
    }
}
