// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System.Linq;

/// <summary>A sequence in an order that can be refined.</summary>
/// <typeparam name="TElement">The type of the elements.</typeparam>
public interface IOrderedEnumerable<out TElement> : IEnumerable<TElement>
{
}
