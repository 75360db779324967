// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Cli.Benchmarking;

/// <summary>The figures of other systems, measured in the same way: <c>peers.json</c>, which is part of the tool.</summary>
public static class Peers
{
    private const string Resource = "Tock.Cli.Benchmarking.peers.json";
    private static readonly JsonSerializerOptions s_options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Upstream Tock, in Rust, on the same board.</summary>
    public const string UpstreamKey = "tock";

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<PeerGroup> Load()
    {
        using Stream stream = typeof(Peers).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<PeerGroup[]>(stream, s_options)!;
    }
}
