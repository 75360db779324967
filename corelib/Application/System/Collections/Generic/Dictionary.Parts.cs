// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <content>Keys and values apart.</content>
public partial class Dictionary<TKey, TValue>
{
    /// <summary>The keys of a dictionary.</summary>
    public sealed class KeyCollection : ReadOnlyPart<TKey>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        internal KeyCollection(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary;
        }

        /// <inheritdoc/>
        public override int Count => _dictionary.Count;

        /// <inheritdoc/>
        public override bool Contains(TKey item)
        {
            return _dictionary.ContainsKey(item);
        }

        /// <inheritdoc/>
        public override IEnumerator<TKey> GetEnumerator()
        {
            foreach (KeyValuePair<TKey, TValue> pair in _dictionary)
            {
                yield return pair.Key;
            }
        }
    }

    /// <summary>The values of a dictionary.</summary>
    public sealed class ValueCollection : ReadOnlyPart<TValue>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        internal ValueCollection(Dictionary<TKey, TValue> dictionary)
        {
            _dictionary = dictionary;
        }

        /// <inheritdoc/>
        public override int Count => _dictionary.Count;

        /// <inheritdoc/>
        public override bool Contains(TValue item)
        {
            return _dictionary.ContainsValue(item);
        }

        /// <inheritdoc/>
        public override IEnumerator<TValue> GetEnumerator()
        {
            foreach (KeyValuePair<TKey, TValue> pair in _dictionary)
            {
                yield return pair.Value;
            }
        }
    }
}
