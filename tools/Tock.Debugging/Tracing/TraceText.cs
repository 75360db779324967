// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Debugging.Tracing;

/// <summary>A line for each event, as a person reads it.</summary>
/// <param name="names">The names of the interface.</param>
public sealed class TraceText(InterfaceNames names)
{
    // Smaller numbers are counts and indices; larger ones are addresses, times or bits.
    private const uint FewDigits = 10_000;

    /// <summary>The line.</summary>
    /// <param name="seen">The event.</param>
    public string Format(TraceEvent seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        string time = seen.Time is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.TotalSeconds,11:0.000000}") : new string(' ', 11);
        return $"[{time}] {seen.Process}  {Describe(seen)}";
    }

    /// <summary>The name of a call: with its form, for calls that have forms.</summary>
    /// <param name="call">The call.</param>
    public string NameOf(SystemCall call)
    {
        string name = names.Call(call.Class) ?? string.Create(CultureInfo.InvariantCulture, $"svc-{call.Class}");
        string? form = call.Class switch
        {
            InterfaceNames.Yield => names.YieldForm(call.Argument0),
            InterfaceNames.Exit => names.ExitForm(call.Argument0),
            _ => null,
        };
        return form is null ? name : $"{name}-{form}";
    }

    /// <summary>A driver by number and name.</summary>
    /// <param name="number">The number.</param>
    public string DriverOf(uint number) => Named(string.Create(CultureInfo.InvariantCulture, $"0x{number:x}"), names.Driver(number));

    /// <summary>What of a driver a call is about, by number and name: a command, a slot, a buffer.</summary>
    /// <param name="call">The call, one that goes to a driver.</param>
    public string ItemOf(SystemCall call) => Numbered(ItemNumber(call), ItemName(call));

    internal static uint ItemNumber(SystemCall call) => call.IsYield ? call.Argument2 : call.Argument1;

    internal string? ItemName(SystemCall call) => call.Class switch
    {
        InterfaceNames.Command => names.CommandOf(call.Argument0, call.Argument1),
        InterfaceNames.Subscribe => names.UpcallOf(call.Argument0, call.Argument1),
        InterfaceNames.Yield => names.UpcallOf(call.Argument1, call.Argument2),
        _ => names.BufferOf(call.Argument0, call.Argument1, call.Class),
    };

    private static string Numbered(uint number, string? name) => Named(number.ToString(CultureInfo.InvariantCulture), name);

    private static string Named(string number, string? name) => name is null ? number : $"{number} {name}";

    private static string Number(ulong value) =>
        value < FewDigits ? value.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"0x{value:x}");

    private static string Address(uint value) => string.Create(CultureInfo.InvariantCulture, $"0x{value:x8}");

    private static string List(IEnumerable<ulong> values) => string.Join(", ", values.Select(Number));

    private static string ResultText(CallEvent seen)
    {
        if (seen.Result is not { } result)
        {
            return seen.Call is { Waits: false, Ends: false } ? " = ? (has not returned)" : string.Empty;
        }

        if (seen.Call.IsYield || !result.IsUnderstood)
        {
            return $" = {List(result.Values)}{(result.IsUnderstood ? "" : " (no result of the interface)")}";
        }

        string values = result.Values.Count == 0 ? string.Empty : $" ({List(result.Values)})";
        return $" = {result.Error ?? "SUCCESS"}{values}";
    }

    private string Describe(TraceEvent seen) => seen switch
    {
        CallEvent call => $"{NameOf(call.Call)}({Arguments(call.Call)}){ResultText(call)}",
        UpcallEvent upcall => Upcall(upcall),
        StartEvent start => $"starts: flash {Address(start.Flash)}, memory {Address(start.Memory)}, {start.MemorySize} bytes",
        FaultEvent fault => Fault(fault),
        _ => seen.ToString(),
    };

    private string Arguments(SystemCall call) => call.Class switch
    {
        InterfaceNames.Yield when call.WaitsForOne => $"{DriverOf(call.Argument1)}, {ItemOf(call)}",
        InterfaceNames.Yield when call.Waits => string.Empty,
        InterfaceNames.Yield => Number(call.Argument1),
        InterfaceNames.Exit => Number(call.Argument1),
        InterfaceNames.MemoryOperation => $"{Numbered(call.Argument0, names.Operation(call.Argument0))}, {Number(call.Argument1)}",
        _ when call.Driver is { } driver => $"{DriverOf(driver)}, {ItemOf(call)}, {Number(call.Argument2)}, {Number(call.Argument3)}",
        _ => List(call.Arguments.Select(argument => (ulong)argument)),
    };

    private string Upcall(UpcallEvent upcall)
    {
        string source = upcall.Sources.Count == 0
            ? "of a subscription made before the trace"
            : string.Join(" or ", upcall.Sources.Select(from => $"{DriverOf(from.Driver)}, {Numbered(from.Slot, names.UpcallOf(from.Driver, from.Slot))}"));
        string arguments = List(upcall.Arguments.Select(argument => (ulong)argument));
        return upcall.Function is { } function
            ? $"upcall({source}: {arguments}) runs {Address(function)} with {Number(upcall.UserData)}"
            : $"upcall({source}: {arguments}) ends the wait";
    }

    private static string Fault(FaultEvent fault)
    {
        string address = fault.Address is { } concerned ? $" at {Address(concerned)}" : string.Empty;
        string place = fault.ProgramCounter is { } at ? $", instruction {Address(at)}" : string.Empty;
        return $"faults: {fault.Cause}{address}{place}";
    }
}
