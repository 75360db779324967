// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Internal.Runtime;

namespace System;

/// <content>How texts are made: the compiler turns each constructor into a call of the Ctor method with the same arguments.</content>
public sealed partial class String
{
    /// <summary>A text of one character repeated.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern safe String(char c, int count);

    /// <summary>A text of the characters of an array; empty for null.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern safe String(char[]? value);

    /// <summary>A text of a part of an array.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern safe String(char[] value, int startIndex, int length);

    /// <summary>A text of the characters of a span.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern safe String(ReadOnlySpan<char> value);

    /// <summary>A text of a length whose characters a function sets.</summary>
    public static string Create<TState>(int length, TState state, SpanAction<char, TState> action)
        where TState : allows ref struct
    {
        Throw.IfNull(action, nameof(action));
        string result = Allocate(length);
        action(result.Characters, state);
        return result;
    }

    /// <summary>The text of an interpolated text.</summary>
    public static string Create(IFormatProvider? provider, ref DefaultInterpolatedStringHandler handler)
    {
        return handler.ToStringAndClear();
    }

    /// <summary>Two texts, one behind the other.</summary>
    public static string Concat(string? str0, string? str1)
    {
        if (IsNullOrEmpty(str0))
        {
            return str1 ?? "";
        }

        return IsNullOrEmpty(str1) ? str0 : Concat((ReadOnlySpan<char>)str0, str1);
    }

    /// <summary>Three texts, one behind the other.</summary>
    public static string Concat(string? str0, string? str1, string? str2)
    {
        return Concat((ReadOnlySpan<char>)str0, str1, str2);
    }

    /// <summary>Four texts, one behind the other.</summary>
    public static string Concat(string? str0, string? str1, string? str2, string? str3)
    {
        return Concat((ReadOnlySpan<char>)str0, str1, str2, str3);
    }

