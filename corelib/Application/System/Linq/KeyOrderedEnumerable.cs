// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <summary>A sequence in the order of a key.</summary>
internal sealed class KeyOrderedEnumerable<TElement, TKey> : OrderedEnumerable<TElement>
{
    private readonly Func<TElement, TKey> _keySelector;
    private readonly IComparer<TKey> _comparer;
    private readonly bool _isDescending;
    private TKey[] _keys = [];

    internal KeyOrderedEnumerable(
        IEnumerable<TElement> source, OrderedEnumerable<TElement>? before, Func<TElement, TKey> keySelector, IComparer<TKey>? comparer, bool isDescending)
        : base(source, before)
    {
        Throw.IfNull(keySelector, nameof(keySelector));
        _keySelector = keySelector;
        _comparer = comparer ?? Comparer<TKey>.Default;
        _isDescending = isDescending;
    }

    private protected override void Prepare(TElement[] elements)
    {
        base.Prepare(elements);
        _keys = new TKey[elements.Length];
        for (int index = 0; index < elements.Length; index++)
        {
            _keys[index] = _keySelector(elements[index]);
        }
    }

    private protected override int CompareKeys(int x, int y)
    {
        return _isDescending ? _comparer.Compare(_keys[y], _keys[x]) : _comparer.Compare(_keys[x], _keys[y]);
    }
}
