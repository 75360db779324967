// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Tock.Emulation.Running;

/// <summary>A board of this process that others find with <see cref="RunningBoard.List"/>. Dispose takes it back.</summary>
public sealed class PublishedBoard : IAsyncDisposable
{
    private static readonly string[] s_sockets = [RuntimeFolder.ConsoleSocket, RuntimeFolder.LiveConsoleSocket, RuntimeFolder.DebuggerSocket];

    private readonly string _folder;
    private readonly IReadOnlyList<Socket> _listeners;
    private readonly List<IAsyncDisposable> _brokers = [];
    private bool _isTakenBack;

    private PublishedBoard(string folder, IReadOnlyList<Socket> listeners, string consoleToken)
    {
        _folder = folder;
        _listeners = listeners;
        ConsoleToken = consoleToken;
    }

    /// <summary>Its name among the running boards.</summary>
    public string Name => Path.GetFileName(_folder);

    /// <summary>The token with which others ask who writes what: <see cref="RunningBoardRecord.ConsoleToken"/>.</summary>
    public string ConsoleToken { get; }

    /// <summary>Where the emulator is to listen for others; once it does, the board is listed.</summary>
    public string MonitorSocket => Path.Combine(_folder, RuntimeFolder.MonitorSocket);

    /// <summary>Where its console is for others, from the start of the emulator on.</summary>
    public string ConsoleSocket => Path.Combine(_folder, RuntimeFolder.ConsoleSocket);

    /// <summary>Takes a name for a board that is about to be started.</summary>
    /// <param name="record">What to publish of it; name and process are filled in.</param>
    /// <param name="root">The folder to publish in; null for this user's.</param>
    /// <exception cref="EmulationException">The folder cannot be used.</exception>
    public static PublishedBoard Publish(RunningBoardRecord record, string? root = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        root ??= RuntimeFolder.Default;
        RuntimeFolder.Make(root);
        string unfinished = Path.Combine(root, $"{RuntimeFolder.UnfinishedPrefix}{Environment.ProcessId:x}{Random.Shared.Next():x}");
        RefuseLongPath(Path.Combine(unfinished, RuntimeFolder.LiveConsoleSocket));
        RefuseLongPath(Path.Combine(root, record.Board + "-999", RuntimeFolder.DebuggerSocket));
        Socket[] listeners = [.. s_sockets.Select(_ => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))];
        try
        {
            RuntimeFolder.Clean(root);
            RuntimeFolder.MakePrivate(unfinished);
            RuntimeFolder.Write(unfinished, record with { Process = ProcessIdentity.Current });
            foreach ((Socket listener, string name) in listeners.Zip(s_sockets))
            {
                Listen(listener, Path.Combine(unfinished, name));
            }

            return new PublishedBoard(Claim(unfinished, root, record.Board), listeners, record.ConsoleToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException)
        {
            Close(listeners);
            RuntimeFolder.Delete(unfinished);
            throw new EmulationException($"the board cannot be published in {root}: {e.Message}", e);
        }
    }

    /// <summary>Lets others see and use the console and the debugger's port of the board that was started.</summary>
    /// <param name="console">Its console.</param>
    /// <param name="monitor">Its emulator's monitor.</param>
    internal void Serve(SerialConsole console, QmpClient monitor) => _brokers.AddRange(
    [
        new ConsoleBroker(_listeners[0], console, isLive: false),
        new ConsoleBroker(_listeners[1], console, isLive: true),
        new DebuggerBroker(_listeners[2], monitor, Path.Combine(_folder, RuntimeFolder.DebuggerPort)),
    ]);

    /// <summary>Ends its console for others, and takes it out of the list. Further calls do nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isTakenBack)
        {
            return;
        }

        _isTakenBack = true;
        foreach (IAsyncDisposable broker in _brokers)
        {
            await broker.DisposeAsync().ConfigureAwait(false);
        }

        Close(_listeners);
        RuntimeFolder.Delete(_folder);
    }

    // The name is taken by moving the folder there, which only one can do: a folder that holds something is never replaced.
    private static string Claim(string unfinished, string root, string board)
    {
        for (int number = 1; ; number++)
        {
            string name = number == 1 ? board : string.Create(CultureInfo.InvariantCulture, $"{board}-{number}");
            string folder = Path.Combine(root, name);
            try
            {
                Directory.Move(unfinished, folder);
                return folder;
            }
            catch (IOException) when (Directory.Exists(folder) && Directory.Exists(unfinished))
            {
                // Another board has this name.
            }
        }
    }

    private static void Listen(Socket socket, string path)
    {
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen(8);
    }

    private static void Close(IEnumerable<Socket> listeners)
    {
        foreach (Socket listener in listeners)
        {
            listener.Dispose();
        }
    }

    private static void RefuseLongPath(string socket)
    {
        if (Encoding.UTF8.GetByteCount(socket) > EmulationFolder.LongestSocketPath)
        {
            throw new EmulationException($"the path of the folder of running boards is too long for a socket ({socket}); set XDG_RUNTIME_DIR to a shorter one");
        }
    }
}
