// SPDX-License-Identifier: Apache-2.0 OR MIT

using Internal.Runtime;

namespace System.Runtime;

/// <summary>Which type can stand for which.</summary>
internal static class TypeRelations
{
    /// <summary>Whether an object of one type can be used as the other.</summary>
    /// <safety>Both tables are ones that the compiler emitted.</safety>
    internal static unsafe bool IsAssignable(MethodTable* source, MethodTable* target)
    {
        unsafe
        {
            // First what is cheap, and holds most often.
            if (Derives(source, target))
            {
                return true;
            }

            if (target->IsInterface)
            {
                return Implements(source, target);
            }

            return target->IsArray
                && source->IsArray
                && source->BaseSize == target->BaseSize
                && AreElementsAssignable(source->ElementType, target->ElementType);
        }
    }

    /// <summary>Whether one type derives from the other, or is it.</summary>
    /// <safety>Both tables are ones that the compiler emitted.</safety>
    internal static unsafe bool Derives(MethodTable* source, MethodTable* target)
    {
        unsafe
        {
            while (source != null)
            {
                if (source == target)
                {
                    return true;
                }

                source = source->BaseType;
            }

            return false;
        }
    }

    /// <summary>Whether a type implements an interface, exactly or through variance.</summary>
    /// <safety>Both tables are ones that the compiler emitted.</safety>
    internal static unsafe bool Implements(MethodTable* source, MethodTable* target)
    {
        unsafe
        {
            for (int index = 0; index < source->InterfaceCount; index++)
            {
                if (MethodTable.Interface(source, index) == target)
                {
                    return true;
                }
            }

            if (!target->HasVariance)
            {
                return false;
            }

            for (int index = 0; index < source->InterfaceCount; index++)
            {
                if (IsVariantOf(MethodTable.Interface(source, index), target))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether two instances of one generic interface differ only in arguments that its in and out markers allow.</summary>
    /// <safety>Both tables are ones that the compiler emitted.</safety>
    internal static unsafe bool IsVariantOf(MethodTable* source, MethodTable* target)
    {
        unsafe
        {
            if (source == target)
            {
                return true;
            }

            if (!source->HasVariance || !target->HasVariance
                || MethodTable.GenericDefinition(source) != MethodTable.GenericDefinition(target))
            {
                return false;
            }

            byte* variance = MethodTable.Variance(target);
            int arity = MethodTable.Arity(target);
            for (int index = 0; index < arity; index++)
            {
                if (!IsArgumentCompatible(MethodTable.Argument(source, index), MethodTable.Argument(target, index), variance[index]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static unsafe bool IsArgumentCompatible(MethodTable* given, MethodTable* wanted, byte variance)
    {
        unsafe
        {
            if (given == wanted)
            {
                return true;
            }

            // Values have no common representation with anything else.
            if (given->IsValueType || wanted->IsValueType)
            {
                return false;
            }

            return variance switch
            {
                MethodTable.Covariant => IsAssignable(given, wanted),
                MethodTable.Contravariant => IsAssignable(wanted, given),
                _ => false,
            };
        }
    }

    private static unsafe bool AreElementsAssignable(MethodTable* source, MethodTable* target)
    {
        unsafe
        {
            return source == target || (!source->IsValueType && !target->IsValueType && IsAssignable(source, target));
        }
    }
}
