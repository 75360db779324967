// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>Attributes that rules look for, by full name, wherever they are declared.</summary>
internal static class WellKnownAttributes
{
    /// <summary>Code that runs only while the board boots, and may therefore allocate.</summary>
    internal const string BootTime = "Tock.BootTimeAttribute";

    /// <summary>What makes the exception of a failed check, also where an application has no heap.</summary>
    internal const string MakesException = "Tock.MakesExceptionAttribute";

    /// <summary>A struct whose zero value must not exist in the safe tier.</summary>
    internal const string NoDefault = "System.Runtime.CompilerServices.NoDefaultAttribute";

    /// <summary>What the compiler puts on a member that is declared <c>unsafe</c>.</summary>
    internal const string RequiresUnsafe = "System.Diagnostics.CodeAnalysis.RequiresUnsafeAttribute";

    /// <summary>What the compiler puts on a module that keeps the memory-safety rules.</summary>
    internal const string MemorySafetyRules = "System.Runtime.CompilerServices.MemorySafetyRulesAttribute";

    /// <summary>Whether the attribute stands on the element.</summary>
    internal static bool Has(ICustomAttributeProvider element, string fullName)
    {
        if (element.HasCustomAttributes)
        {
            foreach (CustomAttribute attribute in element.CustomAttributes)
            {
                if (attribute.AttributeType.FullName == fullName)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
