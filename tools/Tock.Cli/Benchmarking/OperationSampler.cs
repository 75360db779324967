// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Collects the samples of one operation from the kernel segments of a run.</summary>
public sealed class OperationSampler
{
    // All system calls of Thumb code are that long.
    private const uint SystemCallLength = 2;

    private readonly uint? _site;
    private readonly uint? _destination;
    private long _sum;
    private bool _isOpen;

    /// <summary>Creates the sampler.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="application">The application whose symbols the operation names.</param>
    /// <exception cref="ToolException">The application lacks a symbol.</exception>
    public OperationSampler(Operation operation, PlacedApplication application)
    {
        Operation = operation;
        _site = Find(operation.Site, application);
        _destination = Find(operation.Destination, application);
    }

    /// <summary>The operation.</summary>
    public Operation Operation { get; }

    /// <summary>Its samples so far.</summary>
    public Samples Samples { get; } = new();

    /// <summary>Takes the next kernel segment of the run.</summary>
    public void Take(in KernelSegment segment)
    {
        bool isFromSite = segment.From is not null && segment.FromAddress == _site;
        switch (Operation.Kind)
        {
            case OperationKind.SystemCall when isFromSite && segment.From == segment.To && segment.ToAddress == _site + SystemCallLength:
            case OperationKind.ToPlace when isFromSite && segment.ToAddress == _destination:
            case OperationKind.SwitchBySystemCall when isFromSite && segment.From != segment.To:
            case OperationKind.Preemption when segment.From is not null && segment.From != segment.To:
            case OperationKind.Reset when segment.From is null:
                Samples.Add(segment.Instructions);
                break;
            case OperationKind.InterruptToPlace when isFromSite && segment.ToAddress == _destination && segment.SinceInterrupt is { } instructions:
                Samples.Add(instructions);
                break;
            case OperationKind.UntilPlace:
                AddUp(segment, isFromSite);
                break;
            default:
                break;
        }
    }

    private static uint? Find(string? symbol, PlacedApplication application) => symbol is null
        ? null
        : application.Find(symbol) ?? throw new ToolException($"the benchmark application {application.Name} has no symbol '{symbol}'", "name the place in its source");

    private void AddUp(in KernelSegment segment, bool isFromSite)
    {
        if (isFromSite)
        {
            _isOpen = true;
            _sum = 0;
        }

        if (!_isOpen)
        {
            return;
        }

        _sum += segment.Instructions;
        if (segment.ToAddress == _destination)
        {
            _isOpen = false;
            Samples.Add(_sum);
        }
    }
}
