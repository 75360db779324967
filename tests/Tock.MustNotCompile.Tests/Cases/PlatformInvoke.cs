// expect: TOCK0103, TOCK0106
// SPDX-License-Identifier: Apache-2.0 OR MIT
// A capsule cannot call native code by DllImport either, which the core library does not even declare.
namespace System.Runtime.InteropServices
{
    internal sealed class DllImportAttribute(string library) : Attribute
    {
        internal string Library => library;
    }
}

namespace Tock.Capsules.Case
{
    internal static class Native
    {
        [System.Runtime.InteropServices.DllImport("*")]
        internal static extern safe void memset();
    }
}
