// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Exceptions;

namespace Tock.Image.TypeNames;

/// <summary>
/// Reads the compiler's name of a type into what .NET shows: <c>List_1&lt;Int32__String&gt;</c> becomes <c>List`1[System.Int32,System.String]</c>, with namespaces
/// and outer types. Arguments stand in angle brackets behind the name, with two underscores between them, which names can have in them, too.
/// </summary>
internal sealed class TypeNameReader
{
    private const string Separator = "__";
    private const string ArrayName = "__Array";

    private readonly NameDictionary _names;
    private readonly string _mangled;
    private int _position;

    private TypeNameReader(NameDictionary names, string mangled)
    {
        _names = names;
        _mangled = mangled;
    }

    /// <summary>What .NET shows for a type; null where no source has it or one of its arguments.</summary>
    internal static string? Read(NameDictionary names, string mangled)
    {
        TypeNameReader reader = new(names, mangled);
        return reader.ReadList() is [string only] && reader._position == mangled.Length ? only : null;
    }

    // Types up to a closing bracket, or to the end.
    private List<string>? ReadList()
    {
        List<string> result = [];
        while (true)
        {
            int end = _mangled.AsSpan(_position).IndexOfAny('<', '>');
            string run = end < 0 ? _mangled[_position..] : _mangled.Substring(_position, end);
            _position += run.Length;
            List<string> arguments = [];
            if (IsAt('<'))
            {
                _position++;
                if (ReadList() is not { } list || !IsAt('>'))
                {
                    return null;
                }

                arguments = list;
                _position++;
            }

            if (Split(run) is not { } types || Show(types[^1], arguments) is not { } last)
            {
                return null;
            }

            foreach (string type in types.SkipLast(1))
            {
                result.Add(_names.FullName(type)!.Name);
            }

            result.Add(last);
            if (_position == _mangled.Length || IsAt('>'))
            {
                return result;
            }

            if (!_mangled.AsSpan(_position).StartsWith(Separator, StringComparison.Ordinal))
            {
                return null;
            }

            _position += Separator.Length;
        }
    }

    // Only the last one can have arguments.
    private List<string>? Split(string run)
    {
        if (run == ArrayName || _names.FullName(run) is not null)
        {
            return [run];
        }

        for (int end = run.IndexOf(Separator, StringComparison.Ordinal); end >= 0; end = run.IndexOf(Separator, end + 1, StringComparison.Ordinal))
        {
            if (_names.FullName(run[..end]) is { Parameters.Count: 0 } && Split(run[(end + Separator.Length)..]) is { } others)
            {
                return [run[..end], .. others];
            }
        }

        return null;
    }

    private string? Show(string type, List<string> arguments)
    {
        if (type == ArrayName)
        {
            return arguments is [string element] ? element + "[]" : null;
        }

        TypeFullName name = _names.FullName(type)!;
        return arguments.Count != name.Parameters.Count ? null : arguments.Count == 0 ? name.Name : $"{name.Name}[{string.Join(',', arguments)}]";
    }

    private bool IsAt(char character) => _position < _mangled.Length && _mangled[_position] == character;
}
