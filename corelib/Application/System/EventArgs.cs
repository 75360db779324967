// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>What is told of an event; derived classes say more.</summary>
public class EventArgs
{
    /// <summary>Nothing to tell.</summary>
    public static readonly EventArgs Empty = new EventArgs();
}
