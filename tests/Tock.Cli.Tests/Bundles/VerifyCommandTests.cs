// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Security.Cryptography;
using System.Text.Json;
using Tock.Tbf;

namespace Tock.Cli.Tests.Bundles;

/// <summary><c>tock verify</c> as a person and a script see it.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly BundleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_exit_code_is_the_truth_and_the_last_line_says_it()
    {
        byte[] good = TestBinary.Create("app", 512);
        _folder.Write("good.tbf", good);
        TestProcess run = await _folder.RunAsync("verify", "good.tbf");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("good.tbf is in order\n", run.Output, StringComparison.Ordinal);

        good[20] ^= 1;
        _folder.Write("bad.tbf", good);
        run = await _folder.RunAsync("verify", "bad.tbf");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"bad\.tbf\n  ERROR    header         header checksum is 0x.*\n +next: build the application again", run.Output);
        Assert.Matches("^error: bad.tbf is not in order: header: header checksum is .*\n  next: build the application again", run.Error);
    }

    [Fact]
    public async Task Warnings_fail_only_if_asked()
    {
        _folder.Write("app.tbf", TbfWriter.Write(new TbfContents { Name = "app", Binary = new byte[100], EntryOffset = 1, MinimumRamSize = 1, Permissions = [new TbfPermission(0x60001, 0, 1)] }));

        TestProcess run = await _folder.RunAsync("verify", "app.tbf");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("  warning  permissions    there is no driver 0x60001 in this system", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("app.tbf is in order, with 1 warning\n", run.Output, StringComparison.Ordinal);

        TestProcess strict = await _folder.RunAsync("verify", "app.tbf", "--strict", "--json");
        Assert.Equal(1, strict.ExitCode);
        JsonElement result = JsonDocument.Parse(strict.Output).RootElement;
        Assert.False(result.GetProperty("inOrder").GetBoolean());
        Assert.Contains(result.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("level").GetString() == "warning" && finding.GetProperty("check").GetString() == "permissions");
    }

    [Fact]
    public async Task A_signature_is_checked_with_the_key_that_is_given()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(_folder.PathOf("private.pem"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(_folder.PathOf("public.pem"), key.ExportSubjectPublicKeyInfoPem());
        await File.WriteAllTextAsync(_folder.PathOf("other.pem"), other.ExportSubjectPublicKeyInfoPem());
        await _folder.LinkAsync("app.elf", isPositionIndependent: true);
        Assert.Equal(0, (await _folder.RunAsync("pack", "app.elf", "--sign", "private.pem")).ExitCode);

        Assert.Contains("EcdsaP256 matches", (await _folder.RunAsync("verify", "app.tab", "--key", "public.pem")).Output, StringComparison.Ordinal);
        Assert.Contains("EcdsaP256 was not checked", (await _folder.RunAsync("verify", "app.tab")).Output, StringComparison.Ordinal);
        TestProcess wrong = await _folder.RunAsync("verify", "app.tab", "--key", "other.pem");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("cortex-m3.tbf: credentials: EcdsaP256 does not match", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_files_of_all_kinds_end_with_an_error_and_no_stack_trace()
    {
        await _folder.LinkAsync("app.elf", isPositionIndependent: false);
        Assert.Equal(0, (await _folder.RunAsync("pack", "app.elf")).ExitCode);
        _folder.WriteFlash("app.bin", _folder.Read("app.tbf"), TestBinary.Create("second", 512));
        Random random = new(7);
        int refused = 0;
        foreach (string kind in (string[])["elf", "tbf", "tab", "bin"])
        {
            byte[] seed = _folder.Read($"app.{kind}");
            foreach (int round in Enumerable.Range(0, 3))
            {
                byte[] damaged = round == 0 ? seed[..(seed.Length / 2)] : [.. seed];
                for (int change = 0; change < 4 * round; change++)
                {
                    BitConverter.GetBytes(random.Next(4) == 0 ? uint.MaxValue : (uint)random.Next()).CopyTo(damaged, random.Next(Math.Min(damaged.Length, 600) - 4));
                }

                _folder.Write("damaged", damaged);
                foreach (string command in (string[])["verify", "inspect"])
                {
                    TestProcess run = await _folder.RunAsync(command, "damaged");
                    Assert.InRange(run.ExitCode, 0, 1);
                    Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
                    Assert.Equal(run.ExitCode != 0, run.Error.StartsWith("error: ", StringComparison.Ordinal));
                    refused += run.ExitCode;
                }
            }
        }

        Assert.InRange(refused, 8, 24);
    }
}
