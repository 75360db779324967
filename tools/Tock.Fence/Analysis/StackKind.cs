// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Analysis;

/// <summary>What the address rule needs to know about a value on the evaluation stack.</summary>
internal enum StackKind
{
    /// <summary>A number, native-sized ones and enumerations included.</summary>
    Number,

    /// <summary>A struct, or a value of a type parameter.</summary>
    Struct,

    /// <summary>A reference to an object, or null.</summary>
    Object,

    /// <summary>A managed address: what a <c>ref</c> holds.</summary>
    Address,

    /// <summary>An unmanaged pointer.</summary>
    Pointer,
}
