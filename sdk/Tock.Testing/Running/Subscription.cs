// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing.Running;

/// <summary>Who takes the events of a subscribe number.</summary>
internal sealed class Subscription
{
    internal Subscription(uint userData, UpcallDispatch dispatch)
    {
        UserData = userData;
        Dispatch = dispatch;
    }

    internal uint UserData { get; }

    internal UpcallDispatch Dispatch { get; }

    /// <summary>Whether it was made for an event that has not come yet.</summary>
    internal bool IsFresh { get; set; } = true;
}
