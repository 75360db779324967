// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Requests;
using Tock.TestHost.Board;
using Tock.TestHost.Protocol;

namespace Tock.TestHost.Platform;

/// <summary>The tests of an application as nodes of the test platform.</summary>
internal sealed class NodeWriter
{
    private readonly TestHostSettings _settings;
    private readonly HashSet<string> _several;

    internal NodeWriter(TestHostSettings settings, IReadOnlyList<BoardTest> tests)
    {
        _settings = settings;
        _several = [.. tests.GroupBy(test => test.Name).Where(group => group.Count() > 1).Select(group => group.Key)];
    }

    /// <summary>Where a test is, whatever the application called its file.</summary>
    internal string File(BoardTest test) => Path.GetFullPath(test.File, _settings.ProjectDirectory);

    /// <summary>Whether the platform's own filter chooses a test.</summary>
    internal bool Takes(ITestExecutionFilter filter, BoardTest test) => filter switch
    {
        TestNodeUidListFilter list => list.TestNodeUids.Any(uid => uid.Value == Uid(test)),
        TreeNodeFilter tree => tree.MatchesFilter(TreePath(test), new PropertyBag()),
        _ => true,
    };

    internal TestNode Create(BoardTest test, TestNodeStateProperty state, TestOutcome? outcome = null, DateTimeOffset begin = default)
    {
        LinePosition line = new(test.Line, 0);
        (string space, string type, string method) = Parts(test);
        TestNode node = new()
        {
            Uid = Uid(test),
            DisplayName = DisplayName(test),
            Properties = new PropertyBag(
                state,
                new TestFileLocationProperty(File(test), new LinePositionSpan(line, line)),
                new TestMethodIdentifierProperty(_settings.ApplicationName, space, type, method, 0, [], "System.Void")),
        };
        if (outcome is not null)
        {
            node.Properties.Add(new TimingProperty(new TimingInfo(begin, begin + outcome.Duration, outcome.Duration)));
            if (outcome.Output.Length != 0)
            {
                node.Properties.Add(new StandardOutputProperty(outcome.Output));
            }
        }

        return node;
    }

    private string DisplayName(BoardTest test) => _several.Contains(test.Name) ? $"{test.Name} ({test.File})" : test.Name;

    private string Uid(BoardTest test) => _several.Contains(test.Name) ? $"{test.File}:{test.Name}" : test.Name;

    // application/namespace/type/method, as --treenode-filter has them.
    private string TreePath(BoardTest test)
    {
        (string space, string type, string method) = Parts(test);
        return "/" + string.Join('/', new[] { _settings.ApplicationName, space.Length == 0 ? "global" : space, type, method }.Select(Uri.EscapeDataString));
    }

    // A test in C has no type; its file is what it belongs to.
    private static (string Space, string Type, string Method) Parts(BoardTest test)
    {
        int method = test.Name.LastIndexOf('.');
        if (method < 0)
        {
            return (string.Empty, Path.GetFileNameWithoutExtension(test.File), test.Name);
        }

        int type = test.Name.LastIndexOf('.', method - 1);
        return (type < 0 ? string.Empty : test.Name[..type], test.Name[(type + 1)..method], test.Name[(method + 1)..]);
    }
}
