// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Protocol;

/// <summary>A test of the application.</summary>
/// <param name="Index">Its number, by which it is run.</param>
/// <param name="Name">Its name: in C# the type with its namespace, a dot, the method.</param>
/// <param name="File">Its source file, relative to the project's directory.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record BoardTest(int Index, string Name, string File, int Line);
