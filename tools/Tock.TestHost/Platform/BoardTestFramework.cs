// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestFramework;
using Microsoft.Testing.Platform.Requests;
using Tock.TestHost.Board;
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Platform;

/// <summary>Lists and runs the tests of an application for the test platform. One board is booted for all of them, and another after each test that breaks it.</summary>
internal sealed class BoardTestFramework : ITestFramework, IDataProducer
{
    private readonly HostExtension _extension = new();
    private readonly TestHostSettings _settings;
    private readonly NameFilter _filter;
    private readonly bool _printsBuildErrors;

    internal BoardTestFramework(ICommandLineOptions options)
    {
        _settings = HostOptions.Settings(options);
        _filter = new NameFilter(HostOptions.Value(options, HostOptions.Filter));
        _printsBuildErrors = options.IsOptionSet(HostOptions.BuildErrors);
    }

    /// <inheritdoc/>
    public string Uid => _extension.Uid;

    /// <inheritdoc/>
    public string Version => _extension.Version;

    /// <inheritdoc/>
    public string DisplayName => _extension.DisplayName;

    /// <inheritdoc/>
    public string Description => _extension.Description;

    /// <inheritdoc/>
    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    /// <inheritdoc/>
    public Task<bool> IsEnabledAsync() => _extension.IsEnabledAsync();

    /// <inheritdoc/>
    public Task<CreateTestSessionResult> CreateTestSessionAsync(CreateTestSessionContext context) => Task.FromResult(new CreateTestSessionResult { IsSuccess = true });

    /// <inheritdoc/>
    public Task<CloseTestSessionResult> CloseTestSessionAsync(CloseTestSessionContext context) => Task.FromResult(new CloseTestSessionResult { IsSuccess = true });

    /// <inheritdoc/>
    public async Task ExecuteRequestAsync(ExecuteRequestContext context)
    {
        TestExecutionRequest request = (TestExecutionRequest)context.Request;
        Task PublishAsync(TestNode node) => context.MessageBus.PublishAsync(this, new TestNodeUpdateMessage(request.Session.SessionUid, node));
        try
        {
            await ExecuteAsync(request, PublishAsync, context.CancellationToken).ConfigureAwait(false);
        }
        catch (TestHostException e)
        {
            PrintBuildError(_settings.Application, 0, e.Message);
            await PublishAsync(new TestNode
            {
                Uid = "board",
                DisplayName = $"{_settings.ApplicationName} on {_settings.Board.Name}",
                Properties = new PropertyBag(new ErrorTestNodeStateProperty(e.Message)),
            }).ConfigureAwait(false);
        }
        finally
        {
            context.Complete();
        }
    }

    private async Task ExecuteAsync(TestExecutionRequest request, Func<TestNode, Task> publish, CancellationToken cancellationToken)
    {
        TestBoard? board = await TestBoard.StartAsync(_settings, cancellationToken).ConfigureAwait(false);
        try
        {
            // The order of the sources, which is not always that of the list: compilers have one of their own.
            BoardTest[] all = [.. (await board.ListAsync(cancellationToken).ConfigureAwait(false)).OrderBy(test => test.File, StringComparer.Ordinal).ThenBy(test => test.Line)];
            NodeWriter nodes = new(_settings, all);
            foreach (BoardTest test in all.Where(test => _filter.Takes(test.Name) && nodes.Takes(request.Filter, test)))
            {
                if (request is not RunTestExecutionRequest)
                {
                    await publish(nodes.Create(test, DiscoveredTestNodeStateProperty.CachedInstance)).ConfigureAwait(false);
                    continue;
                }

                cancellationToken.ThrowIfCancellationRequested();
                await publish(nodes.Create(test, InProgressTestNodeStateProperty.CachedInstance)).ConfigureAwait(false);
                board ??= await TestBoard.StartAsync(_settings, cancellationToken).ConfigureAwait(false);
                DateTimeOffset begin = DateTimeOffset.UtcNow;
                TestOutcome outcome = await board.RunAsync(test.Index, cancellationToken).ConfigureAwait(false);
                if (outcome.Failure is { } failure)
                {
                    PrintBuildError(failure.Place?.File ?? nodes.File(test), failure.Place?.Line ?? test.Line, $"{test.Name}: {failure.Message}");
                }

                TestNodeStateProperty state = outcome.Failure is null ? PassedTestNodeStateProperty.CachedInstance : new FailedTestNodeStateProperty(outcome.Failure);
                await publish(nodes.Create(test, state, outcome, begin)).ConfigureAwait(false);
                if (!board.IsUsable)
                {
                    await board.DisposeAsync().ConfigureAwait(false);
                    board = null;
                }
            }
        }
        finally
        {
            if (board is not null)
            {
                await board.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    // In the form in which a build takes errors from what a program prints.
    private void PrintBuildError(string file, int line, string message)
    {
        if (_printsBuildErrors)
        {
            string place = line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}({line})");
            System.Console.Out.WriteLine($"{place}: error TOCK0623: {message.ReplaceLineEndings("; ")}");
        }
    }
}
