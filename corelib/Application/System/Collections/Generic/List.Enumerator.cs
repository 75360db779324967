// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

// How foreach goes through a list.
public partial class List<T>
{
    /// <summary>An iterator over the elements of a list.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly List<T> _list;
        private readonly int _version;
        private int _next;

        internal Enumerator(List<T> list)
        {
            _list = list;
            _version = list._version;
            _next = 0;
            Current = default!;
        }

        /// <inheritdoc/>
        public T Current { get; private set; }

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                Throw.ChangedWhileEnumerated();
            }

            if ((uint)_next >= (uint)_list._count)
            {
                Current = default!;
                return false;
            }

            Current = _list._items[_next++];
            return true;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            _next = 0;
        }
    }
}
