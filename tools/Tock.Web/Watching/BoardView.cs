// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Web.Watching;

/// <summary>
/// What there is to see of a board at the moment, in parts. Each page takes what has changed since it last did, as fast as it can: one that is slow
/// misses what lies between and holds nobody up.
/// </summary>
public sealed class BoardView
{
    private static readonly JsonSerializerOptions s_format = new(JsonSerializerDefaults.Web);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Version, byte[] Message)> _parts = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version;

    /// <summary>Shows a part as it is now.</summary>
    /// <param name="part">Its name, which the page knows.</param>
    /// <param name="contents">What there is to see; nothing happens if it is as before.</param>
    public void Show(string part, object contents)
    {
        byte[] message = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["part"] = part, ["contents"] = contents }, s_format);
        lock (_lock)
        {
            if (_parts.TryGetValue(part, out (long Version, byte[] Message) shown) && shown.Message.AsSpan().SequenceEqual(message))
            {
                return;
            }

            _parts[part] = (++_version, message);
            Wake();
        }
    }

    /// <summary>Lets the pages look: something has changed that is no part.</summary>
    public void Touch()
    {
        lock (_lock)
        {
            _version++;
            Wake();
        }
    }

    /// <summary>What has changed.</summary>
    /// <param name="seen">The version that was seen last; 0 for none.</param>
    /// <returns>The parts that are newer, as JSON, and the version that has been seen with them.</returns>
    public (IReadOnlyList<byte[]> Messages, long Version) Since(long seen)
    {
        lock (_lock)
        {
            return ([.. _parts.Values.Where(part => part.Version > seen).OrderBy(part => part.Version).Select(part => part.Message)], _version);
        }
    }

    /// <summary>Waits until there is something newer.</summary>
    /// <param name="seen">The version that was seen last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task WaitAsync(long seen, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _version > seen ? Task.CompletedTask : _changed.Task.WaitAsync(cancellationToken);
        }
    }

    private void Wake()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
