// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Protocol;

/// <summary>What a line of the board says.</summary>
public enum BoardLineKind
{
    /// <summary>Something that a test or the kernel has printed.</summary>
    Output,

    /// <summary>A command is awaited: <c>@test ready COUNT</c>.</summary>
    Ready,

    /// <summary>A test of the list: <c>@test name INDEX FILE:LINE NAME</c>.</summary>
    Name,

    /// <summary>A test begins: <c>@test begin INDEX</c>.</summary>
    Begin,

    /// <summary>Why a test fails: <c>@test | TEXT</c>.</summary>
    Reason,

    /// <summary>A test has ended: <c>@test end INDEX passed MILLISECONDS</c>, or <c>failed</c> in its place.</summary>
    End,

    /// <summary>A test ends the process, from which nothing more comes: <c>@test exit INDEX</c>.</summary>
    Exit,

    /// <summary>A command was not understood: <c>@test refused</c>.</summary>
    Refused,

    /// <summary>It begins like a line of the protocol, and is none.</summary>
    Malformed,
}
