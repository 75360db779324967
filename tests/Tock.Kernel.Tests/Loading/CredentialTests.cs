// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Which applications run under a board's policy about credentials, and what the policy is shown.</summary>
public sealed class CredentialTests
{
    private const string Rejected = "one of its credentials was rejected";
    private const string Missing = "it has no credential that this board accepts";

    [Theory]
    [InlineData(false, "", true)]
    [InlineData(true, "", false)]
    [InlineData(false, "P", true)]
    [InlineData(true, "P", false)]
    [InlineData(true, "A", true)]
    [InlineData(false, "R", false)]
    [InlineData(true, "PA", true)]
    [InlineData(true, "AR", true)]
    [InlineData(false, "RA", false)]
    [InlineData(false, "PPR", false)]
    [InlineData(true, "PPP", false)]
    public void Load_FirstVerdictThatIsNotPass_Decides(bool requires, string verdicts, bool runs)
    {
        ScriptedPolicy policy = new(requires);
        LoaderBench bench = new LoaderBench(policy: policy).Load(Image("app", [.. verdicts.Select(verdict => (3u, (byte)verdict))]));

        Assert.Equal(runs ? ["app"] : [], bench.Loaded.Select(LoaderBench.NameOf));
        string reason = verdicts.Contains('R', StringComparison.Ordinal) ? Rejected : Missing;
        Assert.Equal(runs ? [] : [$"Application at 0x00020000 (app) refused: {reason}"], bench.Output);
    }

    [Fact]
    public void Check_ShowsFormatDataAndWhatIsCovered_AndSkipsReserved()
    {
        ScriptedPolicy policy = new(requires: true);
        TbfImage image = Image("app", (0u, (byte)'R'), (6u, (byte)'A'));
        new LoaderBench(policy: policy).Load(image);

        (CredentialFormat format, byte[] data, byte[] covered) = Assert.Single(policy.Seen);
        Assert.Equal(CredentialFormat.EcdsaP256, format);
        Assert.Equal([(byte)'A', 1, 2, 3], data);
        Assert.Equal(image.ToArray()[..256], covered);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Check_MalformedFooter_EndsThem(int damage)
    {
        ScriptedPolicy policy = new(requires: true);
        byte[] image = Image("app", (3u, (byte)'P'), (3u, (byte)'A')).ToArray();

        // The second footer, behind twelve bytes of the first: another type, too short a length, one past the image's end.
        (int offset, byte value) = damage switch { 0 => (12, (byte)127), 1 => (14, (byte)3), _ => (15, (byte)1) };
        image[256 + offset] = value;
        LoaderBench bench = new LoaderBench(policy: policy).LoadBytes(image);

        Assert.Single(policy.Seen);
        Assert.Empty(bench.Loaded);
    }

    [Fact]
    public void Decide_Later_GoesOnThen_AndASecondTimeIsIgnored()
    {
        ScriptedPolicy policy = new(requires: true) { IsSlow = true };
        LoaderBench bench = new LoaderBench(policy: policy).Load(Image("one", (3u, (byte)'A')), Image("two", (3u, (byte)'R')));
        Assert.Empty(bench.Loaded);

        CredentialCheck check = policy.Pending!;
        check.Decide(CredentialVerdict.Accept);
        check.Decide(CredentialVerdict.Reject);
        Assert.True(check.Covered.IsEmpty && check.Data.IsEmpty);
        bench.Settle();
        Assert.Empty(bench.Loaded);
        policy.Pending!.Decide(CredentialVerdict.Reject);
        bench.Settle();

        Assert.Equal(["one"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(2, policy.Seen.Count);
    }

    [Fact]
    public void Load_RejectedHigherVersion_SupersedesNobody()
    {
        LoaderBench bench = new LoaderBench(policy: new ScriptedPolicy(requires: false)).Load(
            Image("new", 2, 7, (3u, (byte)'R')), Image("old", 1, 7));
        Assert.Equal(["old"], bench.Loaded.Select(LoaderBench.NameOf));
    }

    [Fact]
    public void Load_BehindTheImagesThatAreChecked_IsRefused()
    {
        TbfImage[] images = [.. Enumerable.Range(0, 33).Select(i => Image($"app{i}", (3u, (byte)(i < 31 ? 'R' : 'A'))))];
        LoaderBench bench = new LoaderBench(policy: new ScriptedPolicy(requires: true)).Load(images);
        Assert.Equal(["app31"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.EndsWith("(app32) refused: it is behind the 32 images whose credentials are checked", bench.Output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void NameShortIds_AreThePosixChecksumOfTheName()
    {
        // printf %s NAME | cksum
        Assert.Equal(1220704766u, new NameShortIds().Assign("a"u8, 5));
        Assert.Equal(930766865u, new NameShortIds().Assign("123456789"u8, 5));
        Assert.Equal(5u, new NameShortIds().Assign(default, 5));
    }

    [Fact]
    public void NameShortIds_TwoImagesOfOneName_OneRuns()
    {
        LoaderBench bench = new LoaderBench(shortIds: new NameShortIds()).Load(Image("app", 1, null), Image("app", 2, null), Image("other", 1, null));
        Assert.Equal(["app", "other"], bench.Loaded.Select(LoaderBench.NameOf));
        Assert.Equal(2u, bench.Loaded[0].Binary.Version);
    }

    private static TbfImage Image(string name, params (uint Format, byte First)[] footers) => Image(name, 1, null, footers);

    private static TbfImage Image(string name, uint version, uint? shortId, params (uint Format, byte First)[] footers)
    {
        TbfImage image = new TbfImage { TotalSize = 512 }.Program(1, 0, 1024, 256, version).KernelVersion().Name(name);
        if (shortId is uint id)
        {
            image.Element(10, TbfImage.Words(id));
        }

        uint at = 256;
        foreach ((uint format, byte first) in footers)
        {
            image.Footer(at, format, [first, 1, 2, 3]);
            at += 12;
        }

        return image;
    }

    /// <summary>Reads the verdict from the credential: A, P or R.</summary>
    private sealed class ScriptedPolicy : ICredentialPolicy
    {
        internal ScriptedPolicy(bool requires)
        {
            RequiresCredentials = requires;
        }

        public bool RequiresCredentials { get; }

        internal bool IsSlow { get; init; }

        internal CredentialCheck? Pending { get; private set; }

        internal List<(CredentialFormat Format, byte[] Data, byte[] Covered)> Seen { get; } = [];

        public void Check(CredentialCheck check)
        {
            Seen.Add((check.Format, check.Data.ToArray(), check.Covered.ToArray()));
            Pending = check;
            if (!IsSlow)
            {
                check.Decide((char)check.Data[0] switch
                {
                    'A' => CredentialVerdict.Accept,
                    'P' => CredentialVerdict.Pass,
                    _ => CredentialVerdict.Reject,
                });
            }
        }
    }
}
