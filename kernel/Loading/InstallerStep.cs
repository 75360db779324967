// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>What an <see cref="ApplicationInstaller"/> does next.</summary>
internal enum InstallerStep
{
    /// <summary>Nothing.</summary>
    Rest,

    /// <summary>Looks for room, and makes one filler of the free stretch there.</summary>
    FindRoom,

    /// <summary>Writes the filler behind the room.</summary>
    FillBehind,

    /// <summary>Writes a filler that is the room itself.</summary>
    FillRoom,

    /// <summary>Shortens the filler before the room so that the list leads to the room.</summary>
    FillBefore,

    /// <summary>Clears the room, so that nobody finds in it what was there before.</summary>
    Clear,

    /// <summary>A piece of the image is being written.</summary>
    Write,

    /// <summary>Looks whether the image is well formed.</summary>
    Check,

    /// <summary>Writes the end of the base header: flags and checksum.</summary>
    PutFlags,

    /// <summary>Writes its first word, which puts the image on the list.</summary>
    PutOnList,

    /// <summary>Has the image loaded.</summary>
    Load,

    /// <summary>Waits until the loader has looked at it.</summary>
    AwaitLoad,

    /// <summary>Makes a filler of an image that was not loaded.</summary>
    TakeBack,

    /// <summary>Ends the process of an image that is to be removed.</summary>
    EndProcess,

    /// <summary>Waits until the process is gone.</summary>
    AwaitEnd,

    /// <summary>Says how it went.</summary>
    Tell,
}