    /// <summary>Two texts, one behind the other.</summary>
    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1)
    {
        return Concat(str0, str1, default, default);
    }

    /// <summary>Three texts, one behind the other.</summary>
    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2)
    {
        return Concat(str0, str1, str2, default);
    }

    /// <summary>Four texts, one behind the other.</summary>
    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2, ReadOnlySpan<char> str3)
    {
        string result = Allocate(checked(str0.Length + str1.Length + str2.Length + str3.Length));
        Span<char> rest = result.Characters;
        str0.CopyTo(rest);
        rest = rest.Slice(str0.Length);
        str1.CopyTo(rest);
        rest = rest.Slice(str1.Length);
        str2.CopyTo(rest);
        str3.CopyTo(rest.Slice(str2.Length));
        return result;
    }

    /// <summary>Texts, one behind the other.</summary>
    public static string Concat(params string?[] values)
    {
        Throw.IfNull(values, nameof(values));
        return Join("", (ReadOnlySpan<string?>)values);
    }

    /// <summary>Texts, one behind the other.</summary>
    public static string Concat(params ReadOnlySpan<string?> values)
    {
        return Join("", values);
    }

    /// <summary>The text of an object.</summary>
    public static string Concat(object? arg0)
    {
        return arg0?.ToString() ?? "";
    }

    /// <summary>The texts of two objects, one behind the other.</summary>
    public static string Concat(object? arg0, object? arg1)
    {
        return Concat(arg0?.ToString(), arg1?.ToString());
    }

    /// <summary>The texts of three objects, one behind the other.</summary>
    public static string Concat(object? arg0, object? arg1, object? arg2)
    {
        return Concat(arg0?.ToString(), arg1?.ToString(), arg2?.ToString());
    }

    /// <summary>The texts of all elements, one behind the other.</summary>
    public static string Concat<T>(IEnumerable<T> values)
    {
        return Join("", values);
    }

    /// <summary>Texts with a separator between them.</summary>
    public static string Join(string? separator, params string?[] value)
    {
        Throw.IfNull(value, nameof(value));
        return Join(separator, (ReadOnlySpan<string?>)value);
    }

    /// <summary>Texts with a separator between them.</summary>
    public static string Join(string? separator, params ReadOnlySpan<string?> value)
    {
        return Join((ReadOnlySpan<char>)separator, value);
    }

    /// <summary>Texts with a separator between them.</summary>
    public static string Join(char separator, params ReadOnlySpan<string?> value)
    {
        return Join(new ReadOnlySpan<char>(in separator), value);
    }

    /// <summary>Texts with a separator between them.</summary>
    public static string Join(char separator, params string?[] value)
    {
        Throw.IfNull(value, nameof(value));
        return Join(new ReadOnlySpan<char>(in separator), (ReadOnlySpan<string?>)value);
    }

    /// <summary>The texts of all elements with a separator between them.</summary>
    public static string Join<T>(string? separator, IEnumerable<T> values)
    {
        return Join((ReadOnlySpan<char>)separator, values);
    }

    /// <summary>The texts of all elements with a separator between them.</summary>
    public static string Join<T>(char separator, IEnumerable<T> values)
    {
        return Join(new ReadOnlySpan<char>(in separator), values);
    }

    /// <summary>A text in which {0} and so on stand for the argument.</summary>
    public static string Format(string format, object? arg0)
    {
        return Format(format, [arg0]);
    }

    /// <summary>A text in which {0}, {1} and so on stand for the arguments.</summary>
    public static string Format(string format, object? arg0, object? arg1)
    {
        return Format(format, [arg0, arg1]);
    }

    /// <summary>A text in which {0}, {1}, {2} and so on stand for the arguments.</summary>
    public static string Format(string format, object? arg0, object? arg1, object? arg2)
    {
        return Format(format, [arg0, arg1, arg2]);
    }

    /// <summary>A text in which {0}, {1:X4}, {2,8} and so on stand for the arguments.</summary>
    public static string Format(string format, params object?[] args)
    {
        Throw.IfNull(args, nameof(args));
        return Format(format, (ReadOnlySpan<object?>)args);
    }

    /// <summary>A text in which {0}, {1:X4}, {2,8} and so on stand for the arguments.</summary>
    public static string Format(string format, params ReadOnlySpan<object?> args)
    {
        Throw.IfNull(format, nameof(format));
        DefaultInterpolatedStringHandler handler = new DefaultInterpolatedStringHandler(format.Length, args.Length);
        CompositeFormatting.Append(ref handler, format, args);
        return handler.ToStringAndClear();
    }

    /// <summary>A text in which {0}, {1:X4}, {2,8} and so on stand for the arguments; the provider is not asked.</summary>
    public static string Format(IFormatProvider? provider, string format, params object?[] args)
    {
        return Format(format, args);
    }

    /// <summary>A text in which {0}, {1:X4}, {2,8} and so on stand for the arguments; the provider is not asked.</summary>
    public static string Format(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args)
    {
        return Format(format, args);
    }

    /// <summary>The characters of a new text, which only its maker may write.</summary>
    internal Span<char> Characters
    {
        get
        {
            // SAFETY: _stringLength characters follow _firstChar inside the object; only makers of new texts write them.
            unsafe
            {
                return MemoryMarshal.CreateSpan(ref Unsafe.AsRef(in _firstChar), _stringLength);
            }
        }
    }

    /// <summary>A new text of zeros.</summary>
    internal static string Allocate(int length)
    {
        if (length <= 0)
        {
            Throw.IfNegative(length, nameof(length));
            return "";
        }

        // SAFETY: the table of this very type and a length above 0.
        unsafe
        {
            return AllocationHelpers.NewString(MethodTable.Of<string>(), length);
        }
    }

    private static string Join(ReadOnlySpan<char> separator, ReadOnlySpan<string?> value)
    {
        if (value.IsEmpty)
        {
            return "";
        }

        int length = checked(separator.Length * (value.Length - 1));
        foreach (string? part in value)
        {
            length = checked(length + (part?.Length ?? 0));
        }

        string result = Allocate(length);
        Span<char> rest = result.Characters;
        for (int index = 0; index < value.Length; index++)
        {
            if (index > 0)
            {
                separator.CopyTo(rest);
                rest = rest.Slice(separator.Length);
            }

            ReadOnlySpan<char> part = value[index];
            part.CopyTo(rest);
            rest = rest.Slice(part.Length);
        }

        return result;
    }

    private static string Join<T>(ReadOnlySpan<char> separator, IEnumerable<T> values)
    {
        Throw.IfNull(values, nameof(values));
        DefaultInterpolatedStringHandler handler = new DefaultInterpolatedStringHandler(0, 4);
        bool isFirst = true;
        foreach (T value in values)
        {
            if (!isFirst)
            {
                handler.AppendFormatted(separator);
            }

            isFirst = false;
            handler.AppendFormatted(value);
        }

        return handler.ToStringAndClear();
    }

    private static string Ctor(char c, int count)
    {
        string result = Allocate(count);
        result.Characters.Fill(c);
        return result;
    }

    private static string Ctor(char[]? value)
    {
        return Ctor((ReadOnlySpan<char>)value);
    }

    private static string Ctor(char[] value, int startIndex, int length)
    {
        Throw.IfNull(value, nameof(value));
        return Ctor(new ReadOnlySpan<char>(value, startIndex, length));
    }

    private static string Ctor(ReadOnlySpan<char> value)
    {
        string result = Allocate(value.Length);
        value.CopyTo(result.Characters);
        return result;
    }
}
