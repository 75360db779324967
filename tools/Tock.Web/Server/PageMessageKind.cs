// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Server;

/// <summary>What a page can ask for.</summary>
public enum PageMessageKind
{
    /// <summary>Press a button, or let it go.</summary>
    Button,

    /// <summary>Type on a console.</summary>
    Type,

    /// <summary>Press the reset button.</summary>
    Reset,

    /// <summary>End the board.</summary>
    End,
}
