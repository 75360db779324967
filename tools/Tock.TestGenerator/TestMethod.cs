// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.TestGenerator;

/// <summary>A method that is marked as a test.</summary>
/// <param name="Type">Its type, as source code names it from anywhere.</param>
/// <param name="Method">Its name, as source code writes it.</param>
/// <param name="Name">The test's name for people.</param>
/// <param name="Place">Where it is.</param>
/// <param name="IsStatic">Whether it needs no object.</param>
/// <param name="IsAwaited">Whether it returns a task.</param>
/// <param name="Disposal">What is done with the object behind it.</param>
/// <param name="Problem">Why it can be no test; null if it can.</param>
internal sealed record TestMethod(string Type, string Method, string Name, SourceSpot Place, bool IsStatic, bool IsAwaited, Disposal Disposal, string? Problem);
