// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>How often something was seen.</summary>
/// <param name="Process">Of whom.</param>
/// <param name="Call">The call, or another kind of event.</param>
/// <param name="Driver">The driver, by number and name; null if none is concerned.</param>
/// <param name="Item">The command, slot or buffer, by number and name; null if none is concerned.</param>
/// <param name="Count">How often.</param>
/// <param name="Errors">How often of them with an error.</param>
public sealed record TraceCount(string Process, string Call, string? Driver, string? Item, long Count, long Errors);
