// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Loader;

namespace Tock.Testing.Running;

/// <summary>
/// The static fields of the library for applications, which are one process's: a new board begins with a new process. An application that is
/// started has a library of its own.
/// </summary>
internal static class LibraryState
{
    private static readonly List<FieldInfo> s_fields = [];

    /// <summary>The library has been loaded.</summary>
    internal static void Register(Assembly library)
    {
        if (AssemblyLoadContext.GetLoadContext(library) != AssemblyLoadContext.Default)
        {
            return;
        }

        lock (s_fields)
        {
            foreach (Type type in library.GetTypes())
            {
                if (type.ContainsGenericParameters)
                {
                    continue;
                }

                foreach (FieldInfo field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.IsInitOnly && !field.IsLiteral && field.Name.StartsWith("s_", StringComparison.Ordinal))
                    {
                        s_fields.Add(field);
                    }
                }
            }
        }
    }

    /// <summary>Makes all as at the start of a process.</summary>
    internal static void Reset()
    {
        lock (s_fields)
        {
            foreach (FieldInfo field in s_fields)
            {
                field.SetValue(null, field.FieldType.IsValueType ? Activator.CreateInstance(field.FieldType) : null);
            }
        }
    }
}
