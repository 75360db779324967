// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tock.Debugging.Tracing;

/// <summary>One JSON object a line for each event.</summary>
/// <param name="names">The names of the interface.</param>
public sealed class TraceJson(InterfaceNames names)
{
    private readonly TraceText _text = new(names);

    /// <summary>The line.</summary>
    /// <param name="seen">The event.</param>
    public string Format(TraceEvent seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        JsonObject line = new() { ["time"] = seen.Time?.TotalSeconds, ["process"] = seen.Process };
        switch (seen)
        {
            case CallEvent call:
                line["event"] = "call";
                Add(line, call);
                break;
            case UpcallEvent upcall:
                line["event"] = "upcall";
                line["sources"] = new JsonArray([.. upcall.Sources.Select(from => new JsonObject
                {
                    ["driver"] = from.Driver, ["driverName"] = names.Driver(from.Driver), ["number"] = from.Slot, ["name"] = names.UpcallOf(from.Driver, from.Slot),
                })]);
                line["arguments"] = Numbers(upcall.Arguments);
                line["function"] = upcall.Function is { } function ? Address(function) : null;
                line["userData"] = upcall.Function is null ? null : upcall.UserData;
                break;
            case StartEvent start:
                line["event"] = "start";
                line["flash"] = Address(start.Flash);
                line["memory"] = Address(start.Memory);
                line["memorySize"] = start.MemorySize;
                break;
            case FaultEvent fault:
                line["event"] = "fault";
                line["cause"] = fault.Cause;
                line["instruction"] = fault.ProgramCounter is { } at ? Address(at) : null;
                line["address"] = fault.Address is { } address ? Address(address) : null;
                break;
            default:
                break;
        }

        return line.ToJsonString(JsonSerializerOptions.Default);
    }

    private static string Address(uint value) => string.Create(CultureInfo.InvariantCulture, $"0x{value:x8}");

    private static JsonArray Numbers(IEnumerable<uint> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    private void Add(JsonObject line, CallEvent seen)
    {
        SystemCall call = seen.Call;
        line["call"] = _text.NameOf(call);
        line["class"] = call.Class;
        if (call.Driver is { } driver)
        {
            line["driver"] = driver;
            line["driverName"] = names.Driver(driver);
            line["number"] = TraceText.ItemNumber(call);
            line["name"] = _text.ItemName(call);
        }
        else if (call.Class == InterfaceNames.MemoryOperation)
        {
            line["number"] = call.Argument0;
            line["name"] = names.Operation(call.Argument0);
        }

        line["arguments"] = Numbers(call.Arguments);
        line["from"] = Address(call.ReturnAddress);
        line["returned"] = seen.HasReturned;
        if (seen.Result is { } result)
        {
            line["error"] = result.Error;
            line["values"] = new JsonArray([.. result.Values.Select(value => JsonValue.Create(value))]);
        }
    }
}
