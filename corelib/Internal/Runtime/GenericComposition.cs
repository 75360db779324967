// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>Number of type arguments; the arguments follow, then one byte of variance for each where the definition has any.</summary>
internal struct GenericComposition
{
    internal const byte Covariant = 1;
    internal const byte Contravariant = 2;

    internal ushort Arity;
    internal ushort Padding;

    /// <summary>The type arguments.</summary>
    /// <safety>The pointer is to compiler-emitted data, not to a copy.</safety>
    internal static unsafe MethodTable** Arguments(GenericComposition* composition)
    {
        unsafe
        {
            return (MethodTable**)(composition + 1);
        }
    }

    /// <summary>The variance of each argument.</summary>
    /// <safety>As for <see cref="Arguments"/>, and the type's table has the variance flag.</safety>
    internal static unsafe byte* Variance(GenericComposition* composition)
    {
        unsafe
        {
            return (byte*)(Arguments(composition) + composition->Arity);
        }
    }
}
